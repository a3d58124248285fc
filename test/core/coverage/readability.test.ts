import assert from "node:assert/strict";
import { parseArticle } from "../../../src/core/article.ts";
import { readability, syllablesIn } from "../../../src/core/coverage/readability.ts";

const of = (text: string) => readability(parseArticle(text).rich);

describe("The syllables of an English word", () => {
  const known: [count: number, words: string][] = [
    [1, "cat make makes hoped strength through eye a NATO 2014 talked asked"],
    [2, "table wanted houses being reading people harbour pilot happy nation special science"],
    [3, "president agreement article radio glossary video seemingly idea area"],
    [4, "application information American"],
  ];
  for (const [count, words] of known) {
    it(`are ${count} in: ${words}`, () => {
      assert.deepEqual(
        words.split(" ").map((word) => [word, syllablesIn(word)]),
        words.split(" ").map((word) => [word, count]),
      );
    });
  }
});

describe("The readability of a text", () => {
  it("is that of Flesch and Kincaid", () => {
    const easy = of("The cat sat on the mat. The dog sat by the door.");
    assert.deepEqual([easy?.words, easy?.sentences, easy?.grade, easy?.hardest], [12, 2, 0, []]);
    assert.equal(Math.round(easy?.ease ?? 0), 116);
    // 16 words and 23 syllables: 0.39 × 16 + 11.8 × 23 / 16 − 15.59
    const harder = of(
      "This sentence, taken as a reading passage unto itself, is being used to prove a point.",
    );
    assert.deepEqual([harder?.words, harder?.grade.toFixed(2)], [16, "7.61"]);
  });

  it("names the hardest sentences with their places, and counts no code, heading or table", () => {
    const text =
      "# Administration of complicated considerations\n\nThe sun is up.\n\nThe *international* organisation reconsidered its " +
      "complicated administrative recommendations before the negotiations began again.\n\n    code with many complicated words\n";
    const found = of(text);
    assert.equal(found?.sentences, 2);
    const [{ range, words } = { range: { start: 0, end: 0 }, words: 0 }] = found?.hardest ?? [];
    assert.equal(words, 13);
    assert.match(text.slice(range.start, range.end), /^The \*international\* .* again$/);
  });

  it("is none where there is no sentence", () => {
    assert.equal(of("# Title\n\n* * *\n"), undefined);
  });
});
