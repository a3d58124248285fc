/** From a lesson to what its page is told. No VS Code here: tried without it. */
import { fileName } from "../../core/files.ts";
import type { Lesson, LocatedProblem } from "../../core/lesson.ts";
import { severity } from "../../core/problem.ts";
import type { Question } from "../../core/quiz.ts";
import type { Rich } from "../../core/rich.ts";
import type { Scope } from "../../core/scope.ts";
import { tellsAnswer } from "../../core/spoiler.ts";
import type { Card, ShownArticle, ShownProblem, Text } from "../../protocol/reader.ts";
import { packTerms } from "../../protocol/terms.ts";

/** An image path as written, to an address that the page may load; undefined when it may not. */
export type ImageAddress = (src: string) => string | undefined;

export function shownArticle(lesson: Lesson, title: string, imageAddress: ImageAddress): ShownArticle {
  const { article } = lesson;
  const shown: ShownArticle = {
    id: lesson.id,
    title,
    ...lesson.reading,
    text: { rich: article.rich, terms: packTerms(textWithTerms(article.rich, lesson.scope).terms) },
    images: imageAddresses(article.rich, imageAddress),
  };
  for (const key of ["author", "date", "source", "language", "summary", "titleBlock"] as const) {
    if (article[key] !== undefined) {
      Object.assign(shown, { [key]: article[key] });
    }
  }
  return shown;
}

export function textWithTerms(rich: Rich, scope: Scope): Text {
  const terms = scope.matcher.scan(rich).filter(({ shown }) => shown);
  return {
    rich,
    terms: terms.map(({ leaf, start, end, entries }) => ({ leaf, start, end, entries: [...entries] })),
  };
}

/** Undefined when no entry of the scope has the key. `unanswered`: questions whose answers it may not tell. */
export function card(scope: Scope, key: string, unanswered: readonly Question[] = []): Card | undefined {
  const scoped = scope.entries.find((each) => each.key === key);
  if (!scoped) {
    return undefined;
  }
  const { entry, glossary } = scoped;
  const names = ({ term }: Question) => term !== undefined && scope.find(term)?.key === key;
  if (unanswered.some((question) => tellsAnswer(entry, question, names(question)))) {
    const empty = { rich: { blocks: [], leaves: [] }, terms: [] };
    const { term } = entry;
    return { key, term, definition: empty, shortEnd: 0, aliases: [], sources: [], see: [], muted: true };
  }
  const shown: Card = {
    key,
    term: entry.term,
    definition: textWithTerms(entry.definition, scope),
    shortEnd: entry.shortEnd,
    aliases: entry.aliases.map(({ text }) => text),
    sources: entry.sources,
    see: entry.see.flatMap(({ id }) => {
      const other = scope.find(id, glossary);
      return other ? [{ key: other.key, term: other.entry.term }] : [];
    }),
  };
  if (entry.sinceThen) {
    shown.sinceThen = textWithTerms(entry.sinceThen, scope);
  }
  for (const name of ["kind", "say", "asOf"] as const) {
    if (entry[name] !== undefined) {
      Object.assign(shown, { [name]: entry[name] });
    }
  }
  return shown;
}

function imageAddresses(rich: Rich, address: ImageAddress): Record<string, string> {
  const found = new Map<string, string>();
  for (const { runs } of rich.leaves) {
    for (const { image } of runs) {
      const loaded = image && address(image.src);
      if (image && loaded !== undefined) {
        found.set(image.src, loaded);
      }
    }
  }
  return Object.fromEntries(found);
}

/** Problems in the order of their weight, worded; `lineOf` gives the 1-based line of an offset in a file. */
export function shownProblems(
  problems: readonly LocatedProblem[],
  sentence: (problem: LocatedProblem["problem"]) => string,
  lineOf: (uri: string, offset: number) => number,
): ShownProblem[] {
  const weight = { error: 0, warning: 1, information: 2 };
  return problems
    .map(({ uri, problem }, index) => ({
      severity: severity(problem.code),
      sentence: sentence(problem),
      file: fileName(uri),
      line: lineOf(uri, problem.range.start),
      index,
    }))
    .filter((shown) => shown.severity !== "information")
    .sort((a, b) => weight[a.severity] - weight[b.severity]);
}
