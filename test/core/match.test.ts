import assert from "node:assert/strict";
import type { Entry } from "../../src/core/glossary.ts";
import { createMatcher, type Matcher } from "../../src/core/match.ts";
import type { Leaf, Mark, Rich, Run, Tag } from "../../src/core/rich.ts";

interface How extends Partial<Entry["match"]> {
  aliases?: string[];
  kind?: "person";
  language?: string;
  distance?: number;
}

type Term = string | [term: string, how: How];

/** A matcher of entries whose keys are their terms. */
function matcher(terms: readonly Term[]): Matcher {
  const entries = terms.map((each) => {
    const [term, how] = typeof each === "string" ? [each, {} as How] : each;
    const { aliases = [], kind, language = "en", distance = 0, ...match } = how;
    const written = aliases.map((text) => ({ text, range: { start: 0, end: 0 } }));
    const flags = { exact: false, first: false, none: false, ...match };
    return {
      key: term,
      entry: { term, aliases: written, kind, match: flags } as unknown as Entry,
      language,
      distance,
    };
  });
  return createMatcher(entries);
}

/** Texts with bars around what the terms match in them, and nothing else: `the |zero option| is`. */
function expectMatches(terms: readonly Term[], ...marked: string[]): void {
  const under = matcher(terms);
  for (const text of marked) {
    const bare = text.replaceAll("|", "");
    assert.equal(withBars(bare, under.scanText(bare)), text);
  }
}

function withBars(text: string, matches: readonly { start: number; end: number }[]): string {
  let marked = "";
  let at = 0;
  for (const { start, end } of matches) {
    marked += `${text.slice(at, start)}|${text.slice(start, end)}|`;
    at = end;
  }
  return marked + text.slice(at);
}

type Piece = string | [text: string, what: "em" | "code" | "break" | "image" | "entity" | { href: string }];

/** One leaf: each piece is a run between two signs of markup, plain text has none; an entity is five signs long. */
function leaf(tag: Tag, ...pieces: Piece[]): { leaf: Leaf; source: string } {
  let text = "";
  let source = "";
  const runs: Run[] = [];
  for (const piece of pieces) {
    const [shown, what] = typeof piece === "string" ? [piece] : piece;
    const around = what === undefined || what === "entity" ? "" : "*";
    const raw = what === "entity" ? "&ent;" : shown;
    const start = source.length + around.length;
    const kind = what === "code" || what === "break" || what === "image" ? what : "text";
    const marks: Mark[] = [];
    if (what === "em") {
      marks.push({ type: "em" });
    } else if (typeof what === "object") {
      marks.push({ type: "link", ...what });
    }
    runs.push({
      start: text.length,
      end: text.length + shown.length,
      source: { start, end: start + raw.length },
      kind,
      ...(marks.length > 0 && { marks }),
    });
    text += shown;
    source += around + raw + around;
  }
  return { leaf: { tag, source: { start: 0, end: source.length }, text, runs }, source };
}

const rich = (...leaves: { leaf: Leaf }[]): Rich => ({ blocks: [], leaves: leaves.map((each) => each.leaf) });

/** The matches in one leaf as they stand in its text and in its source. */
function inLeaf(terms: readonly Term[], made: ReturnType<typeof leaf>): [text: string, source: string][] {
  return matcher(terms)
    .scan(rich(made))
    .map(({ start, end, source }) => [
      made.leaf.text.slice(start, end),
      made.source.slice(source.start, source.end),
    ]);
}

describe("A term in a text", () => {
  it("is found as a word or words", () => {
    expectMatches(
      ["zero option"],
      "the |zero option| is",
      "|zero option|",
      "(|zero option|)",
      "zero",
      "zero optional",
    );
    expectMatches(["BSA", "pact"], "the |BSA|, a |pact|.");
    expectMatches([["BSA", { aliases: ["security pact"] }]], "the |security pact|");
  });

  it("may have any white space, one line break or a hyphen where the form has a space, and the other way round", () => {
    for (const term of ["zero option", "zero-option", "zero \u00A0option"]) {
      expectMatches(
        [term],
        "|zero-option|",
        "|zero  \t option|",
        "|zero\noption|",
        "|zero  \r\n option|",
        "|zero\u2011option|",
      );
    }
    expectMatches(
      ["zero option"],
      "|zero-\noption|",
      "a zero\n\noption",
      "zero \n \n option",
      "zero–option",
      "zerooption",
    );
    expectMatches(["non-zero"], "|non zero|", "nonzero");
  });

  it("may be composed or decomposed, with soft hyphens or without", () => {
    expectMatches(
      ["détente"],
      "|détente|",
      "|de\u0301tente| cafe\u0301 |de\u0301tentes|",
      "|dé\u00ADtente|\u00AD",
      "detente",
    );
    expectMatches(["de\u0301tente"], "|détente|", "\u00AD|de\u0301ten\u00ADte|");
    expectMatches(["zero op\u00ADtion"], "|zero option|");
    expectMatches(["각"], "|\u1100\u1161\u11A8|", "가 각하");
  });

  it("may have a straight or a curly apostrophe", () => {
    expectMatches(["Qa'ida", "rock ’n’ roll"], "|Qa’ida| |Qa'ida|", "|rock 'n' roll|");
  });

  it("is not found where punctuation stands between its words", () => {
    expectMatches(["zero option"], "zero, option", "zero. Option", "zero/option");
  });

  it("with no letter, digit or symbol is no form", () => {
    expectMatches(["", " ", "…", "--", "?!", "»", "a"], "…-- ?! » |a| ");
  });

  it("may have the name of what every object has", () => {
    expectMatches(
      ["constructor", "__proto__", "toString"],
      "a |constructor| of |__proto__| in |toString|, hasOwnProperty",
    );
  });

  it("may contain symbols", () => {
    expectMatches(
      ["C++", ".NET", "AT&T", "👍", "≠"],
      "|C++|, |c++| and |.NET|",
      "|AT&T| said |AT&T’s|",
      "is |👍| a |=\u0338| b",
    );
    expectMatches(["C++", ".NET", "AT&T", "C"], "|C|++11 ASP.NET AT&Tx", "|C|+ |C|#");
  });
});

describe("Case", () => {
  it("is folded by all of Unicode's rules", () => {
    expectMatches(
      ["Straße", "Οδυσσεύς", "ﬁnance"],
      "|STRASSE| |strasse| |STRAẞE|",
      "|ΟΔΥΣΣΕΎΣ|",
      "|Finance|",
    );
  });

  it("leaves the Turkish letters alone", () => {
    expectMatches(
      ["ısı", "İzmir", "ilk"],
      "|ısı| ISI isi",
      "|İzmir| |i\u0307zmir| Izmir izmir",
      "|ILK| İLK ılk",
    );
  });

  it("counts in a form with a word of two capitals and no small letter, but for its plural and possessive", () => {
    expectMatches(["US"], "the |US|, not us, Us or u.s.", "|US’s|, |US'S|, |USs| |USs'|", "USS USES");
    expectMatches(["NATO summit"], "a |NATO summit|", "a Nato summit", "two |NATO summits|");
    expectMatches(["G20", "Plan B"], "|g20| |plan b|");
  });

  it("counts or not as `Match` says", () => {
    expectMatches([["Turkey", { case: "case" }]], "|Turkey| and turkey, |Turkey's|");
    expectMatches([["NATO", { case: "nocase" }]], "|nato| |Nato| |NATO| |natos|");
  });
});

describe("The last word of a form", () => {
  it("is also found in its plural, its singular and with a possessive, which belongs to the match", () => {
    expectMatches(
      ["zero option"],
      "|zero options|",
      "|zero option's|",
      "|zero-options’|",
      "zeros option",
      "zero's option",
    );
    expectMatches(["ally", "security pacts"], "|allies|, |allies'| and |ally’s|", "a |security pact|");
    expectMatches(["NATO"], "|NATO's| and |NATO’s|.");
  });

  it("gives a closing quotation mark back", () => {
    expectMatches(["ally"], "his '|allies|' and ‘|allies|’", "the |allies'| armies", "'|ally|'");
  });

  it("stays as it is with `Match: exact`", () => {
    expectMatches([["option", { exact: true }]], "an |option|, options, option's, |Option|");
  });

  it("is no part of another word that an apostrophe continues", () => {
    expectMatches(["can", "don", "t", "o", "Neill"], "can't don't O'Neill can’t", "he |can|'");
  });

  it("has no plural in a language without rules, and its possessive where that has one", () => {
    expectMatches(
      [
        ["Pakt", { language: "de" }],
        ["Anna", { language: "de" }],
      ],
      "|Pakt| Pakts |Anna's|",
    );
    expectMatches([["OTAN", { language: "fr" }]], "l'|OTAN| OTAN's |OTAN| OTANs");
  });

  it("has no singular in the name of a person", () => {
    expectMatches([["Williams", { kind: "person" }]], "|Williams| |Williams's| |Williams'| William");
  });
});

describe("A match", () => {
  it("begins and ends where a word does", () => {
    expectMatches(
      ["art", "Köln"],
      "party art_ _art art1 2art |art|",
      "artı àrt art\u0301 |art|-|art|",
      "|Köln| Kölner",
    );
    expectMatches(["l"], "Köl ln l\u200Dn |l|");
  });

  it("needs no boundary between characters of scripts without spaces", () => {
    expectMatches(["北约", "协议"], "在|北约||协议|里", "《|北约|》");
    expectMatches(["《论语》"], "读|《论语》|时");
    expectMatches(["ประเทศ"], "ใน|ประเทศ|ไทย");
    expectMatches(["ข้อตกลง"], "ของ|ข้อตกลง|นี้");
    expectMatches(["か"], "|か|な がな か\u3099な");
    expectMatches(["NATO"], "在NATO里");
  });

  it("is the leftmost, then the longest, and overlaps no other", () => {
    expectMatches(
      ["zero", "zero option", "option trade"],
      "|zero option| trade",
      "|zero| and |option trade|",
    );
    expectMatches(["a b c", "b"], "a |b| d", "|a b c|");
  });

  it("shows both entries that share a form, and of several glossaries the nearest", () => {
    const keys = (terms: Term[], text: string) =>
      matcher(terms)
        .scanText(text)
        .map(({ entries }) => entries);
    assert.deepEqual(keys([["BSA", { aliases: ["pact"] }], "Pact"], "a pact"), [["BSA", "Pact"]]);
    assert.deepEqual(keys(["pact", ["Pact", { distance: 1 }]], "a PACT"), [["pact"]]);
    assert.deepEqual(keys(["zero", ["zero option", { distance: 1 }]], "zero option"), [["zero option"]]);
  });

  it("is of the entry that has the form as written rather than of one that would inflect its own", () => {
    const found = matcher(["glass", "glasses"]).scanText("glasses, glass, glasses'");
    assert.deepEqual(
      found.map(({ entries }) => entries),
      [["glasses"], ["glass"], ["glass", "glasses"]],
    );
  });

  it("is no entry's that has `Match: none`", () => {
    expectMatches([["pact", { none: true }], "other"], "pact |other|");
  });

  it("is never in an address", () => {
    expectMatches(["nato"], "https://nato.int/nato, www.nato.int me@nato.int |nato| @|nato| x://|nato|");
  });
});

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

describe("A matcher", () => {
  it("reads long texts without a break in time that grows with them", () => {
    const under = matcher(["a a a a b", "x'", "zero option"]);
    for (const part of [
      "a ",
      "a'",
      "http://",
      "www.",
      "a@",
      "e\u0301",
      "\u00AD",
      "zero ",
      "\u0301",
      "- ",
      "1",
    ]) {
      assert.ok(under.scanText(part.repeat(50_000)).length <= 50_000);
    }
  }).timeout(10_000);

  it("counts its forms, those that are inflected too", () => {
    assert.equal(matcher(["zero option", ["option", { exact: true, aliases: ["Option"] }]]).forms, 3);
  });
});
