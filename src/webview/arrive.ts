/** How a page comes by what it shows: it asks, says so when that takes a while, and can be told to ask again. */
import { words } from "./words.ts";

/** No sign of waiting for what comes sooner. */
const patienceMs = 400;
/** A host that has not answered by then is asked again, when the reader wants. */
const slowMs = 15_000;

export interface Arriving<State> {
  show(state: State): void;
  wait(): void;
  fail(sentence: string, again: () => void): void;
}

export function arrive<State>(ask: () => Promise<State>, page: Arriving<State>): void {
  const start = async () => {
    const opening = setTimeout(() => page.wait(), patienceMs);
    const slow = setTimeout(() => page.fail(words.say("failed.slow"), again), slowMs);
    performance.mark("asked");
    try {
      const state = await ask();
      clearTimeout(opening);
      page.show(state);
      document.body.dataset["ready"] = "true";
      performance.mark("ready");
    } catch (error) {
      page.fail(error instanceof Error ? error.message : String(error), again);
    } finally {
      clearTimeout(opening);
      clearTimeout(slow);
    }
  };
  const again = () => void start();
  void start();
}
