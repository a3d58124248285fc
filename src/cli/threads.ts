/** Checks with all processors that there are: files that stand together are checked in one thread. */
import { availableParallelism } from "node:os";
import { parentPort, Worker, workerData } from "node:worker_threads";
import { type Articles, articlesOf, byFile, check, type CheckOptions } from "./check.ts";
import type { Result } from "./formats.ts";

/** Fewer files are checked before another thread has started. */
const worthThread = 150;

/** Each takes memory. */
const mostThreads = 8;

export async function checkInThreads(options: CheckOptions): Promise<Result> {
  const { files, fix } = options;
  const threads = Math.min(mostThreads, availableParallelism(), Math.floor(files.length / worthThread));
  // One fix may be a file that another thread reads.
  if (fix || threads < 2) {
    return check(options);
  }
  const size = Math.ceil(files.length / threads);
  const shares = Array.from({ length: threads }, (_, index) => files.slice(index * size, (index + 1) * size));
  const articles = articlesOf(options);
  const others = shares.slice(1).map((share) => inThread([{ ...options, files: share }, articles]));
  const results = await Promise.all([check({ ...options, files: shares[0] ?? [] }, articles), ...others]);
  return {
    files: files.length,
    problems: results.flatMap(({ problems }) => problems).sort(byFile),
  };
}

type Share = [CheckOptions, Articles];

/** What a thread does that `checkInThreads` has started. */
export async function checkShare(): Promise<void> {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port takes none
  parentPort?.postMessage(await check(...(workerData as Share)));
}

function inThread(share: Share): Promise<Result> {
  return new Promise((done, fail) => {
    // The program itself, which in a thread does its share.
    const worker = new Worker(__filename, { workerData: share });
    worker.once("message", done);
    worker.once("error", fail);
  });
}
