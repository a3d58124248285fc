import assert from "node:assert/strict";
import { expectMatches, matcher, type Term } from "./match-texts.ts";

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

  it("finds the same wherever it stands in a long text", () => {
    const text =
      "a zero-option, C++; 在北约里 de\u0301tente\n\nzero\noption NATO’s \u{10428}x 👍‑zero option";
    const under = matcher(["zero option", "C++", "北约", "détente", "NATO", "\u{10400}x", "👍"]);
    const expected = under.scanText(text).map(({ start, end }) => text.slice(start, end));
    assert.equal(expected.length, 9);
    for (const before of [" ", "x", "中"]) {
      for (let length = 930; length < 1030; length++) {
        const long = `${before.repeat(length)} ${text}`;
        const found = under.scanText(long).map(({ start, end }) => long.slice(start, end));
        assert.deepEqual(found, expected, `${before} × ${length}`);
      }
    }
  });

  it("counts its forms, those that are inflected too", () => {
    assert.equal(matcher(["zero option", ["option", { exact: true, aliases: ["Option"] }]]).forms, 3);
  });
});
