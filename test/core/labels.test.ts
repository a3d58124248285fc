import assert from "node:assert/strict";
import {
  single,
  valueLink,
  valueParts,
  valueQuotes,
  valueRich,
  valueText,
} from "../../src/core/label-values.ts";
import { isLabelBlock, readLabels } from "../../src/core/labels.ts";
import { parseMarkdown } from "../../src/core/markdown.ts";
import type { Problem, Report } from "../../src/core/problem.ts";
import type { Range } from "../../src/core/rich.ts";

const names = ["Hint", "Why", "Evidence", "Source", "As of"] as const;

function read(text: string) {
  const { rich } = parseMarkdown(text);
  const block = rich.blocks[0];
  assert.ok(block);
  const problems: Problem[] = [];
  const report: Report = (code, range, details) =>
    void problems.push({ code, range, ...(details && { details }) });
  const labels = readLabels(rich, block, names, report);
  const at = ({ start, end }: Range) => text.slice(start, end);
  return { strict: isLabelBlock(rich, block, names), labels, problems, report, at };
}

const said = (problems: readonly Problem[]) =>
  problems.map(({ code, details }) => [code, ...Object.values(details ?? {})]);

describe("A label block", () => {
  it("is a paragraph in which every line starts with a known label and a colon", () => {
    assert.ok(read("Hint: a\nWhy: b").strict);
    assert.ok(!read("Hint: a\nand b").strict);
    assert.ok(!read("Note: a\nHint: b").strict);
    assert.ok(!read("- Hint: a").strict);
  });

  it("gives each value its place in the source", () => {
    const { labels, at } = read("As of:   2014-02-25  \r\nHint: *look* here");
    assert.deepEqual(
      labels.map((label) => [label.name, valueText(label), at(label.range)]),
      [
        ["As of", "2014-02-25", "2014-02-25"],
        ["Hint", "look here", "look* here"],
      ],
    );
  });

  it("keeps the markup of a value", () => {
    const [label] = read("Hint: see *this*").labels;
    assert.ok(label);
    assert.deepEqual(
      valueRich(label).leaves[0]?.runs.map(({ marks }) => marks?.length ?? 0),
      [0, 1],
    );
  });

  it("does not mind how a label is capitalised", () => {
    assert.deepEqual(
      read("HINT: a\nas of: b").labels.map(({ name }) => name),
      ["Hint", "As of"],
    );
  });

  it("reports a line that only continues the one above, and reads it as such", () => {
    const { labels, problems, at } = read("Why: first\nsecond\nHint: x");
    assert.equal(labels[0] && valueText(labels[0]), "first second");
    assert.deepEqual(said(problems), [["continued-label", "Why"]]);
    assert.equal(problems[0] && at(problems[0].range), "second");
  });

  it("reports labels that it does not know, with the one that may be meant", () => {
    const { labels, problems } = read("Hint: a\nHnit: b\nAnswer: c");
    assert.equal(labels.length, 1);
    assert.deepEqual(said(problems), [
      ["misspelt-label", "Hnit", "Hint"],
      ["unknown-label", "Answer", "Hint, Why, Evidence, Source, As of"],
    ]);
  });

  it("reports a label without a value and leaves it out", () => {
    const { labels, problems } = read("Hint:\nWhy: b");
    assert.deepEqual(
      labels.map(({ name }) => name),
      ["Why"],
    );
    assert.deepEqual(said(problems), [["empty-label", "Hint"]]);
  });

  it("takes the first of two where one is meant, and reports the other", () => {
    const { labels, problems, report } = read("Why: a\nWhy: b");
    const why = single(labels, "Why", report);
    assert.equal(why && valueText(why), "a");
    assert.deepEqual(said(problems), [["repeated-label", "Why"]]);
  });
});

describe("The value of a label", () => {
  it("falls into parts, each with its place", () => {
    const { labels, at } = read("Hint: one ; ;two words; ");
    const parts = labels.flatMap((label) => valueParts(label));
    assert.deepEqual(
      parts.map(({ text, range }) => [text, at(range)]),
      [
        ["one", "one"],
        ["two words", "two words"],
      ],
    );
  });

  it("is a link's destination where it is one link", () => {
    for (const line of [
      "https://example.org/a_b",
      "<https://example.org/a_b>",
      "[Example](https://example.org/a_b)",
    ]) {
      assert.deepEqual(read(`Source: ${line}`).labels.map(valueLink), ["https://example.org/a_b"]);
    }
    assert.deepEqual(read("Source: a book, p. 4").labels.map(valueLink), ["a book, p. 4"]);
  });

  for (const [line, words] of [
    ['"the zero option"', "the zero option"],
    ["“so-called … Agreement”", "so-called … Agreement"],
    ["«mot»", "mot"],
    ['"a *b* c"', "a b c"],
  ] as const) {
    it(`is a quote in ${line}`, () => {
      const { labels, report, problems, at } = read(`Evidence: ${line}`);
      const [quote] = valueQuotes(labels, "Evidence", report);
      assert.equal(quote?.text, words);
      assert.equal(quote && at(quote.range), line.slice(1, -1));
      assert.deepEqual(problems, []);
    });
  }

  it("is a quote without quotation marks too, which is reported", () => {
    const { labels, report, problems } = read("Evidence: zero option");
    assert.equal(valueQuotes(labels, "Evidence", report)[0]?.text, "zero option");
    assert.deepEqual(said(problems), [["unquoted", "Evidence"]]);
  });

  it("is no quote when there is nothing between the marks", () => {
    const { labels, report, problems } = read('Evidence: " … "');
    assert.deepEqual(valueQuotes(labels, "Evidence", report), []);
    assert.deepEqual(said(problems), [["empty-quote"]]);
  });
});
