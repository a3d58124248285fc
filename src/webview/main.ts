/** Asks the host for the lesson, draws it, and answers the host from then on. */
import { openLine } from "./host.ts";
import { Memory } from "./memory.ts";
import { Reader } from "./reader.ts";
import { useWords, words } from "./words.ts";

/** No sign of waiting for what comes sooner. */
const patienceMs = 400;
/** A host that has not answered by then is asked again, when the reader wants. */
const slowMs = 15_000;

useWords(document.body.dataset["words"]);
const line = openLine({
  update(state) {
    reader.show(state);
    return {};
  },
  async reveal(reveal) {
    await reader.reveal(reveal);
    return {};
  },
  press(press) {
    reader.press(press);
    return {};
  },
});
const reader = new Reader(line.host, new Memory(line));

async function start(): Promise<void> {
  const opening = setTimeout(() => reader.wait(), patienceMs);
  const slow = setTimeout(() => reader.fail(words.say("failed.slow"), again), slowMs);
  try {
    const state = await line.host.ready({});
    clearTimeout(opening);
    reader.show(state);
    reader.restore();
    document.body.dataset["ready"] = "true";
    performance.mark("ready");
  } catch (error) {
    reader.fail(error instanceof Error ? error.message : String(error), again);
  } finally {
    clearTimeout(opening);
    clearTimeout(slow);
  }
}

const again = () => void start();
void start();
