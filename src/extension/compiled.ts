/** Large scripts in the Node host: V8 compiles them in another thread, because reading one holds the host up. */
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Script } from "node:vm";
import { Worker } from "node:worker_threads";

const ending = ".compiled";

/**
 * The exports of a CommonJS script, whose `require` is the caller's. What V8 made of it is kept in `folder` (a path), under
 * a name that changes with the script and with V8; without a folder it is made anew every time. Throws what the script throws.
 */
export async function requireCompiled(
  file: string,
  require: NodeJS.Require,
  folder: string | undefined,
): Promise<unknown> {
  const source = `(function (exports, require, module) {${await readFile(file, "utf8")}\n})`;
  const cachedData = await compiled(source, file, folder);
  const script = new Script(source, { filename: file, ...(cachedData && { cachedData }) });
  const module = { exports: {} };
  const run = script.runInThisContext() as (exports: unknown, require: unknown, module: unknown) => void;
  run(module.exports, require, module);
  return module.exports;
}

/** Undefined when it cannot be had: the script is then compiled where it runs. */
async function compiled(source: string, file: string, folder: string | undefined) {
  try {
    const { size, mtimeMs } = await stat(file);
    const version = [size, Math.round(mtimeMs), process.versions.v8, process.arch].join("-");
    const kept = folder && join(folder, `${basename(file)}-${version}${ending}`);
    const found = kept && (await readFile(kept).catch(() => undefined));
    if (found) {
      return found;
    }
    const made = await compileAside(source);
    if (kept) {
      void keep(made, kept).catch(() => undefined);
    }
    return made;
  } catch {
    return undefined;
  }
}

function compileAside(source: string): Promise<Uint8Array> {
  const program = `
    const { parentPort, workerData } = require("node:worker_threads");
    const { Script } = require("node:vm");
    parentPort.postMessage(new Script(workerData).createCachedData());`;
  return new Promise((resolve, reject) => {
    const worker = new Worker(program, { eval: true, workerData: source });
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("The script was not compiled.")));
  });
}

/** Whole or not at all, because V8 does not look closely at what it is given. What is of other versions goes. */
async function keep(data: Uint8Array, kept: string): Promise<void> {
  const folder = dirname(kept);
  const partial = `${kept}.${process.pid}`;
  await mkdir(folder, { recursive: true });
  await writeFile(partial, data);
  await rename(partial, kept);
  for (const name of await readdir(folder)) {
    if (name.includes(ending) && name !== basename(kept)) {
      await rm(join(folder, name), { force: true });
    }
  }
}
