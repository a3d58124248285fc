/** What can be done with selected words: a new entry, links to the glossary, an alias. */
import type { Range, TextDocument } from "vscode-languageserver-textdocument";
import { type CodeAction, CodeActionKind } from "vscode-languageserver-types";
import { explanationIn, findExplanations } from "../core/check/acronyms.ts";
import { fileKind, isPlainText, relativePath } from "../core/files.ts";
import type { TermMatch } from "../core/match.ts";
import type { ScopedEntry } from "../core/scope.ts";
import type { AskRequest } from "./question-drafts.ts";
import { rangeIn } from "./diagnostics.ts";
import { addEntry } from "./glossary-edits.ts";
import type { Say } from "./say.ts";
import type { Terms } from "./scopes.ts";
import type { Workspace } from "./workspace.ts";
import type { Texts } from "./texts.ts";

/** With which the editor's command is called that lets the user choose an entry. */
export interface AliasRequest {
  uri: string;
  alias: string;
}

/** More is no term. */
const longest = 80;

export function selectionActions(
  document: TextDocument,
  range: Range,
  terms: Terms,
  {
    texts,
    workspace,
    say,
    aliasCommand,
    askCommand,
  }: {
    texts: Texts;
    workspace: Workspace;
    say: Say;
    aliasCommand: string | undefined;
    askCommand: string | undefined;
  },
): CodeAction[] {
  const actions: CodeAction[] = [];
  const words = selectedWords(document, range);
  if (words !== undefined && fileKind(document.uri) !== "glossary") {
    const acronym = /^\p{Lu}[\p{Lu}\p{N}]+$/u.test(words);
    const explained =
      explanationIn(words) ??
      (acronym ? findExplanations(texts.article(document).rich).get(words) : undefined);
    const entry = explained ? { term: explained.acronym, expansion: explained.expansion } : { term: words };
    const edit = isForm(entry.term, terms) ? undefined : addEntry(document.uri, terms, entry, workspace);
    if (edit) {
      const title = say("Add “{0}” to the glossary", entry.term);
      actions.push({ title, kind: CodeActionKind.RefactorExtract, edit });
    }
    if (aliasCommand !== undefined && terms.entries.size > 0 && !isForm(words, terms)) {
      const title = say("Make “{0}” an alias of…", words);
      const request: AliasRequest = { uri: document.uri, alias: words };
      actions.push({
        title,
        kind: CodeActionKind.RefactorRewrite,
        command: { title, command: aliasCommand, arguments: [request] },
      });
    }
  }
  if (askCommand !== undefined && document.offsetAt(range.start) < document.offsetAt(range.end)) {
    actions.push(...askAction(document, range, askCommand, say));
  }
  const matches = texts.matches(document, terms.scope);
  const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  const match = matches.find(({ source }) => source.start <= start && end <= source.end);
  const scoped = match && terms.entries.get(match.entries[0] ?? "");
  return scoped ? [...actions, ...linkAction(document, scoped, matches, say)] : actions;
}

function askAction(document: TextDocument, range: Range, command: string, say: Say): CodeAction[] {
  const title = say("Ask about this…");
  const request: AskRequest = { uri: document.uri, range };
  return fileKind(document.uri) === "article" && /\p{L}/u.test(document.getText(range))
    ? [{ title, kind: CodeActionKind.RefactorExtract, command: { title, command, arguments: [request] } }]
    : [];
}

/** On one line and with a letter; undefined for what can be no term. */
function selectedWords(document: TextDocument, range: Range): string | undefined {
  const text = document.getText(range).trim();
  const words = text.replace(/[*_`~]/g, "").replace(/\s+/g, " ");
  const plain = words.length > 0 && words.length <= longest && !/[#|[\]<>]/.test(words);
  return plain && !/\n\s*\n/.test(text) && /\p{L}/u.test(words) ? words : undefined;
}

function isForm(words: string, { scope }: Terms): boolean {
  const [match] = scope.matcher.scanText(words);
  return match !== undefined && match.start === 0 && match.end === words.length;
}

/** Makes links of the places where an article shows a term. */
function linkAction(
  document: TextDocument,
  { key, entry, glossary }: ScopedEntry,
  matches: readonly TermMatch[],
  say: Say,
): CodeAction[] {
  const places = matches.filter(({ shown, entries }) => shown && entries[0] === key);
  const text = document.getText();
  // Emphasis that begins or ends within the words would be cut in two.
  const whole = places.filter(({ source }) => !/[[\]*_~`]/.test(text.slice(source.start, source.end)));
  const path = relativePath(document.uri, glossary);
  if (
    whole.length === 0 ||
    path === undefined ||
    isPlainText(document.uri) ||
    fileKind(document.uri) !== "article"
  ) {
    return [];
  }
  const target = `${path}#${entry.id}`;
  const edits = whole.flatMap(({ source }) => [
    { range: rangeIn(document, { start: source.start, end: source.start }), newText: "[" },
    { range: rangeIn(document, { start: source.end, end: source.end }), newText: `](${target})` },
  ]);
  return [
    {
      title: say("Link “{0}” to the glossary ({1}×)", entry.term, String(whole.length)),
      kind: CodeActionKind.RefactorRewrite,
      edit: {
        documentChanges: [{ textDocument: { uri: document.uri, version: document.version }, edits }],
      },
    },
  ];
}
