/** What the page gets of a question before it is answered, and of the marking after: one entry a kind. */
import { withGaps } from "../../core/question/cloze.ts";
import { isAsked } from "../../core/question/index.ts";
import type { Marking } from "../../core/question/marking.ts";
import type { Kind, Question, QuestionOf } from "../../core/quiz.ts";
import type { Detail, DetailOf, ShownQuestion, ShownQuestionOf } from "../../protocol/question.ts";
import { itemOrder, type Layout, optionOrder, sideOrder } from "./order.ts";

/** What of a shown question is its kind's own. */
type Body<K extends Kind> = Omit<ShownQuestionOf<K>, Exclude<keyof ShownQuestionOf<"text">, "kind">>;

interface Showing<K extends Kind> {
  ask(question: QuestionOf<K>, layout: Layout): Body<K>;
  explain(question: QuestionOf<K>, marking: Marking, layout: Layout): DetailOf<K>;
}

const keyed = ({ key, text }: { key: string; text: ShownQuestion["stem"] }) => ({ key, text });

const marked = (
  question: QuestionOf<"choice" | "choices">,
  { options = [] }: Marking,
  layout: Layout,
): DetailOf<"choice">["options"] => {
  const marks = new Map(options.map((option) => [option.key, option]));
  return optionOrder(question, layout).flatMap(({ key }) => marks.get(key) ?? []);
};

const typed = ({ accepted = [], hit }: Marking) => ({
  accepted,
  ...(hit?.feedback && { hit: hit.feedback }),
});

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
    explain: (_, marking) => ({ kind: "text", ...typed(marking) }),
  },
  number: {
    ask: ({ unit }) => (unit === undefined ? { kind: "number" } : { kind: "number", unit }),
    explain: (_, marking) => ({ kind: "number", ...typed(marking) }),
  },
  cloze: {
    ask: (question) => ({
      kind: "cloze",
      text: withGaps(question),
      gaps: question.gaps.map((gap) => (gap.kind === "menu" ? { entries: gap.entries } : {})),
    }),
    explain: () => ({ kind: "cloze", gaps: [] }),
  },
  order: {
    ask: (question, layout) => ({ kind: "order", items: itemOrder(question, layout).map(keyed) }),
    explain: () => ({ kind: "order", items: [] }),
  },
  match: {
    ask: (question, layout) => ({
      kind: "match",
      lefts: question.pairs.map(({ key, left }) => ({ key, text: left })),
      rights: sideOrder(question, layout).map(({ rightKey, right }) => ({ key: rightKey, text: right })),
    }),
    explain: () => ({ kind: "match", pairs: [] }),
  },
  evidence: {
    ask: ({ select }) => ({ kind: "evidence", passages: select.length }),
    explain: () => ({ kind: "evidence", answer: [], given: [] }),
  },
  open: {
    ask: () => ({ kind: "open" }),
    explain: ({ model }) => ({ kind: "open", model, rubric: [] }),
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

export const shownDetail = (question: Question, marking: Marking, layout: Layout): Detail =>
  (showings[question.kind] as Showing<"text">).explain(question as QuestionOf<"text">, marking, layout);
