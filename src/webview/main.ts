/** Asks the host for the lesson, draws it, and answers the host from then on. */
import { arrive } from "./arrive.ts";
import { openLine } from "./host.ts";
import { Memory } from "./memory.ts";
import { Reader } from "./reader.ts";
import { useWords } from "./words.ts";

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
  write({ written }) {
    reader.write(written ?? undefined);
    return {};
  },
});
const reader = new Reader(line.host, new Memory(line));

arrive(() => line.host.ready({}), {
  show(state) {
    reader.show(state);
    reader.restore();
  },
  wait: () => reader.wait(),
  fail: (sentence, again) => reader.fail(sentence, again),
});
