import assert from "node:assert/strict";
import * as fc from "fast-check";
import { glossaryInSlices, parseGlossary } from "../../src/core/glossary.ts";
import type { Problem } from "../../src/core/problem.ts";
import { plain } from "../../src/core/rich-text.ts";
import { firstSentenceEnd } from "../../src/core/sentence.ts";
import { whole } from "../../src/core/steps.ts";
import { lessonText, rangesOf } from "./texts.ts";
import { runs } from "../support/runs.ts";

const said = (problems: readonly Problem[]) =>
  problems.map(({ code, details }) => [code, ...Object.values(details ?? {})]);

const bsa = `---
language: en-GB
---

# Terms

Not an entry.

## BSA {#bsa}

Bilateral Security Agreement: the *pact* on foreign troops. Everything after is shown on request.

- Even a list.

Aliases: Bilateral Security Agreement; security pact
Kind: term
As of: 2014-02-25

Since then: Signed on [30 September](https://example.org/signed).
Source: https://example.org/a
Source: The New York Times, 25 February 2014
See: zero-option, residual-force; #isaf
Match: case, first
Say: bee ess ay

## Zero option

To keep no troops at all.
`;

describe("A glossary", () => {
  const glossary = parseGlossary(bsa);
  const [first, second] = glossary.entries;

  it("is read without a problem when it is as the format says", () => {
    assert.deepEqual(said(glossary.problems), []);
    assert.equal(glossary.language, "en-GB");
    assert.equal(glossary.entries.length, 2);
  });

  it("has the term and its id from the heading", () => {
    assert.equal(first?.term, "BSA");
    assert.equal(first?.id, "bsa");
    assert.equal(first && bsa.slice(first.termRange.start, first.termRange.end), "BSA");
    assert.equal(second?.id, "zero-option");
  });

  it("has the definition, its first sentence, and no labels in it", () => {
    assert.equal(
      first && plain(first.definition),
      "Bilateral Security Agreement: the pact on foreign troops. Everything after is shown on request. Even a list.",
    );
    assert.equal(
      first?.definition.leaves[0]?.text.slice(0, first.shortEnd),
      "Bilateral Security Agreement: the pact on foreign troops.",
    );
  });

  it("has every label", () => {
    assert.deepEqual(
      first?.aliases.map(({ text, range }) => [text, bsa.slice(range.start, range.end)]),
      [
        ["Bilateral Security Agreement", "Bilateral Security Agreement"],
        ["security pact", "security pact"],
      ],
    );
    assert.equal(first?.kind, "term");
    assert.equal(first?.asOf, "2014-02-25");
    assert.equal(first?.sinceThen && plain(first.sinceThen), "Signed on 30 September.");
    assert.deepEqual(first?.sources, ["https://example.org/a", "The New York Times, 25 February 2014"]);
    assert.deepEqual(
      first?.see.map(({ id, range }) => [id, bsa.slice(range.start, range.end)]),
      [
        ["zero-option", "zero-option"],
        ["residual-force", "residual-force"],
        ["isaf", "#isaf"],
      ],
    );
    assert.deepEqual(first?.match, { case: "case", exact: false, first: true, none: false });
    assert.equal(first?.say, "bee ess ay");
  });

  it("reaches from each heading to the end of its labels", () => {
    const source = first && bsa.slice(first.source.start, first.source.end).trimEnd();
    assert.ok(source?.startsWith("## BSA"));
    assert.ok(source?.endsWith("bee ess ay"));
  });
});

/** Problems of one entry with this body, and the entry. */
function entry(body: string, heading = "Term {#term}") {
  const { entries, problems } = parseGlossary(`## ${heading}\n\n${body}\n`);
  return { entry: entries[0], problems: said(problems) };
}

describe("A glossary that is not as the format says", () => {
  it("is empty, and says how to begin", () => {
    for (const text of ["", "# Title\n\nWords.", "\uFEFF"]) {
      assert.deepEqual(said(parseGlossary(text).problems), [["no-entries"]]);
    }
  });

  it("numbers an id that is used twice", () => {
    const { entries, problems } = parseGlossary("## A {#x}\n\na\n\n## B {#x}\n\nb\n\n## X\n\nc\n");
    assert.deepEqual(
      entries.map(({ id }) => id),
      ["x", "x-2", "x-3"],
    );
    assert.deepEqual(said(problems), [["duplicate-id", "x", "x-2"]]);
  });

  it("lets no slug take the id that a later heading says itself", () => {
    const { entries, problems } = parseGlossary("## BSA\n\na\n\n## Pact {#bsa}\n\nb\n");
    assert.deepEqual(
      entries.map(({ id }) => id),
      ["bsa-2", "bsa"],
    );
    assert.deepEqual(said(problems), []);
  });

  it("has no definition", () => {
    const { entry: empty, problems } = entry("Kind: term");
    assert.deepEqual(problems, [["empty-definition", "Term"]]);
    assert.equal(empty?.shortEnd, 0);
    assert.equal(empty?.kind, "term");
  });

  it("has a heading without words", () => {
    assert.deepEqual(entry("Text.", "").problems, [["empty-term"]]);
  });

  for (const [line, ...problem] of [
    ["Kind: thing", "unknown-entry-kind", "thing", "term, person, place, organisation, event"],
    ["As of: last year", "bad-date", "last year"],
    ["As of: 2014-02-30", "bad-date", "2014-02-30"],
    ["Match: cased", "unknown-match", "cased", "case, nocase, exact, first, none"],
    ["Match: nocase, case", "match-conflict", "nocase"],
    ["Kind: term\nKind: place", "repeated-label", "Kind"],
    ["Say:", "empty-label", "Say"],
    ["Alias: x", "misspelt-label", "Alias", "Aliases"],
    ["Kind: term\nand more", "half-label-block", "Kind"],
    ["Kind: term\n\nMore words.", "prose-after-labels", "Term"],
  ] as const) {
    it(`says ${problem[0]} of ${JSON.stringify(line)}`, () => {
      assert.deepEqual(entry(`Text.\n\n${line}`).problems, [problem]);
    });
  }

  it("accepts a month or a year for a date", () => {
    assert.equal(entry("Text.\n\nAs of: 2014-02").entry?.asOf, "2014-02");
    assert.equal(entry("Text.\n\nAs of: 2014").entry?.asOf, "2014");
  });

  it("keeps prose that only looks a little like a label", () => {
    const { entry: note, problems } = entry("Note: it is not signed yet.");
    assert.equal(note && plain(note.definition), "Note: it is not signed yet.");
    assert.deepEqual(problems, []);
  });

  it("is not shaken by names that objects have of their own", () => {
    const { entries, problems } = parseGlossary(
      "## \\_\\_proto\\_\\_ {#__proto__}\n\na\n\n## constructor\n\nb\n\nKind: constructor\nSee: __proto__\nMatch: toString\n",
    );
    assert.deepEqual(
      entries.map(({ id, term }) => [id, term]),
      [
        ["__proto__", "__proto__"],
        ["constructor", "constructor"],
      ],
    );
    assert.deepEqual(
      problems.map(({ code }) => code),
      ["unknown-entry-kind", "unknown-match"],
    );
  });
});

describe("The first sentence", () => {
  for (const marked of [
    "It is a pact.| It binds two states.",
    "It is a pact|",
    "The U.S. Army left.| Nobody stayed.",
    "An army of the U.S.| It left in 2014.",
    "Led by Gen. Joseph F. Dunford Jr., who commands ISAF.| He is a Marine.",
    "A fee, e.g. a toll, i.e. money.| More.",
    "See No. 4 and vol. 2 of it.| More.",
    "He said no.| Then he left.",
    "Pact: the terms.| More.",
    "Is it over?| Yes.",
    "“It is over.”| He left.",
    "He asked “why?” and left.| More.",
    "It began in 2001.| The end came in 2014.",
    "About 3.5 million people.| More.",
    "First … then last.| More.",
    "Made by Acme Inc. in Ohio.| More.",
    "Visit example.org today.| More.",
    "协定。|更多内容。",
    "これは協定です。|次の文。",
    "1. A first thing.| More.",
    "It met at 5 p.m. Monday.| More.",
    "(A pact.)| More.",
    "It broke\nover two lines.| More.",
    "Modern art.| It is new.",
    "It started on Jan. 5 and ended.| More.",
    "|",
  ]) {
    it(`ends at the bar in “${marked.replace("\n", "⏎")}”`, () => {
      const text = marked.replace("|", "");
      assert.equal(firstSentenceEnd(text), marked.indexOf("|"));
    });
  }
});

describe("Any text read as a glossary", () => {
  it("is read without a throw, at once or in slices, its places inside it and its ids unique", () => {
    fc.assert(
      fc.property(lessonText, (text) => {
        const glossary = parseGlossary(text);
        assert.deepEqual(whole(glossaryInSlices(text)), glossary);
        for (const { start, end } of rangesOf(glossary)) {
          assert.ok(0 <= start && start <= end && end <= text.length, `${start}–${end} of ${text.length}`);
        }
        const ids = glossary.entries.map(({ id }) => id);
        assert.equal(new Set(ids).size, ids.length);
        for (const { definition, shortEnd } of glossary.entries) {
          assert.ok(shortEnd >= 0 && shortEnd <= (definition.leaves[0]?.text.length ?? 0));
        }
      }),
      { numRuns: runs(400) },
    );
  });
});
