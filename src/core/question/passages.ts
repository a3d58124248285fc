/** Where the quotes of a quiz stand in its article, and what becomes of questions whose passages are not there. */
import type { Problem } from "../problem.ts";
import type { Question, QuestionOf, Quiz, Quote } from "../quiz.ts";
import { findQuote, type Place, type QuoteIndex } from "../quote.ts";
import type { Rich } from "../rich.ts";
import { overlapping } from "./overlap.ts";

export interface Passages {
  /** By question id, in the order of the question's quotes: `Evidence`, then `Select`. An empty place: nowhere. */
  evidence: Map<string, Place[][]>;
  /** As they can be asked of this article. */
  questions: Question[];
  problems: Problem[];
}

/** The same of one question. */
export interface QuestionPassages {
  evidence: Place[][];
  /** All of its quotes, `Evidence`, then `Select`. An empty place: nowhere. */
  quotes: { quote: Quote; places: Place[] }[];
  /** As it can be asked. */
  asked: Question;
  problems: Problem[];
}

/** `article`: of its text. */
export function findPassages(article: QuoteIndex, { questions }: Pick<Quiz, "questions">): Passages {
  const passages: Passages = { evidence: new Map(), questions: [], problems: [] };
  for (const question of questions) {
    const { evidence, asked, problems } = passagesOf(article, question);
    passages.evidence.set(question.id, evidence);
    passages.questions.push(asked);
    passages.problems.push(...problems);
  }
  return passages;
}

export function passagesOf(article: QuoteIndex, question: Question): QuestionPassages {
  const problems: Problem[] = [];
  const find = (quote: Quote) => {
    const { text, range } = quote;
    const found = findQuote(article, text);
    if (found.length !== 1) {
      const code = found.length === 0 ? "evidence-not-found" : "evidence-ambiguous";
      problems.push({ code, range, details: { quote: text, count: String(found.length) } });
    }
    return { quote, places: found[0] ?? [] };
  };
  const evidence = question.evidence.map(find);
  const sought = question.kind === "evidence" ? question.select.map(find) : [];
  const found = sought.filter(({ places }) => places.length > 0);
  return {
    evidence: [...evidence, ...found].map(({ places }) => places),
    quotes: [...evidence, ...sought],
    asked: question.kind === "evidence" ? askable(question, found) : question,
    problems,
  };
}

/** What cannot be marked in the article is not sought there; when that is all, it is asked in the learner's own words. */
function askable(question: QuestionOf<"evidence">, found: { quote: Quote; places: Place[] }[]): Question {
  if (found.length > 0) {
    const select = found.map(({ quote }) => quote);
    return { ...question, select, passages: overlapping(found.map(({ places }) => places)).length };
  }
  const { select, ...base } = question;
  return { ...base, kind: "open", model: quotations(select), rubric: [], unfound: true };
}

function quotations(quotes: readonly Quote[]): Rich {
  const rich: Rich = { blocks: [], leaves: [] };
  for (const { text: words, range: source } of quotes) {
    const text = `“${words}”`;
    rich.blocks.push({ tag: "p", source, leaf: rich.leaves.length });
    rich.leaves.push({
      tag: "p",
      source,
      text,
      runs: [{ kind: "text", start: 0, end: text.length, source }],
    });
  }
  return rich;
}
