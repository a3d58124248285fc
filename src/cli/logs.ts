/** Logs of answers that lie in `.lectern/progress` of a folder, and in the folders there. */
import { createReadStream, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { isCollected } from "../core/log/files.ts";
import type { LogFile, Logs } from "../service/workspace.ts";

/** `folders`: paths. */
export const logsOf = (folders: readonly string[]): Logs => ({
  find: () => Promise.resolve(folders.flatMap((folder) => logsIn(join(folder, ".lectern", "progress")))),
  async *read(uri) {
    try {
      yield* createReadStream(fileURLToPath(uri), { encoding: "utf8", highWaterMark: 256_000 });
    } catch {
      // What has been read of it counts.
    }
  },
});

function logsIn(folder: string, below = ""): LogFile[] {
  try {
    return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
      const path = below + entry.name;
      if (entry.isDirectory() && below === "") {
        return logsIn(folder, `${path}/`);
      }
      return entry.isFile() && isCollected(entry.name) ? [logAt(folder, path)] : [];
    });
  } catch {
    return [];
  }
}

function logAt(folder: string, path: string): LogFile {
  const file = join(folder, path);
  const { size, mtimeMs } = statSync(file);
  return { uri: pathToFileURL(file).toString(), path, size, stamp: `${mtimeMs}-${size}` };
}
