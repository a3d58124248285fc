/** What the page gets of a question before it is answered, and of the marking after: one entry a kind. */
import { withGaps } from "../../core/question/cloze.ts";
import type { MarkingOf } from "../../core/question/marking.ts";
import type { Kind, Question, QuestionOf } from "../../core/quiz.ts";
import type { Detail, DetailOf, ShownQuestion, ShownQuestionOf } from "../../protocol/question.ts";
import { noteSentence, unfoundSentence, type Words } from "./notes.ts";
import { entryOrder, itemOrder, type Layout, leftOrder, optionOrder, sideOrder } from "./order.ts";

/** What of a shown question is its kind's own. */
type Body<K extends Kind> = Omit<ShownQuestionOf<K>, Exclude<keyof ShownQuestionOf<"text">, "kind">>;

interface Showing<K extends Kind> {
  ask(question: QuestionOf<K>, layout: Layout, words: Words): Body<K>;
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

/** With what a tolerance comes to: "37000 ± 500 (36,500 to 37,500)". A range says it itself. */
function accepts({ text, low, high }: MarkingOf<"number">["accepted"][number], words: Words): string {
  const range = words("{0} to {1}").replace("{0}", digits.format(low)).replace("{1}", digits.format(high));
  return low === high || !text.includes("±") ? text : `${text} (${range})`;
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
    ask: (question, layout) => ({
      kind: "cloze",
      text: withGaps(question),
      gaps: question.gaps.map((gap, index) =>
        gap.kind === "menu" ? { entries: entryOrder(question, gap.entries, index, layout) } : {},
      ),
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
      lefts: leftOrder(question, layout).map(({ key, left }) => ({ key, text: left })),
      rights: sideOrder(question, layout).map(({ rightKey, right }) => ({ key: rightKey, text: right })),
    }),
    explain: (question, { pairs }, layout) => ({
      kind: "match",
      pairs: leftOrder(question, layout).flatMap(({ key }) => pairs.find(({ left }) => left === key) ?? []),
    }),
  },
  evidence: {
    ask: ({ select, passages = select.length }) => ({ kind: "evidence", passages }),
    explain: ({ select }, { answer, given }) => ({
      kind: "evidence",
      answer: answer.map(({ select: index, places }) => {
        const quote = select[index]?.text ?? "";
        return places.length > 0 ? { quote, passage: places } : { quote };
      }),
      given,
    }),
  },
  open: {
    ask: ({ unfound, unwritten }, _, words) => ({
      kind: "open",
      ...(unfound && { note: words(unfoundSentence) }),
      ...(unwritten && { unwritten }),
    }),
    explain: ({ model }, { rubric }) => ({ kind: "open", model, rubric }),
  },
};

export function shownQuestion(question: Question, layout: Layout, words: Words): ShownQuestion {
  return {
    id: question.id,
    stem: question.stem,
    hints: question.hints.length,
    ...(question.process && { process: question.process }),
    ...(showings[question.kind] as Showing<"text">).ask(question as QuestionOf<"text">, layout, words),
  };
}

/** `words` translates the sentences that are added here. */
export const shownDetail = <K extends Kind>(
  question: QuestionOf<K>,
  marking: MarkingOf<K>,
  layout: Layout,
  words: Words,
): Detail => showings[question.kind].explain(question, marking, layout, words);
