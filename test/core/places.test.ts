import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { parseMarkdown } from "../../src/core/markdown.ts";
import { parsePlainText } from "../../src/core/plain-text.ts";
import type { Rich } from "../../src/core/rich.ts";
import { sourceRange, textRanges } from "../../src/core/rich-text.ts";
import { wordsIn } from "../../src/core/words.ts";
import shipped from "../../quizzes/index.json" with { type: "json" };

/** To the source and back, for every word and for every two neighbours. Gives how many words there were. */
function roundTrips(rich: Rich, text: string): number {
  let count = 0;
  for (const [index, leaf] of rich.leaves.entries()) {
    const words = wordsIn(leaf.text);
    count += words.length;
    for (const [at, { start, end }] of words.entries()) {
      for (const to of [end, words[at + 1]?.end ?? end]) {
        const source = sourceRange(leaf, start, to);
        assert.deepEqual(
          textRanges(rich, source),
          [{ leaf: index, start, end: to }],
          `“${leaf.text.slice(start, to)}” at ${text.slice(source.start, source.end)}`,
        );
      }
    }
  }
  return count;
}

const word = fc.stringMatching(/^[a-z]{1,8}$/);
const piece = fc.oneof(
  { weight: 12, arbitrary: word },
  word.map((text) => `*${text}*`),
  word.map((text) => `**${text}** __again__`),
  word.map((text) => `a[${text}](https://example.org/${text} "title")`),
  word.map((text) => `${text[0]}*${text}*`),
  word.map((text) => `\`${text}\``),
  fc.constantFrom(
    "&amp;",
    "caf&eacute;",
    "\\*",
    "S&amp;P",
    "![alt](p.png)",
    "~~gone~~",
    "<br>",
    "a\\_b",
    "e\u0301",
    "😀",
    "美国总统",
    "الرئيس",
  ),
);
const line = fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join(" "));
const block = fc.oneof(
  fc.array(line, { minLength: 1, maxLength: 5 }).map((lines) => lines.join("\n")),
  fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join("  \n")),
  fc.array(line, { minLength: 1, maxLength: 4 }).map((lines) => lines.map((each) => `> ${each}`).join("\n")),
  fc.array(line, { minLength: 1, maxLength: 4 }).map((lines) => lines.map((each) => `- ${each}`).join("\n")),
  line.map((each) => `## ${each}`),
  line.map((each) => `| a | b |\n|---|---|\n| ${each} | ${each} |`),
  line.map((each) => `\`\`\`\n${each}\n\`\`\``),
);

describe("A word's place in the text and its place in the source", () => {
  for (const path of shipped) {
    it(`say the same of every word of ${path}`, () => {
      const text = readFileSync(`quizzes/${path}`, "utf8");
      assert.ok(roundTrips(parseMarkdown(text).rich, text) > 500);
      assert.ok(roundTrips(parsePlainText(text), text) > 500);
    });
  }

  it("say the same of every word of an article of 100 KB, through emphasis, links, breaks and entities", () => {
    const [blocks = []] = fc.sample(fc.array(block, { minLength: 1200, maxLength: 1200 }), {
      numRuns: 1,
      seed: 3,
    });
    const text = blocks.join("\n\n");
    assert.ok(text.length > 100_000, String(text.length));
    assert.ok(roundTrips(parseMarkdown(text).rich, text) > 10_000);
  });

  it("say the same of every word of any article", () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), fc.constantFrom("\n", "\r\n"), (blocks, end) => {
        const text = blocks.join("\n\n").replaceAll("\n", end);
        roundTrips(parseMarkdown(text).rich, text);
      }),
    );
  });

  it("are several where a stretch runs over paragraphs, and none where there is only markup", () => {
    const text = "One *two*\n\n- three\n";
    const { rich } = parseMarkdown(text);
    const words = (from: string, to: string) =>
      textRanges(rich, { start: text.indexOf(from), end: text.indexOf(to) + to.length }).map(
        ({ leaf, start, end }) => rich.leaves[leaf]?.text.slice(start, end),
      );
    assert.deepEqual(words("wo", "thr"), ["wo", "thr"]);
    assert.deepEqual(words("\n\n", "- "), []);
    assert.deepEqual(textRanges(rich, { start: 4, end: 5 }), []);
  });

  it("take a character that is written as an entity whole", () => {
    const { rich } = parseMarkdown("x &eacute; y");
    assert.deepEqual(textRanges(rich, { start: 4, end: 5 }), [{ leaf: 0, start: 2, end: 3 }]);
  });
});
