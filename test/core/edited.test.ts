/** Markdown that is edited is at any time what it would be if it were read for the first time. */
import assert from "node:assert/strict";
import * as fc from "fast-check";
import { parseArticle } from "../../src/core/article.ts";
import { EditedArticle } from "../../src/core/edited-article.ts";
import { EditedMarkdown } from "../../src/core/markdown.ts";
import { parseGlossary } from "../../src/core/glossary.ts";
import { createScope } from "../../src/core/scope.ts";
import { markdown, pieces } from "./nasty-markdown.ts";
import { held } from "../support/held.ts";
import { runs } from "../support/runs.ts";

const document = fc.array(markdown, { minLength: 1, maxLength: 20 }).map((parts) => parts.join("\n\n"));

/** Something that is put in the place of some characters, somewhere. */
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  gone: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(60)),
  put: fc.oneof(fc.constant(""), fc.constantFrom(...pieces), markdown),
});

function edited(text: string, { at, gone, put }: { at: number; gone: number; put: string }): string {
  const place = Math.floor(at * (text.length + 1));
  return text.slice(0, place) + put + text.slice(place + gone);
}

const { matcher } = createScope([
  {
    uri: "glossary.md",
    glossary: parseGlossary(
      "## word\n\nOne.\n\nMatch: first\n\n## zero option\n\nTwo.\n\n## par\n\nThree.\n\n## note\n\nFour.\n\nMatch: first\n",
    ),
  },
]);

function isAsNew(article: EditedArticle, text: string): void {
  const fresh = parseArticle(text);
  assert.deepEqual(article.article, fresh, JSON.stringify(text));
  const matches = matcher.scan(fresh.rich);
  assert.deepEqual(article.matches(matcher), matches, JSON.stringify(text));
  for (const { source, leaf } of matches) {
    for (const offset of [source.start, source.end]) {
      const around = matches.filter(({ source: { start, end } }) => start <= offset && offset <= end);
      const last = around.reduce((a, b) => (b.source.start >= a.source.start ? b : a));
      const found = article.matchAt(matcher, offset);
      assert.deepEqual(found?.match.source, last.source, `at ${offset}`);
      assert.equal(
        found?.match.leaf === leaf ? found.leaf.text : undefined,
        last.leaf === leaf ? fresh.rich.leaves[leaf]?.text : undefined,
      );
    }
  }
}

describe("An article that is edited", () => {
  it("is read and searched as if it were new, whatever is written where", () => {
    fc.assert(
      fc.property(document, fc.array(edit, { minLength: 1, maxLength: 12 }), (first, edits) => {
        const article = new EditedArticle(first);
        let text = first;
        for (const each of edits) {
          text = edited(text, each);
          article.update(text);
          isAsNew(article, text);
        }
      }),
      { numRuns: runs(60) },
    );
  }).timeout(60_000);

  it("stays so through half an hour of typing", () => {
    const checkEvery = Math.ceil(60 / runs(1));
    const next = numbers(20261123);
    const pick = <T>(from: readonly T[]) => from[next(from.length)];
    const [start = []] = fc.sample(fc.array(markdown, { minLength: 60, maxLength: 60 }), {
      numRuns: 1,
      seed: 30,
    });
    let text = `---\ntitle: Typed\n---\n\n${start.join("\n\n")}`;
    let cursor = text.length >> 1;
    let typed = "";
    const article = new EditedArticle(text);
    const replace = (from: number, to: number, put: string) => {
      text = text.slice(0, from) + put + text.slice(to);
      cursor = from + put.length;
    };
    // Five keys a second.
    for (let key = 1; key <= 30 * 60 * 5; key++) {
      const choice = next(100);
      if (typed !== "" && choice < 80) {
        replace(cursor, cursor, typed.charAt(0));
        typed = typed.slice(1);
      } else if (choice < 88) {
        replace(Math.max(0, cursor - 1), cursor, "");
      } else if (choice < 90) {
        const end = text.indexOf("\n", cursor) + 1;
        replace(cursor, end === 0 ? text.length : end, "");
      } else if (choice < 92) {
        cursor = next(text.length + 1);
      } else if (choice < 93) {
        replace(cursor, cursor, pick(start) ?? "");
      } else {
        typed = `${pick(["", " ", "\n", "\n\n", "word "]) ?? ""}${pick(pieces) ?? ""}`;
      }
      // Somebody asks only now and then, and gets what has come of several keys.
      if (next(4) > 0) {
        article.update(text);
      }
      if (key % checkEvery === 0) {
        article.update(text);
        isAsNew(article, text);
      }
      if (text.length > 12_000) {
        replace(next(text.length - 6000), text.length, "");
      }
    }
  }).timeout(60_000);

  it("is the same when it is read in slices of any size", () => {
    fc.assert(
      fc.property(document, fc.integer({ min: 1, max: 200 }), (text, slice) => {
        const steps = EditedMarkdown.inSlices(text, slice);
        let step = steps.next();
        while (!step.done) {
          step = steps.next();
        }
        isAsNew(new EditedArticle(text, { read: step.value }), text);
      }),
      { numRuns: runs(60) },
    );
  });

  it("keeps none of the texts that it was, in however many places it is edited", () => {
    const paragraph = "Some words of a paragraph that is long enough to be a part of a text.\n\n";
    let text = paragraph.repeat(5000);
    const article = new EditedArticle(text);
    const before = held();
    for (let place = 0; place < 100; place++) {
      const at = place * 50 * (paragraph.length + 1);
      // In one piece, as an editor gives it.
      text = Buffer.from(`${text.slice(0, at)}x${text.slice(at)}`).toString("latin1");
      article.update(text);
    }
    isAsNew(article, text);
    const texts = (held() - before) / text.length;
    assert.ok(texts < 20, `${texts.toFixed(0)} times the text`);
  });

  it("leaves what was read before as it was", () => {
    const article = new EditedArticle("One[^a]\n\n## Two\n\n- three\n\n[^a]: note word");
    const before = article.article;
    const kept = structuredClone(before);
    article.update("Zero\n\n^[first] One[^a]\n\n## Two\n\n## Two\n\n- three\n\n[^a]: note word");
    assert.notDeepEqual(article.article, kept);
    assert.deepEqual(before, kept);
  });

  it("does not read again what a change leaves alone", () => {
    const paragraphs = Array.from({ length: 50 }, (_, index) => `Paragraph ${index} with a word.`);
    const article = new EditedArticle(paragraphs.join("\n\n"));
    const before = article.article.rich.leaves;
    paragraphs[20] = "Another one, as long as it.";
    article.update(paragraphs.join("\n\n"));
    const { leaves } = article.article.rich;
    assert.equal(leaves[20]?.text, paragraphs[20]);
    assert.deepEqual(
      leaves.flatMap((leaf, index) => (leaf.text === before[index]?.text ? [] : [index])),
      [20],
    );
    assert.equal(leaves[10], before[10]);
  });
});

/** Whole numbers from 0 to below a limit (Lehmer's generator). */
function numbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 48_271) % 0x7fffffff;
    return state % limit;
  };
}
