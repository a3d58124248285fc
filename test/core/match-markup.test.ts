import assert from "node:assert/strict";
import { inLeaf, leaf, matcher, type Piece, rich } from "./match-texts.ts";

describe("Text with markup", () => {
  it("is matched as it is read, with the place in the source", () => {
    assert.deepEqual(inLeaf(["zero option"], leaf("p", "the zero ", ["option", "em"], " is")), [
      ["zero option", "zero *option"],
    ]);
    assert.deepEqual(inLeaf(["zero option"], leaf("p", ["zero", "em"], "-", ["options", "em"], "’s")), [
      ["zero-options’s", "zero*-*options*’s"],
    ]);
    assert.deepEqual(inLeaf(["zero option"], leaf("p", ["ze", "em"], "roes option")), []);
  });

  it("gives a line break in it, soft or hard, for a space", () => {
    assert.deepEqual(inLeaf(["zero option"], leaf("p", "zero", ["\n", "break"], "option")), [
      ["zero\noption", "zero*\n*option"],
    ]);
    assert.equal(inLeaf(["zero option"], leaf("p", "zero", "\n", "option")).length, 1);
  });

  it("gives what is not written as it is read whole", () => {
    assert.deepEqual(
      inLeaf(["AT&T", "naïve"], leaf("p", "AT", ["&", "entity"], "T na", ["ï", "entity"], "ve")),
      [
        ["AT&T", "AT&ent;T"],
        ["naïve", "na&ent;ve"],
      ],
    );
    assert.deepEqual(inLeaf(["É"], leaf("p", ["É", "entity"])), [["É", "&ent;"]]);
    assert.deepEqual(inLeaf(["x"], leaf("p", ["x y", "entity"])), [["x", "&ent;"]]);
  });

  it("has no match in code, in an image or across them, and a word may go on in them", () => {
    const term = ["zero option"];
    assert.deepEqual(inLeaf(term, leaf("p", ["zero option", "code"])), []);
    assert.deepEqual(inLeaf(term, leaf("p", "zero ", ["\uFFFC", "image"], " option")), []);
    assert.deepEqual(inLeaf(term, leaf("p", "zero", [" ", "code"], "option")), []);
    assert.deepEqual(inLeaf(term, leaf("p", "zero ", ["option", "code"], " zero option", ["s", "code"])), []);
    assert.deepEqual(inLeaf(["NATO"], leaf("p", "NATO", ["\uFFFC", "image"], "NATO")).length, 2);
    assert.deepEqual(inLeaf(term, leaf("pre", "zero option")), []);
  });

  it("has no match in an autolink, and in other link text one that is not shown", () => {
    const scan = (...pieces: Piece[]) => matcher(["nato"]).scan(rich(leaf("p", ...pieces)));
    assert.deepEqual(scan(["x:nato", { href: "x:nato" }], ["nato@x", { href: "mailto:nato@x" }]), []);
    assert.deepEqual(
      scan("nato ", ["the nato", { href: "#n" }]).map(({ shown }) => shown),
      [true, false],
    );
  });

  it("has matches in headings that are not shown", () => {
    const found = matcher(["nato"]).scan(rich(leaf("h2", "Nato"), leaf("p", "Nato"), leaf("td", "x nato")));
    assert.deepEqual(
      found.map(({ leaf: at, start, shown }) => ({ at, start, shown })),
      [
        { at: 0, start: 0, shown: false },
        { at: 1, start: 0, shown: true },
        { at: 2, start: 2, shown: true },
      ],
    );
  });

  it("shows with `Match: first` the first match that can be shown", () => {
    const under = matcher([["nato", { first: true }], ["pact", { first: true, aliases: ["nato"] }], "bsa"]);
    const document = rich(leaf("h2", "nato bsa"), leaf("p", "pact bsa nato"), leaf("p", "nato pact bsa"));
    const shown = under.scan(document).map((match) => match.shown);
    assert.deepEqual(shown, [false, false, true, true, true, false, false, true]);
    assert.deepEqual(
      under.scan(document).map((match) => match.shown),
      shown,
    );
  });
});
