/** Everything in a file that speaks of an entry: its heading and aliases, its forms in the text, and ids that name it. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { TermMatch } from "../core/match.ts";
import type { PlacedQuiz } from "../core/quiz-reader.ts";
import type { Range } from "../core/rich.ts";
import type { ScopedEntry } from "../core/scope.ts";
import { entryLinks } from "./entry-links.ts";
import { isFormatWord } from "./format-words.ts";
import { termLabels } from "./reference.ts";
import type { Terms } from "./scopes.ts";

/** An entry in whatever scope. */
export interface Target {
  /** URI of its glossary. */
  glossary: string;
  id: string;
}

export interface Occurrence {
  range: Range;
  kind: "heading" | "alias" | "text" | "id";
  /** Of what kind `text` is. */
  match?: TermMatch;
}

export const targetOf = ({ glossary, entry }: ScopedEntry): Target => ({ glossary, id: entry.id });

/** In the order of the file. `matches` are those of all terms in the document; `quiz` is what it says, if it is one. */
export function occurrencesIn(
  document: TextDocument,
  terms: Terms,
  { matches, quiz }: { matches: readonly TermMatch[]; quiz: PlacedQuiz | undefined },
  targets: readonly Target[],
): Occurrence[] {
  const isTarget = (scoped: ScopedEntry | undefined) =>
    scoped !== undefined &&
    targets.some(({ glossary, id }) => glossary === scoped.glossary && id === scoped.entry.id);
  const written = [...inEntries(document.uri, terms, isTarget), ...ids(document, terms, quiz, isTarget)];
  const spoken = matches
    .filter(({ entries }) => entries.some((key) => isTarget(terms.entries.get(key))))
    // What is written as a form or an id is no use of the term, though it reads like one.
    .filter(
      ({ source }) =>
        !written.some(({ range }) => range.start < source.end && source.start < range.end) &&
        !isFormatWord(document, source.start),
    )
    .map((match): Occurrence => ({ range: match.source, kind: "text", match }));
  return [...written, ...spoken].sort((a, b) => a.range.start - b.range.start);
}

function inEntries(uri: string, { scope }: Terms, isTarget: (scoped: ScopedEntry) => boolean): Occurrence[] {
  return scope.entries
    .filter((scoped) => scoped.glossary === uri && isTarget(scoped))
    .flatMap(({ entry }): Occurrence[] => [
      { range: entry.termRange, kind: "heading" },
      ...entry.aliases.map(({ range }): Occurrence => ({ range, kind: "alias" })),
    ]);
}

function ids(
  document: TextDocument,
  { scope, glossaries }: Terms,
  quiz: PlacedQuiz | undefined,
  isTarget: (scoped: ScopedEntry | undefined) => boolean,
): Occurrence[] {
  const text = document.getText();
  const named =
    quiz !== undefined
      ? termLabels(text, quiz)
      : (glossaries.get(document.uri)?.glossary.entries ?? [])
          .flatMap(({ see }) => see)
          .map(({ id, range }) => ({ id, range: withoutHash(text, range) }));
  const linked = entryLinks(text, document.uri, scope);
  return [...named.map(({ id, range }) => ({ scoped: scope.find(id, document.uri), range })), ...linked]
    .filter(({ scoped }) => isTarget(scoped))
    .map(({ range }) => ({ range, kind: "id" }));
}

const withoutHash = (text: string, { start, end }: Range): Range => ({
  start: text.charAt(start) === "#" ? start + 1 : start,
  end,
});
