/** Questions about an article that an author may begin with, and where in its quiz they are written. */
import { type Range, TextDocument } from "vscode-languageserver-textdocument";
import type { WorkspaceEdit } from "vscode-languageserver-types";
import { proposeQuestions, type Proposal } from "../core/draft/proposals.ts";
import { draftQuestion, type QuestionDraft, questionText } from "../core/draft/question.ts";
import { child, fileKind, fileName, folderOf, relativePath } from "../core/files.ts";
import { questionKinds } from "../core/question/index.ts";
import type { Kind } from "../core/quiz.ts";
import { textRanges } from "../core/rich-text.ts";
import { uniqueNames } from "../core/unique.ts";
import { type Asked, type AskedArticles, matchesIn } from "./asked.ts";
import { rangeIn } from "./diagnostics.ts";
import { sentenceAt } from "./passages.ts";
import type { Quizzes } from "./quizzes.ts";
import type { Scopes, Terms } from "./scopes.ts";
import type { Workspace } from "./workspace.ts";

/** With which the editor's command is called that asks which kind of question it is to be. */
export interface AskRequest {
  uri: string;
  range: Range;
}

export interface AddedQuestions {
  edit: WorkspaceEdit;
  /** The quiz, and what is to be written there first. */
  uri: string;
  range: Range;
}

export class QuestionDrafts {
  constructor(
    private readonly workspace: Workspace,
    private readonly scopes: Scopes,
    private readonly quizzes: Quizzes,
    private readonly asked: AskedArticles,
  ) {}

  /** One of each kind about the words in a range, or the sentence at it; without a range what the article suggests. */
  async of(uri: string, range: Range | undefined): Promise<Proposal[]> {
    const asked = fileKind(uri) === "article" ? await this.asked.get(uri) : undefined;
    if (!asked) {
      return [];
    }
    const terms = await this.scopes.of(uri);
    if (!range) {
      return proposeQuestions(asked.rich, knownTerms(asked, terms));
    }
    const words = wordsIn(asked, range);
    const named = terms.scope.matcher
      .scanText(words)
      .map(({ start, end }) => ({ term: words.slice(start, end), sentence: words }));
    return words === ""
      ? []
      : (Object.keys(questionKinds) as Kind[]).map((kind) => ({
          ...draftQuestion(kind, [words], named),
          about: words,
        }));
  }

  /** At the end of the article's quiz, each with an id of its own; of a new quiz where there is none. */
  async add(uri: string, drafts: readonly QuestionDraft[]): Promise<AddedQuestions | undefined> {
    if (drafts.length === 0 || fileKind(uri) !== "article" || uri.startsWith("untitled:")) {
      return undefined;
    }
    const [known] = await this.asked.quizzesOf(uri);
    const read = known === undefined ? undefined : await this.quizzes.get(known);
    const quiz = known ?? (await this.#newQuiz(uri));
    const unique = uniqueNames();
    const { questions = [], drafts: others = [], unreadable = [] } = read?.quiz ?? {};
    [...questions, ...others, ...unreadable].forEach(({ value }) => unique(value.id));
    const written = drafts.map((draft) => questionText({ ...draft, id: unique(draft.id) })).join("\n");
    const text =
      read?.document.getText() ?? `---\narticle: ${relativePath(quiz, uri) ?? fileName(uri)}\n---\n`;
    const end = text.trimEnd().length;
    const eol = text.includes("\r\n") ? "\r\n" : "\n";
    const added = `${end === 0 ? "" : "\n\n"}${written}`.replaceAll("\n", eol);
    const before = read ? text.slice(0, end) : text.trimEnd();
    const after = TextDocument.create(quiz, "markdown", 0, before + added);
    return {
      edit: read
        ? editAt(read.document, { start: end, end: text.length }, added, this.workspace)
        : newFile(quiz, before + added),
      uri: quiz,
      range: firstGap(after, before.length),
    };
  }

  /** Beside the article, by a name that is free and that is its own. */
  async #newQuiz(article: string): Promise<string> {
    const stem = fileName(article).replace(/\.[^.]+$/, "");
    const unique = uniqueNames();
    const there = await this.scopes.beside(article);
    there.forEach((uri) =>
      unique(
        fileName(uri)
          .toLowerCase()
          .replace(/(?:^|\.)quiz\.md$/, ""),
      ),
    );
    const name = stem === "article" ? "" : stem;
    const free = unique(name.toLowerCase());
    const own = free === name.toLowerCase() ? name : free.replace(/^-/, "article-");
    return child(folderOf(article), own === "" ? "quiz.md" : `${own}.quiz.md`);
  }
}

function knownTerms(asked: Asked, { scope, entries }: Terms) {
  const first = new Map<string, { leaf: number; start: number; end: number }>();
  for (const [leaf, matches] of matchesIn(asked, scope)) {
    for (const { entries: keys, start, end } of asked.rich.leaves[leaf]?.tag === "p" ? matches : []) {
      const [key] = keys;
      if (key !== undefined && !first.has(key)) {
        first.set(key, { leaf, start, end });
      }
    }
  }
  return [...first].flatMap(([key, place]) => {
    const entry = entries.get(key)?.entry;
    const meaning = entry?.definition.leaves[0]?.text.slice(0, entry.shortEnd).trim() ?? "";
    return entry ? [{ term: entry.term, meaning, ...place }] : [];
  });
}

/** As they are read, from one end of the range to the other. */
function wordsIn({ document, rich }: Asked, range: Range): string {
  const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  const sentence = start === end ? sentenceAt(rich, start) : undefined;
  const places = start === end ? (sentence ? [sentence] : []) : textRanges(rich, { start, end });
  return places
    .map((place) => rich.leaves[place.leaf]?.text.slice(place.start, place.end) ?? "")
    .join(" … ")
    .replace(/\s+/g, " ")
    .trim();
}

function editAt(
  document: TextDocument,
  offsets: { start: number; end: number },
  newText: string,
  workspace: Workspace,
): WorkspaceEdit {
  const { uri, version } = document;
  const edits = [{ range: rangeIn(document, offsets), newText }];
  const known = workspace.document(uri) ? version : null;
  return { documentChanges: [{ textDocument: { uri, version: known }, edits }] };
}

function newFile(uri: string, newText: string): WorkspaceEdit {
  const start = { line: 0, character: 0 };
  return {
    documentChanges: [
      { kind: "create", uri, options: { ignoreIfExists: true } },
      { textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText }] },
    ],
  };
}

/** What is to be written, else the words of the first heading. */
function firstGap(document: TextDocument, from: number): Range {
  const text = document.getText();
  const first = /^## (.*?) \{/m.exec(text.slice(from));
  const heading = from + (first?.index ?? 0) + 3;
  const gap = text.indexOf("…", from);
  return gap < 0
    ? rangeIn(document, { start: heading, end: heading + (first?.[1]?.length ?? 0) })
    : rangeIn(document, { start: gap, end: gap + 1 });
}
