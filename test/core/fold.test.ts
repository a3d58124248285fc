import assert from "node:assert/strict";
import { compose, foldCase } from "../../src/core/fold.ts";

describe("Case folding", () => {
  it("makes one of what differs in case, also where a letter becomes two", () => {
    const alike = [
      ["Straße", "STRASSE", "STRAẞE"],
      ["ΣΊΣΥΦΟΣ", "σίσυφος", "Σίσυφοσ"],
      ["ﬁsh", "FISH"],
      ["ſs", "SS"],
      ["\u0390", "\u03AA\u0301"],
      ["ДЕТЕКТИВ", "детектив"],
      ["\u{10400}", "\u{10428}"],
      ["K", "\u212A"],
    ];
    for (const [first = "", ...others] of alike) {
      for (const other of others) {
        assert.equal(foldCase(other.normalize("NFC")), foldCase(first.normalize("NFC")));
      }
    }
  });

  it("keeps the Turkish letters apart", () => {
    assert.equal(new Set(["ı", "i", "İ"].map(foldCase)).size, 3);
    assert.equal(foldCase("I"), "i");
  });

  it("done twice is done once, and an upper-case letter folds as its lower-case one, for every character", () => {
    const wrong: string[] = [];
    for (let point = 0; point < 0x1_f000; point++) {
      const sign = String.fromCodePoint(point).normalize("NFC");
      const folded = foldCase(sign);
      const upper = foldCase(sign.toUpperCase().normalize("NFC"));
      if (foldCase(folded) !== folded || (upper !== folded && sign !== "ı")) {
        wrong.push(sign);
      }
    }
    assert.deepEqual(wrong, []);
  });
});

describe("Composing", () => {
  const places = (text: string) => {
    const composed = compose(text);
    const { starts = [], ends = [] } = composed ?? {};
    return Array.from(composed?.text ?? "").map((sign, at) => [sign, starts[at], ends[at]]);
  };

  it("has nothing to do for text in NFC", () => {
    assert.equal(compose("détente กำ 👍\uFE0F"), undefined);
    assert.equal(compose(""), undefined);
  });

  it("says where each character stood", () => {
    assert.deepEqual(places("ae\u0301b"), [
      ["a", 0, 1],
      ["é", 1, 3],
      ["b", 3, 4],
    ]);
    assert.deepEqual(places("\u1100\u1161\u11A8\u00AD!"), [
      ["각", 0, 3],
      ["!", 4, 5],
    ]);
  });

  it("leaves soft hyphens out, within a character too", () => {
    assert.deepEqual(places("\u00ADe\u00AD\u0301\u00AD"), [["é", 1, 4]]);
    assert.equal(compose("\u00AD")?.text, "");
  });

  it("equals the normal form of text without soft hyphens", () => {
    for (const text of [
      "x\u0323\u0307e\u0301",
      "\u0958\u093C",
      "\uFA1E豈",
      " \u0301e\u0323\u0301",
      "\u1100\u1161\u00AD\u11A8",
    ]) {
      assert.equal(compose(text)?.text ?? text, text.replaceAll("\u00AD", "").normalize("NFC"));
    }
  });
});
