import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A folder of its own with these files (path → text), gone when the process ends. */
export function folderWith(files: Record<string, string | Uint8Array>): string {
  const folder = scratchFolder("lectern-lessons-");
  addFiles(folder, files);
  return folder;
}

/** @param files path in the folder → content */
export function addFiles(folder: string, files: Record<string, string | Uint8Array>): void {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

/** A copy of the shipped lessons, which a test may change: `zero-option/article.md` and so on. */
export function shippedLessons(): string {
  const folder = scratchFolder("lectern-lessons-");
  cpSync("quizzes", folder, { recursive: true });
  return folder;
}

const scratch: string[] = [];
process.once("exit", () => {
  for (const folder of scratch) {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});

/** An empty folder, gone when the process ends and no sooner: something may still be written into it after its test. */
export function scratchFolder(prefix: string): string {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  scratch.push(folder);
  return folder;
}
