/** What completion offers of the format itself: labels and what may stand behind them, ids and classes, skeletons, keys. */
import type { Position, Range, TextDocument } from "vscode-languageserver-textdocument";
import { type CompletionItem, CompletionItemKind, InsertTextFormat } from "vscode-languageserver-types";
import { type FileKind, fileKind } from "../core/files.ts";
import { entryKinds, entryLabels, matchWords } from "../core/glossary.ts";
import { slug } from "../core/markdown.ts";
import { questionKinds } from "../core/question/index.ts";
import { commonLabels, questionLabels } from "../core/question/kind.ts";
import type { PlacedQuiz } from "../core/quiz-reader.ts";
import {
  classes,
  entryKindMeanings,
  entryLabelMeanings,
  matchMeanings,
  questionLabelMeanings,
} from "./explanations.ts";
import { entrySnippet, questionSnippets } from "./quiz-snippets.ts";
import type { Say } from "./say.ts";

const keysOf: Record<FileKind, readonly string[]> = {
  article: ["id", "title", "author", "date", "source", "language", "glossary", "summary"],
  glossary: ["language"],
  quiz: ["id", "article", "title", "order", "pass"],
};

/** Keys at the beginning of a line, and the values of a key that has only known ones. */
export function frontMatterItems(line: string, kind: FileKind | undefined, range: Range): CompletionItem[] {
  if (kind === "quiz" && /^order:\s*\w*$/.test(line)) {
    const typed = /\w*$/.exec(line)?.[0].length ?? 0;
    const start = { line: range.start.line, character: range.end.character - typed };
    return ["fixed", "shuffled"].map((word) =>
      item(word, CompletionItemKind.EnumMember, { ...range, start }),
    );
  }
  return /^\w*$/.test(line) && kind
    ? keysOf[kind].map((key) => item(`${key}: `, CompletionItemKind.Property, range))
    : [];
}

/** Within the braces of a heading: its id, and the classes that it has not yet. Undefined elsewhere. */
export function attributeItems(
  line: string,
  kind: FileKind | undefined,
  before: (typed: string) => Range,
  say: Say,
): CompletionItem[] | undefined {
  const [, words = "", inside] = /^##\s+(.*?)\s*\{([^{}]*)$/.exec(line) ?? [];
  if (inside === undefined || (kind !== "quiz" && kind !== "glossary")) {
    return undefined;
  }
  const typed = /\S*$/.exec(inside)?.[0] ?? "";
  const there = inside.slice(0, inside.length - typed.length).split(/\s+/);
  const id = `#${slug(words)}`;
  const ids = there.some((word) => word.startsWith("#")) || id === "#" ? [] : [id];
  const offered = kind === "quiz" ? Object.entries(classes) : [];
  return [
    ...ids.map((word) => item(word, CompletionItemKind.Reference, before(typed))),
    ...offered
      .filter(([name]) => !there.includes(`.${name}`))
      .map(([name, meaning]) => item(`.${name}`, CompletionItemKind.EnumMember, before(typed), say(meaning))),
  ];
}

/** The value of a label that has only known values: as far as it is typed, and what it may be. */
export function valueAt(
  line: string,
  kind: FileKind | undefined,
): { typed: string; wanted: "ids" | Readonly<Record<string, string>> } | undefined {
  const [, label = "", value = ""] = /^[ \t]*(\p{L}[\p{L} ]*?)[ \t]*:[ \t]*(.*)$/u.exec(line) ?? [];
  const wanted = valuesOf[kind ?? "article"][label.toLowerCase()];
  return wanted && { typed: /[^\s;,#]*$/.exec(value)?.[0] ?? "", wanted };
}

const only = (words: readonly string[], meanings: Readonly<Record<string, string>>) =>
  Object.fromEntries(words.map((word) => [word, meanings[word] ?? ""]));

const valuesOf: Record<FileKind, Record<string, "ids" | Readonly<Record<string, string>>>> = {
  glossary: {
    see: "ids",
    kind: only(entryKinds, entryKindMeanings),
    match: only(matchWords, matchMeanings),
  },
  quiz: { term: "ids" },
  article: {},
};

/** At the beginning of a line: labels, as far as the question or entry around may have them. */
export function labelItems(
  document: TextDocument,
  position: Position,
  line: string,
  quiz: PlacedQuiz | undefined,
  say: Say,
): CompletionItem[] {
  const range = { start: { ...position, character: 0 }, end: position };
  const meanings: Readonly<Record<string, string>> = quiz ? questionLabelMeanings : entryLabelMeanings;
  const labels: readonly string[] = quiz
    ? labelsOf(quiz, document.offsetAt(position), document.getText())
    : fileKind(document.uri) === "glossary"
      ? entryLabels
      : [];
  return labels
    .filter((name) => name.toLowerCase().startsWith(line.toLowerCase()))
    .map((name) => item(`${name}: `, CompletionItemKind.Keyword, range, say(meanings[name] ?? "")));
}

/** Of the question above; without those that may stand once and do. */
function labelsOf({ questions, drafts, unreadable }: PlacedQuiz, offset: number, text: string) {
  const all = [
    ...questions.map(({ at, value }) => ({ start: at + value.source.start, kind: value.kind })),
    ...[...drafts, ...unreadable].map(({ at, value }) => ({
      start: at + value.source.start,
      kind: undefined,
    })),
  ];
  const above = all.filter(({ start }) => start <= offset).sort((a, b) => b.start - a.start)[0];
  if (!above) {
    return questionLabels;
  }
  const next = text.indexOf("\n## ", above.start + 1);
  const section = text.slice(above.start, next < 0 ? text.length : next);
  const own: readonly string[] = above.kind ? questionKinds[above.kind].labels : questionLabels;
  const once = ["Why", "Points", "Term"].filter((name) => new RegExp(`^${name}[ \\t]*:`, "im").test(section));
  return questionLabels.filter(
    (name) => !once.includes(name) && (commonLabels.some((each) => each === name) || own.includes(name)),
  );
}

/** On a line of its own: a question of each kind, or an entry. */
export function snippetItems(line: string, rest: string, kind: FileKind | undefined, range: Range, say: Say) {
  if (!/^(?:#{1,2}[ \t]*)?\p{L}*$/u.test(line) || rest.trim() !== "") {
    return [];
  }
  const marks = /^#{1,2}[ \t]*/.exec(line)?.[0] ?? "";
  const offered =
    kind === "quiz"
      ? Object.entries(questionSnippets).map(([name, snippet]) => ({ ...snippet, name: `${name} question` }))
      : kind === "glossary"
        ? [{ ...entrySnippet, name: "entry" }]
        : [];
  const typed = line.slice(marks.length).toLowerCase();
  const begins = ({ name }: { name: string }) => name.split(" ").some((word) => word.startsWith(typed));
  return offered.filter(begins).map(({ name, about, text }): CompletionItem => ({
    label: name,
    kind: CompletionItemKind.Snippet,
    detail: say(about),
    filterText: marks + name,
    sortText: `~${name}`,
    insertTextFormat: InsertTextFormat.Snippet,
    textEdit: { range, newText: text },
  }));
}

export const item = (
  text: string,
  kind: CompletionItemKind,
  range: Range,
  meaning?: string,
): CompletionItem => ({
  label: text.trim(),
  kind,
  filterText: text,
  textEdit: { range, newText: text },
  ...(meaning !== undefined && meaning !== "" && { documentation: meaning }),
});
