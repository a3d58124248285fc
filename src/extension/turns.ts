/** In milliseconds: after so much work others in the same thread are served. */
const turn = 10;

/** Does something with each, without holding up others for long. */
export async function inTurns<T, R>(all: readonly T[], act: (each: T) => R): Promise<R[]> {
  const results: R[] = [];
  let began = performance.now();
  for (const each of all) {
    results.push(act(each));
    if (performance.now() - began > turn) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      began = performance.now();
    }
  }
  return results;
}
