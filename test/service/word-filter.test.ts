import assert from "node:assert/strict";
import * as fc from "fast-check";
import {
  addHashes,
  decode,
  encode,
  fileHashes,
  hashesOf,
  hasWords,
  wordFilter,
  wordsOf,
} from "../../src/service/word-filter.ts";
import { anyText } from "../support/any-text.ts";

const added = (text: string) => {
  const hashes = new Set<number>();
  addHashes(text, hashes);
  return hashes;
};

describe("The words of a file", () => {
  it("are folded, composed and parted as forms are", () => {
    assert.deepEqual(
      [...wordsOf("The Zero-option’s, STRASSE straße")],
      ["the", "zero", "option", "s", "strasse"],
    );
    assert.deepEqual([...wordsOf("cafe\u0301 op\u00ADtion")], ["café", "option"]);
    assert.deepEqual([...wordsOf("F16战机")], ["f16", "战", "机"]);
  });

  it("are those that are read, where markup, escapes or entities stand within them", () => {
    for (const text of ["op*tion*", "op&shy;tion", "**op**tion", "op&#116;ion"]) {
      const hashes = fileHashes(`The ${text} is.`);
      assert.ok(
        hashesOf(new Set(["option"])).every((each) => hashes.has(each)),
        text,
      );
    }
  });

  it("are found where they stand as they are one by one", () => {
    const letter = fc.constantFrom(
      ..."aZ ’_é\u0301ß中か\u3099กัİı5-\u00AD\n😀𐐀ﬁΣς“*".split(/(?:)/u),
      "\u{10400}",
      "\u1100\u1161",
    );
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: letter }), anyText()), (text) => {
        assert.deepEqual(added(text), new Set(hashesOf(wordsOf(text))));
      }),
      { numRuns: 2000 },
    );
  });

  it("are all found again, and others hardly ever", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 300 }), (given) => {
        const filter = wordFilter(new Set(hashesOf(new Set(given))));
        assert.ok(given.every((each) => hasWords(filter, hashesOf(new Set([each])))));
      }),
    );
    const filter = wordFilter(new Set(hashesOf(new Set(Array.from({ length: 2000 }, (_, n) => `in${n}`)))));
    const wrong = Array.from({ length: 2000 }, (_, n) => `out${n}`).filter((each) =>
      hasWords(filter, hashesOf(new Set([each]))),
    );
    assert.ok(wrong.length < 60, String(wrong.length));
  });

  it("are the same when they are stored and read again, and nothing when that was damaged", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 8, maxLength: 100 }), (filter) => {
        assert.deepEqual(decode(encode(filter)), filter);
      }),
    );
    for (const text of ["", "8:", "9:AAAAAAAAAAA", "x:AAAA", "8:AAAAAAAAAA!A", "4:AAAAAAAA"]) {
      assert.equal(decode(text), undefined);
    }
  });
});
