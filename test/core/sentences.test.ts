import assert from "node:assert/strict";
import * as fc from "fast-check";
import { sentencesIn } from "../../src/core/sentences.ts";
import { wordsIn } from "../../src/core/words.ts";
import { anyText } from "../support/any-text.ts";

const sentences = (text: string) => sentencesIn(text).map(({ start, end }) => text.slice(start, end));

describe("The sentences of a text", () => {
  it("run from their first word to the end of their last", () => {
    assert.deepEqual(sentences("“Stay,” he said.  Mr. Karzai (the president) left! — Why?"), [
      "Stay,” he said",
      "Mr. Karzai (the president) left",
      "Why",
    ]);
    assert.deepEqual(sentences("协议已达成。谁签字？"), ["协议已达成", "谁签字"]);
    assert.deepEqual(sentences(" … — ! "), []);
  });

  it("hold every word once, in order", () => {
    const part = fc.constantFrom(
      "word ",
      "Mr. ",
      "Ends. ",
      "why? ",
      "“Quoted.” ",
      "协议。",
      "\n",
      "… ",
      "U.S. ",
      "- ",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          anyText(),
          fc.array(part).map((all) => all.join("")),
        ),
        (text) => {
          const inside = sentencesIn(text).flatMap(({ start, end }) =>
            wordsIn(text.slice(start, end)).map((word) => start + word.start),
          );
          assert.deepEqual(
            inside,
            wordsIn(text).map(({ start }) => start),
          );
        },
      ),
    );
  });
});
