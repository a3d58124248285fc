/** What may be written at a position: forms of terms in prose, and in glossaries and quizzes what the format has. */
import type { Position, Range, TextDocument } from "vscode-languageserver-textdocument";
import { type CompletionItem, CompletionItemKind } from "vscode-languageserver-types";
import { fileKind } from "../core/files.ts";
import { foldCase } from "../core/fold.ts";
import { isAcronym } from "../core/inflect.ts";
import { canonical } from "../core/match/forms.ts";
import type { PlacedQuiz } from "../core/quiz-reader.ts";
import type { Rich } from "../core/rich.ts";
import type { Scope, ScopedEntry } from "../core/scope.ts";
import {
  attributeItems,
  frontMatterItems,
  item,
  labelItems,
  snippetItems,
  valueAt,
} from "./mark-completion.ts";
import { quoteItems, quoteTyped } from "./quote-completion.ts";
import type { Say } from "./say.ts";
import type { Terms } from "./scopes.ts";

export interface Completions {
  /** Ask again when more is typed. */
  isIncomplete: boolean;
  items: CompletionItem[];
}

/** By which an item is described when it is looked at. */
export interface CompletionData {
  uri: string;
  key: string;
}

/** So many are shown; what is typed next makes them fewer. */
const most = 100;

/** A form may have so many words before the one that is being typed. */
const wordsBefore = 4;

/** What is known around the position. */
export interface Around {
  terms: Terms;
  /** What the quiz asks about, while a quote is typed. */
  article: Rich | undefined;
  /** Of a quiz. */
  quiz: PlacedQuiz | undefined;
  say: Say;
  /** Whether the editor can choose to replace the rest of a word. */
  replaces: boolean;
}

/** `trigger`: the sign whose typing asked, if any. */
export function completions(
  document: TextDocument,
  position: Position,
  { terms, article, quiz, say, replaces }: Around,
  trigger?: string,
): Completions {
  const from = { line: position.line, character: 0 };
  const line = document.getText({ start: from, end: position });
  const rest = document.getText({ start: position, end: { line: position.line + 1, character: 0 } });
  const kind = fileKind(document.uri);
  const whole = { start: from, end: position };
  const before = (typed: string): Range => ({
    start: { line: position.line, character: position.character - typed.length },
    end: position,
  });
  if (inFrontMatter(document, position)) {
    return { isIncomplete: false, items: frontMatterItems(line, kind, whole) };
  }
  const typed = quoteTyped(document, position);
  if (typed !== undefined) {
    const items = article ? quoteItems(document, position, typed, article) : [];
    return { isIncomplete: true, items };
  }
  const attributes = attributeItems(line, kind, before, say);
  if (attributes) {
    return { isIncomplete: false, items: attributes };
  }
  const more = replaces ? (/^[\p{L}\p{M}\p{N}_]+/u.exec(rest)?.[0].length ?? 0) : 0;
  const value = valueAt(line, kind);
  if (value) {
    const range = before(value.typed);
    const items =
      value.wanted === "ids"
        ? idItems(document.uri, terms, range)
        : Object.entries(value.wanted).map(([word, meaning]) =>
            item(word, CompletionItemKind.EnumMember, range, say(meaning)),
          );
    return { isIncomplete: false, items: orReplacing(items, more) };
  }
  if (trigger !== undefined) {
    return { isIncomplete: false, items: [] };
  }
  const items = [
    ...labelItems(document, position, line, quiz, say),
    ...snippetItems(line, rest, kind, whole, say),
    ...orReplacing(formItems(document.uri, line, position, terms), more),
  ];
  return { isIncomplete: true, items };
}

/** The same, which may also replace so many characters more. */
function orReplacing(items: CompletionItem[], more: number): CompletionItem[] {
  return items.map((each) => {
    const edit = each.textEdit;
    if (more === 0 || !edit || !("range" in edit)) {
      return each;
    }
    const { start, end } = edit.range;
    const replace = { start, end: { line: end.line, character: end.character + more } };
    return { ...each, textEdit: { newText: edit.newText, insert: edit.range, replace } };
  });
}

function idItems(uri: string, { scope }: Terms, range: Range): CompletionItem[] {
  // Of entries with one id, the one that it leads to from here.
  return scope.entries
    .filter((scoped) => scope.find(scoped.entry.id, uri) === scoped)
    .map((scoped) => ({
      ...item(scoped.entry.id, CompletionItemKind.Reference, range),
      detail: scoped.entry.term,
      data: { uri, key: scoped.key } satisfies CompletionData,
    }));
}

export const inFrontMatter = (document: TextDocument, { line }: Position): boolean => {
  const text = document.getText({ start: { line: 0, character: 0 }, end: { line, character: 0 } });
  return (
    /^\uFEFF?---[ \t]*[\r\n]/.test(text) && !/[\r\n](?:---|\.\.\.)[ \t]*(?:[\r\n]|$)/.test(text.slice(3))
  );
};

/** Forms that begin with the last word before the cursor, or with the last few. */
function formItems(uri: string, line: string, position: Position, { scope }: Terms): CompletionItem[] {
  const starts = [...line.matchAll(/(?<![\p{L}\p{M}\p{N}_])[\p{L}\p{N}]/gu)].map(({ index }) => index);
  const forms = sortedForms(scope);
  const found = new Map<Form, CompletionItem>();
  for (const start of starts.slice(-wordsBefore - 1)) {
    const typed = line.slice(start);
    const range = { start: { line: position.line, character: start }, end: position };
    for (const form of beginningWith(forms, foldCase(canonical(typed)), most - found.size)) {
      found.set(form, found.get(form) ?? formItem(form, typed, range, uri));
    }
  }
  return [...found.values()];
}

interface Form {
  text: string;
  /** As it is compared. */
  key: string;
  scoped: ScopedEntry;
}

const sorted = new WeakMap<Scope, Form[]>();

function sortedForms(scope: Scope): Form[] {
  let forms = sorted.get(scope);
  if (!forms) {
    forms = scope.entries
      .flatMap((scoped) =>
        [scoped.entry.term, ...scoped.entry.aliases.map(({ text }) => text)].map((text) => ({
          text,
          key: foldCase(canonical(text)),
          scoped,
        })),
      )
      .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
    sorted.set(scope, forms);
  }
  return forms;
}

function beginningWith(forms: readonly Form[], prefix: string, limit: number): Form[] {
  let [low, high] = [0, forms.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((forms[middle]?.key ?? "") < prefix) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  const candidates = forms.slice(low, low + limit);
  const end = candidates.findIndex(({ key }) => !key.startsWith(prefix));
  return end < 0 ? candidates : candidates.slice(0, end);
}

function formItem({ text, scoped }: Form, typed: string, range: Range, uri: string): CompletionItem {
  const { term } = scoped.entry;
  return {
    ...item(inCaseOf(typed, text), CompletionItemKind.Text, range),
    label: text,
    ...(text !== term && { detail: term }),
    data: { uri, key: scoped.key } satisfies CompletionData,
  };
}

/** A capital that was typed at the beginning of a sentence stays; that of a heading goes where none was typed. */
function inCaseOf(typed: string, form: string): string {
  const first = typed.charAt(0);
  const ordinary = !form.split(/[\s-]/).some((word) => isAcronym(word)) && /^.\P{Lu}*$/su.test(form);
  return ordinary && foldCase(first) === foldCase(form.charAt(0)) ? first + form.slice(1) : form;
}
