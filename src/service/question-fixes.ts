/** What mends a question and its evidence. */
import { lengthenQuote, nearestPassage, quotable } from "../core/nearest.ts";
import type { ProblemCode } from "../core/problem.ts";
import { parseQuiz, type Question } from "../core/quiz.ts";
import { questionLabels } from "../core/question/kind.ts";
import { headingOf } from "../core/check/quiz/rule.ts";
import { type Broken, type Fixer, inAttributes, insert, replace } from "./fix.ts";

export const questionFixers: Partial<Record<ProblemCode, Fixer>> = {
  "draft-question": (broken) => {
    const fix = inAttributes(broken, ".draft", "");
    return fix && { ...fix, preferred: false };
  },
  "negative-stem": ({ range, detail, say }) => ({
    title: say("Emphasise “{0}”", detail("word")),
    edits: [insert(range.start, "**"), insert(range.end, "**")],
    preferred: true,
  }),
  "evidence-is-answer": (broken) => {
    const question = questionAt(broken);
    const heading = question && { ...broken, range: headingOf(question) };
    const fix = heading && inAttributes(heading, `.${broken.detail("process")}`, ".locate");
    return fix && { ...fix, preferred: false };
  },
  "glossary-tells": (broken) => {
    const question = questionAt(broken);
    return question && question.term === undefined
      ? addQuestionLabel(broken, question, `Term: ${broken.detail("id")}`)
      : undefined;
  },
  "evidence-not-found": ({ article, range, detail, say }) => {
    const place = article && nearestPassage(article.rich, detail("quote"));
    const text = place && article.rich.leaves[place.leaf]?.text.slice(place.start, place.end);
    return text === undefined ? undefined : { ...replace(range, quotable(text), say), preferred: false };
  },
  "evidence-ambiguous": ({ article, range, detail, say }) => {
    const longer = article && lengthenQuote(article.rich, article.quotes, detail("quote"));
    return longer === undefined ? undefined : { ...replace(range, quotable(longer), say), preferred: false };
  },
};

const questionAt = ({ text, range }: Broken): Question | undefined =>
  parseQuiz(text).questions.find(({ source }) => source.start <= range.start && range.end <= source.end);

const labelLine = new RegExp(`^[ \\t]*(?:${questionLabels.join("|")})[ \\t]*:`, "i");

/** Below the labels that are there, or as the first of them. */
function addQuestionLabel({ text, say }: Broken, { source }: Question, label: string) {
  const last =
    text
      .slice(source.start, source.end)
      .split(/\r\n?|\n/)
      .at(-1) ?? "";
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const gap = labelLine.test(last) ? eol : eol + eol;
  return {
    title: say("Add “{0}”", label),
    edits: [insert(source.end, `${gap}${label}`)],
    preferred: false,
  };
}
