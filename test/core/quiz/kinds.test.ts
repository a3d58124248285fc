import assert from "node:assert/strict";
import { describeAnswer } from "../../../src/core/question/index.ts";
import { plain } from "../../../src/core/rich-text.ts";
import { of, read, words } from "./read.ts";

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
