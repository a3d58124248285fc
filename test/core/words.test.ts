import assert from "node:assert/strict";
import * as fc from "fast-check";
import { hasWords, wordsIn } from "../../src/core/words.ts";

/** As Unicode says it. */
const unspaced = String.raw`[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]`;
const letter = String.raw`(?!${unspaced})[\p{L}\p{M}\p{N}_\u200C\u200D]`;
const word = new RegExp(
  String.raw`(?=[\p{L}\p{N}])${unspaced}\p{M}*|(?:${letter})+(?:['\u2019](?:${letter})+)*`,
  "gu",
);
const anyText = fc
  .array(fc.constantFrom(...Array.from("ab_9'’\u200D\u0301é漢กA.- "), "\u{1F600}", "\u{10400}"), {
    maxLength: 12,
  })
  .map((signs) => signs.join(""));

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

  it("are the same where ASCII is read by hand", () => {
    fc.assert(
      fc.property(anyText, fc.nat(8), (each, count) => {
        const words = [...each.matchAll(word)];
        const found = wordsIn(each);
        assert.deepEqual(
          found.map(({ start, end }) => [start, each.slice(start, end)]),
          words.map(({ 0: written, index }) => [index, written]),
        );
        assert.equal(hasWords(each, count), words.length >= count);
      }),
    );
  });

  it("are found in time that grows with the text", () => {
    assert.equal(wordsIn("a'".repeat(100_000)).length, 1);
    assert.equal(wordsIn("'".repeat(100_000)).length, 0);
  });
});
