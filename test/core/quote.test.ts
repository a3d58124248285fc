import assert from "node:assert/strict";
import * as fc from "fast-check";
import { parseMarkdown } from "../../src/core/markdown.ts";
import { findQuote, quoteIndex } from "../../src/core/quote.ts";
import { runs } from "../support/runs.ts";

/** The words of each place, those of one leaf after those of another parted by `/`. */
function find(text: string, quote: string): string[] {
  const { rich } = parseMarkdown(text);
  return findQuote(quoteIndex(rich), quote).map((place) =>
    place.map(({ leaf, start, end }) => rich.leaves[leaf]?.text.slice(start, end)).join("/"),
  );
}

describe("A quote", () => {
  it("is found where its words stand", () => {
    assert.deepEqual(find("The so-called *Bilateral* Agreement.", "so-called Bilateral Agreement"), [
      "so-called Bilateral Agreement",
    ]);
  });

  it("is not found with other words or other capitals", () => {
    assert.deepEqual(find("The Pact.", "the Pact"), []);
    assert.deepEqual(find("The Pact.", ""), []);
    assert.deepEqual(find("The Pact.", " … "), []);
  });

  it("is found everywhere it stands, so that a doubt can be reported", () => {
    assert.equal(find("one two\n\none two", "one two").length, 2);
  });

  it("with an ellipsis runs from the first words to the nearest of the last", () => {
    assert.deepEqual(find("They will leave by the end of the year, the end.", "will leave … the year"), [
      "will leave by the end of the year",
    ]);
    assert.deepEqual(find("a b a c", "a ... c"), ["a b a c", "a c"]);
    assert.deepEqual(find("a b c", "c … a"), []);
  });

  it("runs on into the next paragraph, and over headings and list items", () => {
    assert.deepEqual(find("The end.\n\n## Then\n\n- more", "end. Then more"), ["end./Then/more"]);
    assert.deepEqual(find("The end [^1]\n\nnext\n\n[^1]: x", "end next"), ["end ￼/next"]);
  });

  it("does not mind other white space, quotation marks and dashes", () => {
    assert.deepEqual(find("he said “no\n   way” — it’s\u00A0 over", `said "no way" - it's over`), [
      "said “no\nway” — it’s\u00A0 over",
    ]);
    assert.deepEqual(find('"no way" - it\'s', "“no way” – it’s"), ['"no way" - it\'s']);
  });

  it("does not mind soft hyphens, images and footnote marks", () => {
    assert.deepEqual(find("agree\u00ADment![i](i.png)s [^1] hold\n\n[^1]: x", "agreements hold"), [
      "agree\u00ADment￼s ￼ hold",
    ]);
  });

  it("is compared in composed form, with exact places in text that is not", () => {
    assert.deepEqual(find("x cafe\u0301 y", "caf\u00E9"), ["cafe\u0301"]);
    assert.deepEqual(find("x caf\u00E9 y", "cafe\u0301"), ["caf\u00E9"]);
    assert.deepEqual(find("한국 \u1112\u1161\u11AB\u1100\u116E\u11A8 x", "한국 x"), [
      "\u1112\u1161\u11AB\u1100\u116E\u11A8 x",
    ]);
    assert.deepEqual(find("10 \u212B wide e\u0301", "10 \u00C5 wide"), ["10 \u212B wide"]);
  });

  it("means whole words where they stand alone, and parts of words where not", () => {
    assert.deepEqual(find("THUS the US and USA", "US"), ["US"]);
    assert.deepEqual(find("THUS", "US"), ["US"]);
    assert.deepEqual(find("美国总统", "总统"), ["总统"]);
  });

  it("finds words in code and in right-to-left text", () => {
    assert.deepEqual(find("    let  x\n\nقال الرئيس كلمة", "let x قال الرئيس"), ["let  x/قال الرئيس"]);
  });

  it("of any words of any text is found there", () => {
    const word = fc.constantFrom(
      "a",
      "Bé",
      "e\u0301t",
      "“q”",
      "it’s",
      "—",
      "co\u00ADop",
      "한국",
      "\u1112\u1161\u11AB",
      "x",
      "\u0915\u093C",
      "😀",
    );
    const gap = fc.constantFrom(
      " ",
      "  ",
      "\n",
      "\u00A0",
      " *",
      "* ",
      "\n\n",
      "\r\n\r\n- ",
      " ![i](i.png) ",
      " \u00AD ",
    );
    const text = fc.array(fc.tuple(word, gap), { maxLength: 20 }).map((pairs) => pairs.flat().join(""));
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (source, a, b) => {
        const { rich } = parseMarkdown(source);
        const words = rich.leaves.flatMap((leaf, index) =>
          [...leaf.text.matchAll(/[^\s\u00AD\uFFFC][^\s\uFFFC]*/g)].map(({ 0: found, index: start }) => ({
            leaf: index,
            start,
            end: start + found.length,
            found,
          })),
        );
        fc.pre(words.length > 0);
        const [first, last] = [a % words.length, b % words.length].sort((x, y) => x - y);
        const chosen = words.slice(first, (last ?? 0) + 1);
        const quote = chosen.map(({ found }) => found).join(" ");
        const places = findQuote(quoteIndex(rich), quote);
        assert.ok(
          places.some((place) => {
            const [from, to] = [place[0], place.at(-1)];
            const [start, end] = [chosen[0], chosen.at(-1)];
            return (
              from?.leaf === start?.leaf &&
              from?.start === start?.start &&
              to?.leaf === end?.leaf &&
              to?.end === end?.end
            );
          }),
          JSON.stringify({ quote, places }),
        );
      }),
      { numRuns: runs(400) },
    );
  });
});
