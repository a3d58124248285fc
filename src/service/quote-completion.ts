/** Words of the article, while a quote is typed. */
import type { Position, Range, TextDocument } from "vscode-languageserver-textdocument";
import { type CompletionItem, CompletionItemKind } from "vscode-languageserver-types";
import { fileKind } from "../core/files.ts";
import { escaped } from "../core/nearest.ts";
import { foldQuote } from "../core/quote-fold.ts";
import type { Rich } from "../core/rich.ts";
import { sentencesIn } from "../core/sentences.ts";

/** So many are shown; what is typed next makes them fewer. */
const most = 50;
const longestLabel = 80;

/** Between the mark that begins a quote and the cursor; undefined where no quote is typed. */
export function quoteTyped(document: TextDocument, position: Position): string | undefined {
  const line = document.getText({ start: { line: position.line, character: 0 }, end: position });
  return fileKind(document.uri) === "quiz"
    ? /^[ \t]*(?:Evidence|Select)[ \t]*:[ \t]*["“”„«](?:.*(?:…|\.\.\.)[ \t]*)?([^"”»]*)$/i.exec(line)?.[1]
    : undefined;
}

/** Sentences that have what is typed, whole or from there on. */
export function quoteItems(document: TextDocument, position: Position, typed: string, { leaves }: Rich) {
  const after = document.getText({
    start: position,
    end: { line: position.line + 1, character: 0 },
  });
  const close = /["”»]/.test(after) ? "" : '"';
  const start = { line: position.line, character: position.character - typed.length };
  const sought = fold(typed);
  const texts = new Set<string>();
  for (const { text } of leaves) {
    for (const sentence of texts.size < most ? sentencesIn(text) : []) {
      const words = text.slice(sentence.start, sentence.end).replace(/[\s\uFFFC]+/g, " ");
      const at = sought === "" ? 0 : fold(words).indexOf(sought);
      if (at >= 0) {
        texts.add(words);
        texts.add(words.slice(at));
      }
    }
  }
  return [...texts]
    .slice(0, most)
    .map((words, index) => quoteItem(words, { start, end: position }, { typed, close, index }));
}

function quoteItem(
  words: string,
  range: Range,
  { typed, close, index }: { typed: string; close: string; index: number },
): CompletionItem {
  return {
    label: words.length > longestLabel ? `${words.slice(0, longestLabel - 1)}…` : words,
    kind: CompletionItemKind.Text,
    documentation: words,
    // What is offered was chosen here: an editor would ask that the words begin with what is typed.
    filterText: typed === "" ? words : typed,
    sortText: String(index).padStart(3, "0"),
    textEdit: { range, newText: escaped(words) + close },
  };
}

/** Same length as the text, where it is composed. */
const fold = (text: string) => foldQuote(text).text.toLowerCase();
