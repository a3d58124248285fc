import { setTimeout as sleep } from "node:timers/promises";

/** What `look` gives as soon as it gives something; fails with `what` when that takes too long. */
export async function eventually<T>(
  what: string,
  look: () => T | undefined | false | Promise<T | undefined | false>,
  patience = 40_000,
): Promise<T> {
  const end = performance.now() + patience;
  let last: unknown;
  do {
    try {
      const found = await look();
      if (found !== undefined && found !== false) {
        return found;
      }
    } catch (error) {
      // A frame may go while it is looked at; what counts is whether it comes.
      last = error;
    }
    await sleep(50);
  } while (performance.now() < end);
  throw new Error(`Waited in vain for ${what}.`, { cause: last });
}
