import assert from "node:assert/strict";
import * as fc from "fast-check";
import { parseMarkdown } from "../../src/core/markdown.ts";
import { wordsIn } from "../../src/core/words.ts";
import type { Passage } from "../../src/protocol/question.ts";
import {
  cutBy,
  endOf,
  found,
  nearest,
  startOf,
  stretch,
  withPassage,
  wordsOf,
} from "../../src/webview/evidence/stretch.ts";

const { rich } = parseMarkdown(
  "One two, three.\n\n---\n\nFour *five* six seven.\n\n- eight\n- nine ten\n\n***\n\n“Eleven” twelve.\n",
);
const { leaves } = rich;
const all = stretch(rich, { leaf: 0, at: 0 }, { leaf: leaves.length - 1, at: Infinity });

const point = fc
  .nat(leaves.length - 1)
  .chain((leaf) => fc.nat(leaves[leaf]?.text.length ?? 0).map((at) => ({ leaf, at })));
const passage = fc
  .tuple(point, point)
  .map(([a, b]) =>
    a.leaf < b.leaf || (a.leaf === b.leaf && a.at <= b.at) ? stretch(rich, a, b) : stretch(rich, b, a),
  )
  .filter((each) => each.length > 0);
const characters = (passages: readonly Passage[]) =>
  new Set(
    passages
      .flat()
      .flatMap(({ leaf, start, end }) =>
        wordsIn(leaves[leaf]?.text.slice(start, end) ?? "").map((word) => `${leaf}:${start + word.start}`),
      ),
  );

describe("Passages as whole words", () => {
  it("are moved out to whole words, and begin and end with one", () => {
    assert.equal(wordsOf(rich, stretch(rich, { leaf: 0, at: 1 }, { leaf: 0, at: 6 })), "One two");
    fc.assert(
      fc.property(passage, (each) => {
        const [from, to] = [startOf(each), endOf(each)];
        const words = (leaf: number) => wordsIn(leaves[leaf]?.text ?? "");
        assert.ok(words(from.leaf).some(({ start }) => start === from.at));
        assert.ok(words(to.leaf).some(({ end }) => end === to.at));
        for (const { leaf } of each.slice(1, -1)) {
          assert.ok(each.some((span) => span.leaf === leaf && span.end === leaves[leaf]?.text.length));
        }
      }),
    );
  });

  it("that overlap become one, whatever comes first, and no word is lost or added", () => {
    fc.assert(
      fc.property(fc.array(passage, { maxLength: 5 }), (passages) => {
        const joined = passages.reduce<Passage[]>((sum, each) => withPassage(rich, sum, each), []);
        const otherwise = passages
          .toReversed()
          .reduce<Passage[]>((sum, each) => withPassage(rich, sum, each), []);
        assert.deepEqual(joined, otherwise);
        assert.deepEqual([...characters(joined)].sort(), [...characters(passages)].sort());
        assert.equal(joined.flatMap((each) => [...characters([each])]).length, characters(joined).size);
      }),
    );
  });

  it("are gone through word by word, forth and back, across paragraphs", () => {
    const walk = (by: 1 | -1) => {
      const said: string[] = [];
      let at = by > 0 ? { leaf: 0, at: -1 } : { leaf: leaves.length - 1, at: Infinity };
      for (
        let next = nearest(rich, "word", "start", at, by);
        next;
        next = nearest(rich, "word", "start", at, by)
      ) {
        said.push(wordsOf(rich, [next]));
        at = startOf([next]);
      }
      return said;
    };
    assert.equal(walk(1).join(" "), "One two three Four five six seven eight nine ten Eleven twelve");
    assert.deepEqual(walk(-1), walk(1).toReversed());
    assert.deepEqual(endOf([nearest(rich, "sentence", "end", startOf(all), 1) ?? []].flat()), {
      leaf: 0,
      at: 14,
    });
  });

  it("are cut where others begin and end, and stay whole", () => {
    fc.assert(
      fc.property(passage, passage, (mine, key) => {
        for (const span of mine) {
          const pieces = cutBy(span, key);
          assert.equal(pieces[0]?.span.start, span.start);
          assert.equal(pieces.at(-1)?.span.end, span.end);
          for (const [index, piece] of pieces.entries()) {
            assert.equal(piece.span.start, index === 0 ? span.start : pieces[index - 1]?.span.end);
            const inside = key.some(
              ({ leaf, start, end }) =>
                leaf === span.leaf && start <= piece.span.start && piece.span.end <= end,
            );
            assert.equal(piece.inside, inside);
          }
        }
      }),
    );
  });

  it("are found again where their words stand now, across paragraphs too", () => {
    fc.assert(
      fc.property(passage, (each) => {
        const { rich: edited } = parseMarkdown(
          "A new beginning.\n\nOne two, three.\n\n---\n\nFour *five* six seven.\n\n- eight\n- nine ten\n\n***\n\n“Eleven” twelve.\n",
        );
        const again = found(edited, each, wordsOf(rich, each));
        assert.equal(again && wordsOf(edited, again), wordsOf(rich, each));
      }),
    );
    assert.equal(found(rich, [{ leaf: 0, start: 0, end: 3 }], "gone"), undefined);
  });
});
