import assert from "node:assert/strict";
import * as fc from "fast-check";
import { describeAnswer } from "../../src/core/question/index.ts";
import { parseQuiz, type Question } from "../../src/core/quiz.ts";
import { plain } from "../../src/core/rich-text.ts";
import type { Rich } from "../../src/core/rich.ts";
import { lessonText, rangesOf } from "./texts.ts";

/** The question with this body, and what is wrong with it. */
function read(body: string, attributes = "{#q}") {
  const text = `## Which one? ${attributes}\n\n${body}\n`;
  const { questions, problems, unreadable } = parseQuiz(text);
  const at = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  return {
    question: questions[0],
    unreadable,
    problems: problems.map(({ code, details }) => [code, ...Object.values(details ?? {})]),
    places: problems.map(({ range }) => at(range)),
    at,
  };
}

function of<K extends Question["kind"]>(kind: K, body: string, attributes?: string): Question & { kind: K } {
  const { question, problems } = read(body, attributes);
  assert.deepEqual(problems, []);
  assert.equal(question?.kind, kind);
  return question as Question & { kind: K };
}

const words = (rich: Rich | undefined) => rich && plain(rich);

describe("The kind of a question", () => {
  it("is choice for a task list with one right option", () => {
    const { options } = of("choice", "- [x] *yes*\n  > Right.\n- [ ] no\n\n  > Wrong.\n  >\n  > Twice.");
    assert.deepEqual(
      options.map(({ text, right, feedback }) => [plain(text), right, words(feedback)]),
      [
        ["yes", true, "Right."],
        ["no", false, "Wrong. Twice."],
      ],
    );
  });

  it("is choices for several right options, or with .multi", () => {
    of("choices", "- [x] a\n- [X] b\n- [ ] c");
    of("choices", "- [x] a\n- [ ] c", "{#q .multi}");
  });

  it("is text for a list of accepted and expected wrong answers", () => {
    const { accepted, expected } = of(
      "text",
      "- = zero option\n  > So it is.\n- = the zero option\n- ~ full withdrawal\n  > No.",
    );
    assert.deepEqual(
      accepted.map(({ text, feedback }) => [text, words(feedback)]),
      [
        ["zero option", "So it is."],
        ["the zero option", undefined],
      ],
    );
    assert.deepEqual(
      expected.map(({ text, feedback }) => [text, words(feedback)]),
      [["full withdrawal", "No."]],
    );
  });

  it("gives the answers their places", () => {
    const { question, at } = read("- = zero option\n- ~ 12 years");
    assert.ok(question?.kind === "text");
    assert.deepEqual(
      [...question.accepted, ...question.expected].map(({ range }) => at(range)),
      ["zero option", "12 years"],
    );
  });

  for (const [value, low, high, unit] of [
    ["37000 ± 500", 36500, 37500, undefined],
    ["37,000 +- 500 troops", 36500, 37500, "troops"],
    ["9500..10500", 9500, 10500, undefined],
    ["12 years", 12, 12, "years"],
    ["-3.5", -3.5, -3.5, undefined],
    ["−5..-3 °C", -5, -3, "°C"],
    ["40%", 40, 40, "%"],
    ["$8.1 billion", 8.1, 8.1, "$ billion"],
    ["1e3", 1000, 1000, undefined],
    ["٣٧", 37, 37, undefined],
  ] as const) {
    it(`is number for ${value}`, () => {
      const question = of("number", `- = ${value}`);
      assert.deepEqual(
        [question.accepted[0]?.low, question.accepted[0]?.high, question.unit],
        [low, high, unit],
      );
    });
  }

  for (const value of ["21st", "1960s", "9/11", "2014-02-25", "F-16", "12 monkeys and 3 cats"]) {
    it(`is text for ${value}`, () => void of("text", `- = ${value}`));
  }

  it("is text where one of the values is no number", () => void of("text", "- = 12 years\n- ~ a decade"));

  it("is cloze for a paragraph with gaps", () => {
    const { text, gaps } = of(
      "cloze",
      "The {{zero}} option needs no *{{agreement | pact}}*,\nsays {{=US | NATO \\| UN}}.",
    );
    assert.deepEqual(
      gaps.map((gap) => [
        text.leaves[gap.leaf]?.text.slice(gap.start, gap.end),
        gap.kind === "typed" ? gap.accepted : gap.entries.map((entry, index) => [entry, index === gap.right]),
      ]),
      [
        ["{{zero}}", ["zero"]],
        ["{{agreement | pact}}", ["agreement", "pact"]],
        [
          "{{=US | NATO | UN}}",
          [
            ["US", true],
            ["NATO", false],
            ["UN", false],
          ],
        ],
      ],
    );
  });

  it("is order for a numbered list", () => {
    const { items } = of("order", "1. first\n   > It began.\n2. second\n3. third");
    assert.deepEqual(
      items.map(({ text, feedback }) => [plain(text), words(feedback)]),
      [
        ["first", "It began."],
        ["second", undefined],
        ["third", undefined],
      ],
    );
  });

  it("is match for a list of arrows", () => {
    const { pairs, distractors } = of(
      "match",
      "- Hagel -> *Pentagon*\n  > He led it.\n- Karzai → Kabul\n- -> Bagram",
    );
    assert.deepEqual(
      pairs.map(({ left, right, feedback }) => [plain(left), plain(right), words(feedback)]),
      [
        ["Hagel", "Pentagon", "He led it."],
        ["Karzai", "Kabul", undefined],
      ],
    );
    assert.deepEqual(
      distractors.map(({ right }) => plain(right)),
      ["Bagram"],
    );
  });

  it("is evidence for Select labels without a list", () => {
    const { select } = of(
      "evidence",
      'Select: "the so-called “zero option”"\nSelect: “first … last”\n\nWhy: So.',
    );
    assert.deepEqual(
      select.map(({ text }) => text),
      ["the so-called “zero option”", "first … last"],
    );
  });

  it("is open for a model without a list", () => {
    const { model, rubric } = of("open", "Think.\n\nModel: Because of *this*.\nRubric: names it; dates it");
    assert.equal(plain(model), "Because of this.");
    assert.deepEqual(rubric, ["names it", "dates it"]);
  });

  it("can be said in words, whatever it is", () => {
    const answers = [
      "- [x] a\n- [ ] b",
      "- = a\n- = b",
      "{{a | b}} {{=c | d}}",
      "1. a\n2. b",
      "- a -> b",
      'Select: "a"',
      "Model: a",
    ];
    assert.deepEqual(
      answers.map((answer) => {
        const { question } = read(answer);
        return question && describeAnswer(question);
      }),
      ["a", "a / b", "a / b c", "1. a; 2. b", "a → b", "“a”", "a"],
    );
  });
});

describe("The stem of a question", () => {
  it("is the heading and what stands between it and the answers", () => {
    const question = of(
      "choice",
      "Read closely.\n\n1. One statement\n2. Another\n\n> Hint: not a label.\n\n- [x] a\n- [ ] b",
    );
    assert.equal(plain(question.stem), "Which one? Read closely. One statement Another Hint: not a label.");
  });

  it("keeps its leaves and blocks together", () => {
    const { stem } = of("choice", "Read *closely*.\n\n- [x] a\n- [ ] b");
    assert.deepEqual(
      stem.blocks.map(({ leaf = -1 }) => stem.leaves[leaf]?.text),
      ["Which one?", "Read closely."],
    );
  });

  it("ends before the labels that are themselves the answer", () => {
    assert.equal(plain(of("open", "Think first.\n\nModel: m").stem), "Which one? Think first.");
  });
});

describe("The labels of a question", () => {
  it("are all read", () => {
    const question = of(
      "choice",
      `- [x] a
- [ ] b

Hint: one
Hint: *two*

Why: because
Evidence: "first words"
Evidence: “other … words”
Recall: a; letter a
Points: 2.5
Term: #bsa
Tags: law, war; peace`,
      "{#q .locate .fixed}",
    );
    assert.deepEqual(question.hints.map(plain), ["one", "two"]);
    assert.equal(words(question.why), "because");
    assert.deepEqual(
      question.evidence.map(({ text }) => text),
      ["first words", "other … words"],
    );
    assert.deepEqual(question.recall, ["a", "letter a"]);
    assert.equal(question.points, 2.5);
    assert.equal(question.term, "bsa");
    assert.deepEqual(question.tags, ["law", "war", "peace"]);
    assert.equal(question.process, "locate");
    assert.deepEqual([question.fixed, question.typo, question.exact], [true, false, false]);
  });

  it("count only after the answers", () => {
    const { question, problems } = read("Hint: here\n\n- [x] a\n- [ ] b");
    assert.deepEqual(question?.hints, []);
    assert.equal(question && plain(question.stem), "Which one? Hint: here");
    assert.deepEqual(problems, [["misplaced-label", "Hint"]]);
  });
});

describe("The id of a question", () => {
  it("is made from its words where it has none, and that is said", () => {
    const { question, problems } = read("- [x] a\n- [ ] b", "");
    assert.equal(question?.id, "which-one");
    assert.deepEqual(problems, [["no-id", "which-one", "{#which-one}"]]);
  });

  it("is numbered where another question has it", () => {
    const quiz = parseQuiz(
      "## A {#x}\n\n- = a\n\n## B {#x}\n\n- = b\n\n## C {#__proto__}\n\n- = c\n\n## constructor\n\n- = d\n",
    );
    assert.deepEqual(
      quiz.questions.map(({ id }) => id),
      ["x", "x-2", "__proto__", "constructor"],
    );
    assert.deepEqual(quiz.problems.map(({ code }) => code).sort(), ["duplicate-id", "no-id"]);
  });
});

describe("The key of an option and the fingerprint of a question", () => {
  const keys = (body: string) => {
    const question = of("choice", body);
    return new Map(question.options.map(({ key, text }) => [plain(text), key]));
  };

  it("are the same wherever the option stands", () => {
    assert.deepEqual(keys("- [x] a\n- [ ] b"), new Map([...keys("- [ ] b\n- [x] a")].reverse()));
  });

  it("differ where two options read alike", () => {
    const { question } = read("- [x] a\n- [ ] a");
    assert.ok(question?.kind === "choice");
    assert.equal(new Set(question.options.map(({ key }) => key)).size, 2);
  });

  it("change with the wording and with what is right, and with nothing else", () => {
    const base = of("choice", "- [x] a\n- [ ] b").fingerprint;
    assert.notEqual(of("choice", "- [x] a\n- [ ] c").fingerprint, base);
    assert.notEqual(of("choice", "- [ ] a\n- [x] b").fingerprint, base);
    assert.notEqual(of("choice", "Now!\n\n- [x] a\n- [ ] b").fingerprint, base);
    assert.equal(of("choice", "-   [ ] b\n-   [x] a\n    > Yes.\n\nHint: a").fingerprint, base);
  });
});

describe("A quiz", () => {
  it("has its front matter", () => {
    const quiz = parseQuiz(
      "---\nid: z\narticle: article.md\ntitle: Zero\norder: shuffled\npass: 60\n---\n\n## A {#a}\n\n- = a\n",
    );
    const { id, article, title, order, pass } = quiz;
    assert.deepEqual(
      { id, article, title, order, pass },
      { id: "z", article: "article.md", title: "Zero", order: "shuffled", pass: 60 },
    );
    assert.deepEqual(quiz.problems, []);
  });

  it("without questions says how to begin", () => {
    for (const text of ["", "# Title\n\nWords.", "\uFEFF"]) {
      const { questions, problems } = parseQuiz(text);
      assert.deepEqual(questions, []);
      assert.deepEqual(
        problems.map(({ code }) => code),
        ["no-questions"],
      );
    }
  });

  it("reads the same with any line ends and a byte order mark", () => {
    const text = "---\ntitle: Zero\n---\n\n## A {#a}\n\n- [x] a\n  > Yes.\n- [ ] b\n\nHint: h\nWhy: w\n";
    const shape = (source: string) => {
      const { questions, problems, title } = parseQuiz(source);
      return JSON.stringify([
        title,
        questions.map(({ hints, why, fingerprint }) => [hints.map(plain), words(why), fingerprint]),
        problems,
      ]);
    };
    assert.equal(shape(text.replaceAll("\n", "\r\n")), shape(text));
    assert.equal(shape(`\uFEFF${text}`), shape(text));
  });

  it("keeps a question whose kind cannot be told, in its place", () => {
    const quiz = parseQuiz(
      "## A {#a}\n\n- = a\n\n## What?! {#b}\n\nJust words.\n\n- a\n- b\n\n## C {#c}\n\n- = c\n",
    );
    assert.deepEqual(
      quiz.unreadable.map(({ id, stem, after }) => [id, plain(stem), after]),
      [["b", "What?! Just words. a b", 1]],
    );
    assert.deepEqual(
      quiz.problems.map(({ code }) => code),
      ["unreadable-question"],
    );
    assert.equal(quiz.questions.length, 2);
  });
});

describe("A question that is not as the format says", () => {
  for (const [body, ...problem] of [
    ["- [ ] a\n- [ ] b", "no-right-answer"],
    ["- [x] a", "no-wrong-option"],
    ["- [x] a\n- [x] b", "no-wrong-option"],
    ["- [x] a\n- [ ] a", "duplicate-option", "a"],
    ["- [x] a\n- b\n- [ ] c", "mixed-list", "[ ] or [x]"],
    ["- ~ a", "no-accepted", "zero option"],
    ["- = a\n- ~ The A!", "accepted-and-expected", "The A!"],
    ["- = 10..20\n- ~ 12", "accepted-and-expected", "12"],
    ["- = a\n- =", "empty-answer"],
    ["- = a\n- b", "mixed-list", "= or ~"],
    ["- = 3,5", "number-as-text", "3,5"],
    ["- = 10–12", "number-as-text", "10–12"],
    ["- = 1 km\n- ~ 2 mi", "unit-differs", "mi", "km"],
    ["A {{}} gap", "empty-gap"],
    ["A {{b}} and {{c", "open-gap"],
    ["A {{=b | =c}} gap", "menu-with-two-right"],
    ["A {{=b}} gap", "menu-of-one"],
    ["1. one", "order-of-one"],
    ["1. one\n2. one", "duplicate-item", "one"],
    ["- -> a", "no-pairs"],
    ["- a -> b\n- a -> c", "duplicate-side", "a"],
    ["- a -> b\n- c -> b", "duplicate-side", "b"],
    ["- a -> b\n- c ->", "empty-answer"],
    ["- a -> b\n- c -> d\n- e", "mixed-list", "left -> right"],
    ['Select: ""', "empty-quote"],
    ["Rubric: a; b", "no-model"],
    ["- = a\n\nPoints: many", "bad-points", "many"],
    ["- = a\n\nPoints: -1", "bad-points", "-1"],
    ["- = a\n\nEvidence: zero", "unquoted", "Evidence"],
    ["- = a\n\nWhy: b\nWhy: c", "repeated-label", "Why"],
    ["- = a\n\nHnit: b", "misspelt-label", "Hnit", "Hint"],
    ["- = a\n\nHint: b\nc", "continued-label", "Hint"],
    ["- = a\n\nHint:", "empty-label", "Hint"],
    ["- = a\n\nStray words.", "stray-text"],
    ["- = a\n\nWhy: b\n\n1. c\n2. d", "stray-text"],
    ["- = a\n\nRecall: b", "label-not-for-kind", "Recall", "text"],
    ['- [x] a\n- [ ] b\n\nSelect: "b"', "label-not-for-kind", "Select", "choice"],
    ["- [x] a\n\n* [ ] b\n* [x] c", "extra-answers"],
  ] as const) {
    it(`says ${problem[0]} of ${JSON.stringify(body)}, and is kept`, () => {
      const { problems, question } = read(body);
      assert.deepEqual(problems, [problem]);
      assert.ok(question);
    });
  }

  for (const [attributes, ...problem] of [
    ["{#q .locate .evaluate}", "two-processes", "locate"],
    ["{#q .exact .typo}", "exact-and-typo"],
    ["{#q .multi}", "class-not-for-kind", "multi", "text"],
    ["{#q r}", "bad-attribute", "r"],
    ["{#q #r}", "bad-attribute", "#r"],
    ["{#q .typoo}", "unknown-class", "typoo", ".typo"],
  ] as const) {
    it(`says ${problem[0]} of ${attributes}`, () => {
      assert.deepEqual(read("- = a", attributes).problems, [problem]);
    });
  }

  it("has a heading without words", () => {
    const { problems } = parseQuiz("## {#q}\n\n- = a\n");
    assert.deepEqual(
      problems.map(({ code }) => code),
      ["empty-stem"],
    );
  });

  it("is told where the trouble is", () => {
    assert.deepEqual(read("- [x] a\n- b\n- [ ] c").places, ["- b"]);
    assert.deepEqual(read("- = a\n\nPoints: many").places, ["many"]);
    assert.deepEqual(read("A {{}} gap").places, ["{{}}"]);
    assert.deepEqual(read("- [ ] a\n- [ ] b").places, ["Which one?"]);
  });
});

describe("Any text read as a quiz", () => {
  it("is read without a throw, its places inside it, its ids and keys unique", () => {
    fc.assert(
      fc.property(lessonText, (text) => {
        const quiz = parseQuiz(text);
        for (const { start, end } of rangesOf(quiz)) {
          assert.ok(0 <= start && start <= end && end <= text.length, `${start}–${end} of ${text.length}`);
        }
        const ids = [...quiz.questions, ...quiz.unreadable].map(({ id }) => id);
        assert.equal(new Set(ids).size, ids.length);
        for (const question of quiz.questions) {
          const keys =
            question.kind === "choice" || question.kind === "choices"
              ? question.options.map(({ key }) => key)
              : [];
          assert.equal(new Set(keys).size, keys.length);
          assert.equal(typeof describeAnswer(question), "string");
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("takes time in proportion to its length, whatever there is much of", function () {
    this.timeout(10_000);
    const many = 20_000;
    for (const body of [
      `- a${" ".repeat(5 * many)}b\n- c -> d`,
      `- = a\n\n${"Hint: x\n".repeat(many)}`,
      "{{a}} ".repeat(many),
      "{{a ".repeat(many),
      "- [ ] a\n".repeat(many / 4),
      `- = ${"1 ".repeat(many)}`,
    ]) {
      parseQuiz(`## A {#a}${" ".repeat(many)}x\n\n${body}\n`);
    }
    parseQuiz("## A {#a}\n\n- = a\n\n".repeat(many / 4));
  });
});
