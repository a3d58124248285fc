/** Questions of every kind with answers to them, made up: what the laws of marking are tried on. */
import * as fc from "fast-check";
import { parseMarkdown } from "../../../src/core/markdown.ts";
import type { MarkContext, Responses } from "../../../src/core/question/kind.ts";
import type { Kind, Question } from "../../../src/core/quiz.ts";
import { plain } from "../../../src/core/rich-text.ts";
import { wordsIn } from "../../../src/core/words.ts";
import { ask } from "./ask.ts";

export interface Case<R = unknown> {
  question: Question;
  /** The key, and some other answer. */
  right: R;
  given: R;
  /** `given` in another order; absent where the order is the answer or there is none. */
  turned?: R;
  /** The same question with its lines in another order, where that order is not the answer. */
  moved?: Question;
  context: MarkContext;
}

const unit = fc.constantFrom("a", "b", "c", "d", "é", "Å", "ö", "ß", "ş", "ع", "ر", "ب", "你", "好", "か");
const word = fc.string({ unit, minLength: 1, maxLength: 9 });
/** Told apart however they are written. */
const texts = (minLength: number, maxLength = 7) =>
  fc.uniqueArray(word, {
    minLength,
    maxLength,
    selector: (text) => text.normalize("NFC").toUpperCase().toLowerCase(),
  });
const coins = fc.infiniteStream(fc.boolean());
const classes = fc.constantFrom("", ".typo", ".exact");
const turn = <T>(all: readonly T[]) => [...all].reverse();

function task(kind: "choice" | "choices") {
  return fc.record({ all: texts(2), coins, which: fc.nat() }).map(({ all, coins: toss, which }) => {
    const rights = all.map((_, index) =>
      kind === "choice" ? index === which % all.length : toss.next().value,
    );
    rights[0] ||= kind === "choices";
    const lines = all.map((text, index) => `- [${rights[index] ? "x" : " "}] ${text}`);
    const multi = kind === "choices" ? ".multi" : "";
    const question = ask(kind, lines.join("\n"), multi);
    const keys = question.options.map(({ key }) => key);
    const picks = keys.filter(() => toss.next().value);
    return {
      question,
      right: { picks: question.options.filter(({ right }) => right).map(({ key }) => key) },
      given: { picks },
      turned: { picks: [...turn(picks), ...picks] },
      moved: ask(kind, turn(lines).join("\n"), multi),
      context: {},
    };
  });
}

export const cases: { [K in Kind]: fc.Arbitrary<Case<Responses[K]>> } = {
  choice: task("choice"),
  choices: task("choices"),
  text: fc
    .record({ all: texts(2), given: word, classes })
    .map(({ all: [first = "", ...rest], given, classes: how }) => {
      const lines = [`- = ${first}`, ...rest.map((text, index) => `- ${index % 2 ? "=" : "~"} ${text}`)];
      return {
        question: ask("text", lines.join("\n"), how),
        right: { text: first },
        given: { text: given },
        moved: ask("text", turn(lines).join("\n"), how),
        context: {},
      };
    }),
  number: fc
    .record({ value: fc.integer(), tolerance: fc.nat(1000), given: fc.oneof(word, fc.integer().map(String)) })
    .map(({ value, tolerance, given }) => ({
      question: ask("number", `- = ${value} ± ${tolerance}`),
      right: { text: String(value) },
      given: { text: given },
      context: {},
    })),
  cloze: fc.record({ all: texts(1), coins, classes }).map(({ all, coins: toss, classes: how }) => {
    const gaps = all.map((text) => (toss.next().value ? `{{${text}}}` : `{{zz | =${text}}}`));
    return {
      question: ask("cloze", `Then ${gaps.join(", ")}.`, how),
      right: { gaps: all },
      given: { gaps: all.map((text) => (toss.next().value ? text : "zz")) },
      context: {},
    };
  }),
  order: fc.record({ all: texts(1), coins }).map(({ all, coins: toss }) => {
    const question = ask("order", all.map((text) => `1. ${text}`).join("\n"));
    const keys = question.items.map(({ key }) => key);
    const [early, late] = [true, false].map((side) => keys.filter((_, at) => (at % 2 === 0) === side));
    const order = [...(toss.next().value ? turn(late ?? []) : (late ?? [])), ...(early ?? [])];
    return { question, right: { order: keys }, given: { order }, context: {} };
  }),
  match: fc.record({ lefts: texts(2), rights: texts(2), coins }).map(({ lefts, rights, coins: toss }) => {
    const all = rights.slice(0, lefts.length);
    const lines = all.map((text, index) => `- ${lefts[index]} -> ${text}`);
    const question = ask("match", lines.join("\n"));
    const right = question.pairs.map(({ key, rightKey }): [string, string] => [key, rightKey]);
    const some = right.map(([left, side], index): [string, string] => [
      left,
      toss.next().value ? side : (right[(index + 1) % right.length]?.[1] ?? side),
    ]);
    const pairs = some.filter(() => toss.next().value);
    const moved = ask("match", turn(lines).join("\n"));
    return {
      question,
      right: { pairs: right },
      given: { pairs },
      turned: { pairs: turn(pairs) },
      moved,
      context: {},
    };
  }),
  evidence: fc
    .record({
      all: fc.array(word, { minLength: 4, maxLength: 40 }),
      from: fc.nat(),
      length: fc.integer({ min: 1, max: 9 }),
      coins,
    })
    .map(({ all, from, length, coins: toss }) => {
      const article = parseMarkdown(all.join(" ")).rich;
      const text = plain(article);
      const words = wordsIn(text);
      const first = from % words.length;
      const sought = words.slice(first, first + length);
      const place = (some: typeof words) => ({
        leaf: 0,
        start: some[0]?.start ?? 0,
        end: some.at(-1)?.end ?? 0,
      });
      const passage = (some: typeof words) => {
        const span = place(some);
        return { spans: [span], text: text.slice(span.start, span.end) };
      };
      const passages = words.filter(() => toss.next().value).map((each) => passage([each]));
      return {
        question: ask("evidence", 'Select: "the passage"'),
        right: { passages: [passage(sought)] },
        given: { passages },
        turned: { passages: turn(passages) },
        context: { article, select: [[place(sought)]] },
      };
    }),
  open: fc
    .record({ lines: texts(1), text: word, met: fc.array(fc.constantFrom(0, 0.5, 1), { maxLength: 9 }) })
    .map(({ lines, text, met }) => ({
      question: ask("open", `Model: m\nRubric: ${lines.join("; ")}`),
      right: { text, met: lines.map(() => 1) },
      given: { text, met },
      context: {},
    })),
};
