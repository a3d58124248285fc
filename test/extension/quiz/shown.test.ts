import assert from "node:assert/strict";
import * as fc from "fast-check";
import * as v from "valibot";
import { markAnswer, questionKinds } from "../../../src/core/question/index.ts";
import type { Kind, Question } from "../../../src/core/quiz.ts";
import { plain } from "../../../src/core/rich-text.ts";
import { shownDetail, shownQuestion } from "../../../src/extension/quiz/shown.ts";
import {
  type DetailOf,
  feedbackSchema,
  questionSchema,
  type ShownQuestion,
  type ShownQuestionOf,
} from "../../../src/protocol/question.ts";
import { ask } from "../../core/marking/ask.ts";
import { type Case, cases } from "../../core/marking/cases.ts";

const layout = { seed: "s", again: false };
const said = (sentence: string) => `${sentence}!`;
const detail = (question: Question, response: unknown) =>
  shownDetail(question, markAnswer(question, response), layout, said);

/** The names of all properties, and all texts. */
function parts(value: unknown): string[] {
  if (typeof value !== "object" || value === null) {
    return typeof value === "string" ? [value] : [];
  }
  return Object.entries(value).flatMap(([name, each]) => [name, ...parts(each)]);
}

for (const kind of Object.keys(questionKinds) as Kind[]) {
  const arbitrary: fc.Arbitrary<Case> = cases[kind];

  describe(`A question of kind ${kind} as the page gets it`, () => {
    it("crosses the wire unchanged and says nothing of what is right", () => {
      fc.assert(
        fc.property(arbitrary, fc.string(), fc.boolean(), ({ question }, seed, again) => {
          const shown = shownQuestion(question, { seed, again }, said);
          assert.deepEqual(v.parse(questionSchema, shown), shown);
          const told = parts(shown);
          for (const name of ["right", "accepted", "expected", "feedback", "model", "rubric", "select"]) {
            assert.ok(!told.includes(name), name);
          }
          if (question.kind === "cloze") {
            const typed = question.gaps.flatMap((gap) => (gap.kind === "typed" ? gap.accepted : []));
            assert.ok(!typed.some((answer) => told.includes(answer)));
          }
        }),
      );
    });

    it("is explained whatever was answered, on the wire too", () => {
      fc.assert(
        fc.property(arbitrary, fc.string(), (each, seed) => {
          const { question, right, given, context } = each;
          for (const response of [right, given, undefined]) {
            const marking = markAnswer(question, response, context);
            const explained = shownDetail(question, marking, { seed, again: false }, said);
            assert.deepEqual(v.parse(feedbackSchema.entries.detail, explained), explained);
          }
        }),
      );
    });
  });
}

describe("What is explained", () => {
  it("names the numbers that a tolerance comes to", () => {
    const accepted = (answers: string) => {
      const { accepted: all } = detail(ask("number", answers), { text: "1" }) as DetailOf<"number">;
      return all;
    };
    assert.deepEqual(accepted("- = 37000 ± 500\n- = 9500..10500 men\n- = 12"), [
      "37000 ± 500 (36,500 to 37,500!)",
      "9500–10500 men",
      "12",
    ]);
  });

  it("names what differed in a gap, and whether that counts", () => {
    const gap = (classes: string, text: string) => {
      const { gaps } = detail(ask("cloze", "The {{BSA}}.", classes), { gaps: [text] }) as DetailOf<"cloze">;
      return gaps[0]?.note;
    };
    assert.equal(gap("", "bsa"), "Capitals were written another way; that does not count against you here.!");
    assert.equal(gap(".exact", "bsa"), "The words are right, but capitals matter here.!");
    assert.equal(gap("", "BSA"), undefined);
    assert.equal(gap("", ""), undefined);
  });

  it("has a passage for every quote that was sought and found", () => {
    const question = ask("evidence", 'Select: "one"\nSelect: "two"');
    const places = [[{ leaf: 0, start: 0, end: 3 }], []];
    const marking = markAnswer(question, undefined, { select: places });
    assert.deepEqual(shownDetail(question, marking, layout, said), {
      kind: "evidence",
      answer: [{ quote: "one", passage: places[0] }, { quote: "two" }],
      given: [],
    });
  });
});

const seeds = ["a", "b", "c", "d", "e", "f"].map((seed) => ({ seed, again: false }));

describe("What a layout may move", () => {
  const orders = (question: Question, of: (shown: ShownQuestion) => string[]) =>
    new Set(seeds.map((each) => of(shownQuestion(question, each, said)).join()));
  const menu = (shown: ShownQuestion) => (shown.kind === "cloze" ? (shown.gaps[0]?.entries ?? []) : []);
  const sides = (side: "lefts" | "rights") => (shown: ShownQuestion) =>
    shown.kind === "match" ? shown[side].map(({ text }) => plain(text)) : [];

  it("is the entries of a menu, but not with .fixed and not those of a scale", () => {
    assert.ok(orders(ask("cloze", "{{=a | b | c}}"), menu).size > 1);
    assert.deepEqual([...orders(ask("cloze", "{{=a | b | c}}", ".fixed"), menu)], ["a,b,c"]);
    assert.deepEqual(
      [...orders(ask("cloze", "{{1 day | =2 days | 3 days}}"), menu)],
      ["1 day,2 days,3 days"],
    );
  });

  it("is the right sides of a match, and with .fixed the left ones, so that neither gives the other away", () => {
    const pairs = "- a -> 1\n- b -> 2\n- c -> 3";
    for (const [classes, still, moving] of [
      ["", "lefts", "rights"],
      [".fixed", "rights", "lefts"],
    ] as const) {
      assert.equal(orders(ask("match", pairs, classes), sides(still)).size, 1);
      assert.ok(orders(ask("match", pairs, classes), sides(moving)).size > 1);
    }
  });

  it("is explained in the order in which it was shown", () => {
    const question = ask("match", "- a -> 1\n- b -> 2\n- c -> 3", ".fixed");
    for (const each of seeds) {
      const shown = shownQuestion(question, each, said) as ShownQuestionOf<"match">;
      const told = shownDetail(question, markAnswer(question, undefined), each, said) as DetailOf<"match">;
      assert.deepEqual(
        told.pairs.map(({ left }) => left),
        shown.lefts.map(({ key }) => key),
      );
    }
  });
});

describe("An order", () => {
  it("is never shown as it has to be, unless there is no other", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("a", "b", "c"), { minLength: 3, maxLength: 5 }),
        fc.string(),
        (all, seed) => {
          const question = ask("order", all.map((text) => `1. ${text}`).join("\n"));
          const shown = shownQuestion(question, { seed, again: false }, said);
          assert.ok(shown.kind === "order");
          const same = shown.items.map(({ text }) => plain(text)).join() === all.join();
          assert.equal(same, new Set(all).size === 1);
        },
      ),
    );
  });

  it("of two is shown either way: the other way round each time would tell", () => {
    const question = ask("order", "1. a\n1. b");
    const shown = seeds.map((each) => {
      const { items } = shownQuestion(question, each, said) as ShownQuestionOf<"order">;
      return items.map(({ text }) => plain(text)).join();
    });
    assert.deepEqual(new Set(shown), new Set(["a,b", "b,a"]));
  });
});
