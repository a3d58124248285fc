/** What mends a question and its evidence. */
import { lengthenQuote, nearestPassage, quotable } from "../core/nearest.ts";
import type { ProblemCode } from "../core/problem.ts";
import type { Question } from "../core/quiz.ts";
import { moved, type Placed } from "../core/section-reader.ts";
import { questionLabels } from "../core/question/kind.ts";
import { headingOf } from "../core/check/quiz/rule.ts";
import { questionAt } from "./quizzes.ts";
import { type Broken, type Fixer, inAttributes, insert, replace } from "./fix.ts";

export const questionFixers: Partial<Record<ProblemCode, Fixer>> = {
  "draft-question": (broken) => {
    const fix = inAttributes(broken, ".draft", "");
    return fix && { ...fix, title: broken.say("Accept this draft"), preferred: false };
  },
  "negative-stem": ({ range, detail, say }) => ({
    title: say("Emphasise “{0}”", detail("word")),
    edits: [insert(range.start, "**"), insert(range.end, "**")],
    preferred: true,
  }),
  "evidence-is-answer": (broken) => {
    const question = around(broken);
    const heading = question && { ...broken, range: moved(headingOf(question.value), question.at) };
    const fix = heading && inAttributes(heading, `.${broken.detail("process")}`, ".locate");
    return fix && { ...fix, preferred: false };
  },
  "glossary-tells": (broken) => {
    const question = around(broken);
    return question && question.value.term === undefined
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

const around = ({ quiz, range }: Broken): Placed<Question> | undefined =>
  quiz && questionAt(quiz, range.start);

const labelLine = new RegExp(`^[ \\t]*(?:${questionLabels.join("|")})[ \\t]*:`, "i");

/** Below the labels that are there, or as the first of them. */
function addQuestionLabel({ text, say }: Broken, { at, value }: Placed<Question>, label: string) {
  const source = moved(value.source, at);
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
