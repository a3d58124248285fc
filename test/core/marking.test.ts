import assert from "node:assert/strict";
import * as fc from "fast-check";
import { describeAnswer, describeResponse, isAsked, markAnswer } from "../../src/core/question/index.ts";
import { parseQuiz, type Question } from "../../src/core/quiz.ts";
import { plain } from "../../src/core/rich-text.ts";

/** The question whose answers are these lines of Markdown. */
function ask(answers: string, classes = ""): Question {
  const quiz = parseQuiz(`## Which? {#q ${classes}}\n\n${answers}\n`);
  const question = quiz.questions[0];
  assert.ok(question, JSON.stringify(quiz.problems));
  return question;
}

function typed(question: Question, text: string, language?: string) {
  assert.ok(question.kind === "text" || question.kind === "number");
  return markAnswer(question, { text }, language === undefined ? {} : { language });
}

/** Picks options by their words. */
function pick(question: Question, ...words: string[]) {
  assert.ok(question.kind === "choice" || question.kind === "choices");
  const picks = words.map((word) => question.options.find(({ text }) => plain(text) === word)?.key ?? word);
  return markAnswer(question, { picks });
}

describe("Marking a choice", () => {
  const question = ask("- [x] BSA\n  > Yes.\n- [ ] NATO\n  > An alliance.\n- [ ] UN");

  it("gives the point for the right option and nothing for a wrong one", () => {
    assert.equal(pick(question, "BSA").mark, 1);
    assert.equal(pick(question, "BSA").verdict, "right");
    assert.equal(pick(question, "NATO").mark, 0);
    assert.equal(pick(question, "NATO").verdict, "wrong");
  });

  it("gives nothing for the right option together with another", () => {
    assert.equal(pick(question, "BSA", "UN").mark, 0);
  });

  it("says of every option what it is, whether it was picked, and its feedback", () => {
    const shown = pick(question, "NATO").options?.map(({ right, picked, feedback }) => [
      right,
      picked,
      feedback && plain(feedback),
    ]);
    assert.deepEqual(shown, [
      [true, false, "Yes."],
      [false, true, "An alliance."],
      [false, false, undefined],
    ]);
  });

  it("takes picks of options that are gone for no answer", () => {
    assert.deepEqual(pick(question, "gone").note, "empty");
    assert.equal(pick(question, "BSA", "gone").mark, 1);
  });

  it("can be said in words", () => {
    assert.equal(describeAnswer(question), "BSA");
    const picks = question.kind === "choice" ? question.options.slice(1).map(({ key }) => key) : [];
    assert.equal(describeResponse(question, { picks }), "NATO; UN");
    assert.equal(describeResponse(question, "nonsense"), "");
  });
});

describe("Marking choices", () => {
  const question = ask("- [x] a\n- [x] b\n- [ ] c\n- [ ] d\n- [ ] e");

  it("adds the share of rights and takes away the share of wrongs", () => {
    assert.equal(pick(question, "a", "b").mark, 1);
    assert.equal(pick(question, "a").mark, 0.5);
    assert.equal(pick(question, "a").verdict, "partly");
    assert.ok(Math.abs(pick(question, "a", "b", "c").mark - 2 / 3) < 1e-12);
  });

  it("never goes below nothing", () => {
    assert.equal(pick(question, "c", "d", "e").mark, 0);
    assert.equal(pick(question, "a", "b", "c", "d", "e").mark, 0);
  });

  it("marks one right option as choices where the heading says .multi", () => {
    const multi = ask("- [x] a\n- [ ] b\n- [ ] c", ".multi");
    assert.equal(multi.kind, "choices");
    assert.equal(pick(multi, "a", "b").mark, 0.5);
  });
});

describe("Marking a text", () => {
  const question = ask("- = Zero option\n- = nil\n- ~ full withdrawal\n  > That is what it leads to.");

  for (const [answer, note] of [
    ["Zero option", undefined],
    ["  Zero \t option ", undefined],
    ["zero OPTION", "case"],
    ["Zero option.", "punctuation"],
    ["“Zero option”", "punctuation"],
    ["the zero option", "article"],
  ] as const) {
    it(`accepts ${JSON.stringify(answer)} and says what differs: ${note ?? "nothing"}`, () => {
      const marking = typed(question, answer);
      assert.equal(marking.verdict, "right");
      assert.equal(marking.note, note);
      assert.equal(marking.hit?.text, "Zero option");
    });
  }

  it("gives the feedback of a wrong answer that was expected", () => {
    const { verdict, hit } = typed(question, "Full withdrawal");
    assert.equal(verdict, "wrong");
    assert.equal(hit?.right, false);
    assert.equal(hit?.feedback && plain(hit.feedback), "That is what it leads to.");
  });

  it("lists what it accepts", () => {
    assert.deepEqual(typed(question, "x").accepted, ["Zero option", "nil"]);
  });

  it("does not take white space for an answer", () => {
    assert.equal(typed(question, " \n ").note, "empty");
  });

  it("forgives no slip unless the question says so", () => {
    assert.equal(typed(question, "zero optoin").verdict, "wrong");
  });

  it("reads ß as ss, any sigma as sigma, a typographic apostrophe as a plain one", () => {
    assert.equal(typed(ask("- = Straße"), "STRASSE").mark, 1);
    assert.equal(typed(ask("- = ΛΟΓΟΣ"), "λογος").mark, 1);
    assert.equal(typed(ask("- = Karzai's"), "Karzai’s").mark, 1);
  });

  it("ignores the articles of the language it is told", () => {
    const german = ask("- = Abkommen");
    assert.equal(typed(german, "das Abkommen", "de-AT").mark, 1);
    assert.equal(typed(german, "das Abkommen").mark, 0);
  });

  it("keeps an article or a sign that is the whole answer", () => {
    assert.equal(typed(ask("- = the"), "The").mark, 1);
    assert.equal(typed(ask("- = ?"), "?").mark, 1);
    assert.equal(typed(ask("- = ?"), "!").mark, 0);
  });
});

describe("Marking a text with .typo", () => {
  const question = ask("- = Kabul\n- = Dunford\n- = Kandahar\n- = BSA\n- ~ Dunfort\n- ~ Kandahor", ".typo");

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
      const marking = typed(question, answer);
      assert.equal(marking.mark, right ? 1 : 0);
      assert.equal(marking.note, right ? "typo" : undefined);
    });
  }

  it("takes another accepted answer for what it is", () => {
    const { hit, note } = typed(ask("- = pact\n- = pack", ".typo"), "pack");
    assert.equal(hit?.text, "pack");
    assert.equal(note, undefined);
  });
});

describe("Marking a text with .exact", () => {
  const question = ask("- = NATO\n- ~ Nate", ".exact");

  it("accepts the words as written only, and says what differed otherwise", () => {
    assert.equal(typed(question, "NATO").mark, 1);
    assert.equal(typed(question, " NATO ").mark, 1);
    for (const [answer, note] of [
      ["Nato", "case"],
      ["NATO.", "punctuation"],
      ["the NATO", "article"],
    ] as const) {
      assert.equal(typed(question, answer).mark, 0);
      assert.equal(typed(question, answer).note, note);
    }
  });

  it("recognises a wrong answer that was expected in any shape", () => {
    assert.equal(typed(question, "nate").hit?.text, "Nate");
  });
});

describe("Marking a number", () => {
  const question = ask("- = 37000 ± 500\n- ~ 9500..10500\n  > That is the residual force.");

  for (const answer of [
    "37000",
    "37,000",
    "37 000",
    "37 000",
    "37.000",
    "36500",
    "37500",
    "about 37,000 troops",
    "37k",
    "３７０００",
  ]) {
    it(`accepts ${answer}`, () => assert.equal(typed(question, answer).verdict, "right"));
  }

  for (const answer of ["36499", "-37000", "37", "370000", "37,00"]) {
    it(`does not accept ${answer}`, () => {
      assert.equal(typed(question, answer).verdict, "wrong");
      assert.equal(typed(question, answer).note, undefined);
    });
  }

  for (const answer of ["many", "36000-38000", "37th", "1,2,3", "9".repeat(400)]) {
    it(`asks for a number instead of ${answer.slice(0, 20)}`, () => {
      assert.equal(typed(question, answer).note, "not-a-number");
    });
  }

  it("gives the feedback of a wrong number that was expected", () => {
    const { hit } = typed(question, "10.000");
    assert.equal(hit?.text, "9500–10500");
    assert.equal(hit?.feedback && plain(hit.feedback), "That is the residual force.");
  });

  it("takes a minus of any make, and a decimal comma", () => {
    assert.equal(typed(ask("- = -3.5"), "−3,5").mark, 1);
  });

  it("tolerates a unit, and says so when it is not the one shown", () => {
    const years = ask("- = 12 years");
    assert.equal(typed(years, "12").note, undefined);
    assert.equal(typed(years, "12 Years.").note, undefined);
    assert.deepEqual([typed(years, "12 months").mark, typed(years, "12 months").note], [1, "unit"]);
  });

  it("forgives what binary fractions lose", () => {
    assert.equal(typed(ask("- = 1.2 ± 0.1"), "1.3").mark, 1);
    assert.equal(typed(ask("- = 1.3 ± 0.1"), "1.2").mark, 1);
  });

  it("can be said in words", () => {
    assert.equal(
      describeAnswer(ask("- = 37000 +- 500 troops\n- = 9500 .. 10500")),
      "37000 ± 500 troops / 9500–10500",
    );
  });
});

describe("Marking anything", () => {
  const words = fc.stringMatching(/^[a-z]{1,9}( [a-z]{1,9}){0,2}$/);
  const options = fc.uniqueArray(fc.record({ text: words, right: fc.boolean() }), {
    selector: ({ text }) => text,
    minLength: 1,
    maxLength: 8,
  });
  const lines = (each: { text: string; right: boolean }[]) =>
    each.map(({ text, right }) => `- [${right ? "x" : " "}] ${text}`).join("\n");
  const keysOf = (question: Question, only?: boolean) =>
    question.kind === "choice" || question.kind === "choices"
      ? question.options.filter(({ right }) => only === undefined || right === only).map(({ key }) => key)
      : [];

  it("stays between 0 and 1, and the verdict agrees", () => {
    fc.assert(
      fc.property(options, fc.infiniteStream(fc.boolean()), (each, coins) => {
        const question = ask(lines(each));
        const picks = keysOf(question).filter(() => coins.next().value);
        const { mark, verdict } = markAnswer(question, { picks });
        assert.ok(mark >= 0 && mark <= 1);
        assert.equal(verdict, mark === 1 ? "right" : mark === 0 ? "wrong" : "partly");
      }),
    );
  });

  it("gives 1 for the key, 0 for nothing, and the same for any order of picks", () => {
    fc.assert(
      fc.property(options, fc.infiniteStream(fc.boolean()), (each, coins) => {
        const question = ask(lines(each));
        const key = keysOf(question, true);
        assert.equal(markAnswer(question, { picks: key }).mark, key.length > 0 ? 1 : 0);
        assert.equal(markAnswer(question, { picks: [] }).mark, 0);
        const picks = keysOf(question).filter(() => coins.next().value);
        const twice = [...picks].reverse().concat(picks);
        assert.deepEqual(markAnswer(question, { picks: twice }), markAnswer(question, { picks }));
      }),
    );
  });

  it("does not depend on the Unicode normal form", () => {
    const question = ask("- = Café Ångström\n- ~ Élysée", ".typo");
    fc.assert(
      fc.property(
        fc.oneof(
          fc.constantFrom("Café Ångström", "Élysée", "cafe angstrom"),
          fc.string({ unit: "grapheme" }),
        ),
        (text) => {
          assert.deepEqual(typed(question, text.normalize("NFD")), typed(question, text.normalize("NFC")));
        },
      ),
    );
  });

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
            [`- = ${right}`, ...wrong.map((word) => `- ~ ${word}`)].join("\n"),
            typo ? ".typo" : "",
          );
          assert.equal(typed(question, right).mark, 1);
          for (const word of wrong) {
            assert.equal(typed(question, word).mark, 0);
          }
        },
      ),
    );
  });

  it("is total: any response to any kind gets a marking", () => {
    const questions = [
      ask("- [x] a\n- [ ] b"),
      ask("- [x] a\n- [x] b"),
      ask("- = a", ".typo"),
      ask("- = 1"),
      ask("A {{gap}}."),
      ask("1. a\n2. b"),
      ask("- a -> b\n- -> c"),
      ask('Select: "words"'),
      ask("Model: words"),
    ];
    assert.deepEqual(
      questions.map(isAsked),
      questions.map(() => true),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.record({ text: fc.string() }),
          fc.record({ picks: fc.array(fc.string()) }),
        ),
        (response) => {
          for (const question of questions) {
            const { mark } = markAnswer(question, response);
            assert.ok(mark >= 0 && mark <= 1);
            assert.equal(typeof describeResponse(question, response), "string");
          }
        },
      ),
    );
  });

  it("takes an answer of a hundred thousand characters in its stride", () => {
    for (const text of [
      " .".repeat(50_000),
      "a".repeat(100_000),
      "1 ".repeat(50_000),
      `${"!".repeat(1e5)}x`,
    ]) {
      assert.equal(typed(ask("- = a"), text).mark, 0);
      assert.equal(typed(ask("- = Kandahar", ".typo"), text).mark, 0);
      assert.equal(typed(ask("- = 12 years"), text).mark, 0);
    }
  });
});
