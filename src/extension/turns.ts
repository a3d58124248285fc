/** Work on many things in the host's thread, which others need too. */
import type { Steps } from "../core/steps.ts";

/** In milliseconds: after so much others are served. */
const turn = 10;

/** One after the other; between any two steps others may be served. */
export async function eachInTurns<T, R>(all: readonly T[], act: (each: T) => Steps<R>): Promise<R[]> {
  const results: R[] = [];
  let began = performance.now();
  for (const each of all) {
    const steps = act(each);
    let step = steps.next();
    while (!step.done) {
      if (performance.now() - began > turn) {
        await new Promise((resolve) => setTimeout(resolve, 0));
        began = performance.now();
      }
      step = steps.next();
    }
    results.push(step.value);
    if (performance.now() - began > turn) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      began = performance.now();
    }
  }
  return results;
}
