import assert from "node:assert/strict";
import * as fc from "fast-check";
import { plain } from "../../../src/core/rich-text.ts";
import { markAnswer } from "../../../src/core/question/index.ts";
import { ask } from "./ask.ts";

const mark = (question: ReturnType<typeof ask<"text">>, text: string, language?: string) =>
  markAnswer(question, { text }, language === undefined ? {} : { language });

describe("Marking a text", () => {
  const question = ask(
    "text",
    "- = Zero option\n- = nil\n- ~ full withdrawal\n  > That is what it leads to.",
  );

  for (const [answer, note] of [
    ["Zero option", undefined],
    ["  Zero \t option ", undefined],
    ["zero OPTION", "case"],
    ["Zero option.", "punctuation"],
    ["“Zero option”", "punctuation"],
    ["the zero option", "article"],
  ] as const) {
    it(`accepts ${JSON.stringify(answer)} and says what differs: ${note ?? "nothing"}`, () => {
      const marking = mark(question, answer);
      assert.equal(marking.verdict, "right");
      assert.equal(marking.note, note);
      assert.equal(marking.hit?.text, "Zero option");
    });
  }

  it("gives the feedback of a wrong answer that was expected", () => {
    const { verdict, hit } = mark(question, "Full withdrawal");
    assert.equal(verdict, "wrong");
    assert.equal(hit?.right, false);
    assert.equal(hit?.feedback && plain(hit.feedback), "That is what it leads to.");
  });

  it("lists what it accepts", () => {
    assert.deepEqual(mark(question, "x").accepted, ["Zero option", "nil"]);
  });

  it("does not take white space for an answer", () => {
    assert.equal(mark(question, " \n ").note, "empty");
  });

  it("forgives no slip unless the question says so", () => {
    assert.equal(mark(question, "zero optoin").verdict, "wrong");
  });

  it("reads ß as ss, any sigma as sigma, a typographic apostrophe as a plain one", () => {
    assert.equal(mark(ask("text", "- = Straße"), "STRASSE").mark, 1);
    assert.equal(mark(ask("text", "- = ΛΟΓΟΣ"), "λογος").mark, 1);
    assert.equal(mark(ask("text", "- = Karzai's"), "Karzai’s").mark, 1);
  });

  it("reads any Unicode normal form, and nothing of what cannot be seen", () => {
    assert.equal(mark(ask("text", "- = Cafe\u0301"), "Café").note, undefined);
    assert.equal(mark(ask("text", "- = الرئيس"), "\u200Fالرئيس\u200E").mark, 1);
    assert.equal(mark(ask("text", "- = 阿富汗"), "阿富汗。").note, "punctuation");
  });

  it("ignores the articles of the language it is told", () => {
    const german = ask("text", "- = Abkommen");
    assert.equal(mark(german, "das Abkommen", "de-AT").mark, 1);
    assert.equal(mark(german, "das Abkommen").mark, 0);
  });

  it("keeps an article or a sign that is the whole answer", () => {
    assert.equal(mark(ask("text", "- = the"), "The").mark, 1);
    assert.equal(mark(ask("text", "- = ?"), "?").mark, 1);
    assert.equal(mark(ask("text", "- = ?"), "!").mark, 0);
  });
});

describe("Marking a text with .typo", () => {
  const question = ask(
    "text",
    "- = Kabul\n- = Dunford\n- = Kandahar\n- = BSA\n- ~ Dunfort\n- ~ Kandahor",
    ".typo",
  );

  for (const [answer, right] of [
    ["Kabull", true],
    ["Kbaul", true],
    ["Kbaull", false],
    ["Dunfrod", true],
    ["Dnufrod", false],
    ["Dunfort", false],
    ["Kandhaarr", true],
    ["Knadahra", true],
    ["Knadahraa", false],
    ["Kandahor", false],
    ["BSAA", false],
  ] as const) {
    it(`${right ? "forgives" : "does not forgive"} ${answer}`, () => {
      const marking = mark(question, answer);
      assert.equal(marking.mark, right ? 1 : 0);
      assert.equal(marking.note, right ? "typo" : undefined);
    });
  }

  it("takes another accepted answer for what it is", () => {
    const { hit, note } = mark(ask("text", "- = pact\n- = pack", ".typo"), "pack");
    assert.equal(hit?.text, "pack");
    assert.equal(note, undefined);
  });

  it("forgives no slip in a number", () => {
    const corps = ask("text", "- = 12th corps", ".typo");
    assert.equal(mark(corps, "12th crops").mark, 1);
    assert.equal(mark(corps, "11th corps").mark, 0);
    assert.equal(mark(corps, "1 2th corps").mark, 0);
  });

  it("forgives no other character in Han, where a character is a word", () => {
    assert.equal(mark(ask("text", "- = 阿富汗总统", ".typo"), "阿富汗总理").mark, 0);
  });
});

describe("Marking a text with .typo, where there is a glossary", () => {
  const entries = new Map([
    ["pact", "pact"],
    ["pacts", "pact"],
    ["tact", "tact"],
    ["taliban", "taliban"],
    ["taleban", "taliban"],
    ["northern alliance", "north"],
    ["northern allience", "other"],
  ]);
  const named = (words: string) => [entries.get(words) ?? []].flat();
  const typed = (accepted: string, text: string) =>
    markAnswer(ask("text", `- = ${accepted}`, ".typo"), { text }, { named }).mark;

  it("takes another term for no slip", () => {
    assert.equal(typed("pact", "fact"), 1);
    assert.equal(typed("pact", "Tact"), 0);
    assert.equal(typed("Northern Alliance", "northern allience"), 0);
    assert.equal(typed("the fact", "tact"), 0);
  });

  it("takes a word of the answer that is another term for no slip", () => {
    assert.equal(typed("security pact", "security fact"), 1);
    assert.equal(typed("security pact", "security tact"), 0);
  });

  it("forgives another form of the very term", () => {
    assert.equal(typed("Taliban", "Taleban"), 1);
    assert.equal(typed("pact", "pacts"), 1);
  });
});

describe("Marking a text with .exact", () => {
  const question = ask("text", "- = NATO\n- ~ Nate", ".exact");

  it("accepts the words as written only, and says what differed otherwise", () => {
    assert.equal(mark(question, "NATO").mark, 1);
    assert.equal(mark(question, " NATO ").mark, 1);
    for (const [answer, note] of [
      ["Nato", "case"],
      ["NATO.", "punctuation"],
      ["the NATO", "article"],
    ] as const) {
      assert.equal(mark(question, answer).mark, 0);
      assert.equal(mark(question, answer).note, note);
    }
  });

  it("recognises a wrong answer that was expected in any shape", () => {
    assert.equal(mark(question, "nate").hit?.text, "Nate");
  });
});

describe("Marking any text", () => {
  const words = fc.stringMatching(/^[a-z]{1,9}( [a-z]{1,9}){0,2}$/);

  it("accepts every accepted answer as it is written, and never an expected wrong one", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(words, {
          minLength: 2,
          maxLength: 6,
          selector: (word) => word.replace(/^(the|an?) /, ""),
        }),
        fc.boolean(),
        (all, typo) => {
          const [right = "", ...wrong] = all;
          const question = ask(
            "text",
            [`- = ${right}`, ...wrong.map((word) => `- ~ ${word}`)].join("\n"),
            typo ? ".typo" : "",
          );
          assert.equal(mark(question, right).mark, 1);
          for (const word of wrong) {
            assert.equal(mark(question, word).mark, 0);
          }
        },
      ),
    );
  });
});
