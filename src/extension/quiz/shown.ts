/** What the page gets of a question before it is answered, and of the marking after: one entry a kind. */
import { withGaps } from "../../core/question/cloze.ts";
import { isAsked } from "../../core/question/index.ts";
import type { MarkingOf } from "../../core/question/marking.ts";
import type { Kind, Question, QuestionOf } from "../../core/quiz.ts";
import type { Detail, DetailOf, ShownQuestion, ShownQuestionOf } from "../../protocol/question.ts";
import { noteSentence, type Words } from "./notes.ts";
import { itemOrder, type Layout, optionOrder, sideOrder } from "./order.ts";

/** What of a shown question is its kind's own. */
type Body<K extends Kind> = Omit<ShownQuestionOf<K>, Exclude<keyof ShownQuestionOf<"text">, "kind">>;

interface Showing<K extends Kind> {
  ask(question: QuestionOf<K>, layout: Layout): Body<K>;
  explain(question: QuestionOf<K>, marking: MarkingOf<K>, layout: Layout, words: Words): DetailOf<K>;
}

const keyed = ({ key, text }: { key: string; text: ShownQuestion["stem"] }) => ({ key, text });

const marked = (
  question: QuestionOf<"choice" | "choices">,
  { options }: MarkingOf<"choice">,
  layout: Layout,
): DetailOf<"choice">["options"] => {
  const marks = new Map(options.map((option) => [option.key, option]));
  return optionOrder(question, layout).flatMap(({ key }) => marks.get(key) ?? []);
};

const hitFeedback = ({ hit }: MarkingOf<"text" | "number">) => (hit?.feedback ? { hit: hit.feedback } : {});

const digits = new Intl.NumberFormat("en", { useGrouping: "min2", maximumSignificantDigits: 12 });

/** With what a tolerance comes to: "37000 ± 500 (36,500 to 37,500)". */
function accepts({ text, low, high }: MarkingOf<"number">["accepted"][number], words: Words): string {
  const range = words("{0} to {1}").replace("{0}", digits.format(low)).replace("{1}", digits.format(high));
  return low === high ? text : `${text} (${range})`;
}

const showings: { [K in Kind]: Showing<K> } = {
  choice: {
    ask: (question, layout) => ({ kind: "choice", options: optionOrder(question, layout).map(keyed) }),
    explain: (question, marking, layout) => ({ kind: "choice", options: marked(question, marking, layout) }),
  },
  choices: {
    ask: (question, layout) => ({ kind: "choices", options: optionOrder(question, layout).map(keyed) }),
    explain: (question, marking, layout) => ({ kind: "choices", options: marked(question, marking, layout) }),
  },
  text: {
    ask: () => ({ kind: "text" }),
    explain: (_, marking) => ({ kind: "text", accepted: marking.accepted, ...hitFeedback(marking) }),
  },
  number: {
    ask: ({ unit }) => (unit === undefined ? { kind: "number" } : { kind: "number", unit }),
    explain: (_, marking, __, words) => ({
      kind: "number",
      accepted: marking.accepted.map((each) => accepts(each, words)),
      ...hitFeedback(marking),
    }),
  },
  cloze: {
    ask: (question) => ({
      kind: "cloze",
      text: withGaps(question),
      gaps: question.gaps.map((gap) => (gap.kind === "menu" ? { entries: gap.entries } : {})),
    }),
    explain: (_, { gaps }, __, words) => ({
      kind: "cloze",
      gaps: gaps.map(({ right, given, accepted, note }) => ({
        right,
        given,
        accepted,
        ...(note && { note: words(noteSentence(note, right ? "right" : "wrong")) }),
      })),
    }),
  },
  order: {
    ask: (question, layout) => ({ kind: "order", items: itemOrder(question, layout).map(keyed) }),
    explain: (_, { items }) => ({ kind: "order", items }),
  },
  match: {
    ask: (question, layout) => ({
      kind: "match",
      lefts: question.pairs.map(({ key, left }) => ({ key, text: left })),
      rights: sideOrder(question, layout).map(({ rightKey, right }) => ({ key: rightKey, text: right })),
    }),
    explain: (_, { pairs }) => ({ kind: "match", pairs }),
  },
  evidence: {
    ask: ({ select }) => ({ kind: "evidence", passages: select.length }),
    explain: ({ select }, { answer, given }) => ({
      kind: "evidence",
      answer: select.map(({ text: quote }, index) => {
        const passage = answer[index] ?? [];
        return passage.length > 0 ? { quote, passage } : { quote };
      }),
      given,
    }),
  },
  open: {
    ask: () => ({ kind: "open" }),
    explain: ({ model }, { rubric, note }) => ({ kind: "open", model, marked: note !== "unmarked", rubric }),
  },
};

export function shownQuestion(question: Question, layout: Layout): ShownQuestion {
  return {
    id: question.id,
    asked: isAsked(question),
    stem: question.stem,
    hints: question.hints.length,
    ...(question.process && { process: question.process }),
    ...(showings[question.kind] as Showing<"text">).ask(question as QuestionOf<"text">, layout),
  };
}

/** `words` translates the sentences that are added here. */
export const shownDetail = <K extends Kind>(
  question: QuestionOf<K>,
  marking: MarkingOf<K>,
  layout: Layout,
  words: Words,
): Detail => showings[question.kind].explain(question, marking, layout, words);
