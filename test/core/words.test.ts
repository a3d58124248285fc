import assert from "node:assert/strict";
import { wordsIn } from "../../src/core/words.ts";

describe("The words of a text", () => {
  for (const [text, ...words] of [
    ["It’s the zero-option, he said.", "It’s", "the", "zero", "option", "he", "said"],
    ["‘Karzai's’ 37,000", "Karzai's", "37", "000"],
    ["cafe\u0301 \uFFFC — …", "cafe\u0301"],
    ["美国总统, said", "美", "国", "总", "统", "said"],
    ["ところ。", "と", "こ", "ろ"],
    ["الرئيس الأفغاني", "الرئيس", "الأفغاني"],
    ["กำ", "ก", "ำ"],
    ["x美y", "x", "美", "y"],
    [""],
  ] as const) {
    it(`are ${words.length} in “${text}”`, () => {
      assert.deepEqual(
        wordsIn(text).map(({ start, end }) => text.slice(start, end)),
        words,
      );
    });
  }

  it("are found in time that grows with the text", () => {
    assert.equal(wordsIn("a'".repeat(100_000)).length, 1);
    assert.equal(wordsIn("'".repeat(100_000)).length, 0);
  });
});
