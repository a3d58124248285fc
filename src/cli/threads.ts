/** Checks with all processors that there are: whichever thread is free takes the next files. */
import { availableParallelism } from "node:os";
import { setFlagsFromString } from "node:v8";
import { parentPort, Worker, workerData } from "node:worker_threads";
import { batchesOf, byFile, check, Checker, type CheckOptions } from "./check.ts";
import { Disk } from "./disk.ts";
import type { FoundProblem, Result } from "./formats.ts";
import { type Known, knownOf } from "./known.ts";
import type { Listing } from "./listing.ts";

/** Fewer files are checked before another thread has started. */
const worthThread = 150;

/** Each takes memory. */
const mostThreads = 8;

/** What every thread is given. */
interface Share {
  options: CheckOptions;
  known: Known;
  /** A number in shared memory: the batch that is to be taken next. */
  next: Int32Array;
}

export async function checkInThreads(options: CheckOptions, listing: Listing): Promise<Result> {
  const { files, folders, fix } = options;
  const known = await knownOf(files, folders, new Disk(folders, listing.names), listing);
  const threads = Math.min(mostThreads, availableParallelism(), Math.floor(files.length / worthThread));
  // One fix may be a file that another thread reads.
  if (fix || threads < 2) {
    return await check(options, known);
  }
  // To compile one function into another takes longer here than it gains: a thread lives for seconds.
  setFlagsFromString("--max-inlined-bytecode-size-cumulative=150");
  // And no processor is free to help another to collect garbage.
  setFlagsFromString("--no-parallel-scavenge");
  const share = { options, known, next: new Int32Array(new SharedArrayBuffer(4)) };
  const found = await Promise.all(Array.from({ length: threads }, () => inThread(share)));
  return { files: files.length, problems: found.flat(2).sort(byFile) };
}

/** What a thread does that `checkInThreads` has started. */
export async function checkShare(): Promise<void> {
  const { options, known, next } = workerData as Share;
  const checker = new Checker(options, known);
  const batches = batchesOf(options.files);
  for (;;) {
    const batch = batches[Atomics.add(next, 0, 1)];
    if (!batch) {
      return;
    }
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port takes none
    parentPort?.postMessage(JSON.stringify(await checker.check(batch)));
  }
}

/** What a thread finds, batch by batch. */
function inThread(share: Share): Promise<FoundProblem[][]> {
  return new Promise((done, fail) => {
    const found: FoundProblem[][] = [];
    // The program itself, which in a thread does its share.
    const worker = new Worker(__filename, { workerData: share });
    // As text, which is not copied piece by piece.
    worker.on("message", (problems: string) => void found.push(JSON.parse(problems) as FoundProblem[]));
    worker.once("error", fail);
    worker.once("exit", () => done(found));
  });
}
