import * as vscode from "vscode";
import { english } from "../../protocol/words.ts";

type Key = keyof typeof english;

/** A sentence of the page's, for a list of VS Code's. */
export function say(key: Key, ...values: (string | number)[]): string {
  return vscode.l10n
    .t(english[key])
    .replace(/\{(\d)\}/g, (sign, index: string) => String(values[Number(index)] ?? sign));
}

/** In characters, for the fonts that VS Code comes with; a row with a box to tick is narrower. */
const lineWidth = 88;
const labelWidth = 72;

/** A row for a text that may be longer than one: its beginning, and the rest under it. */
export function labelled(text: string): { label: string; detail?: string } {
  const [label = "", ...rest] = lines(text, labelWidth);
  return rest.length === 0 ? { label } : { label, detail: rest.join(" ") };
}

/** Lists show one line a row: a longer text becomes several rows, broken between words. */
export function lines(text: string, width = lineWidth): string[] {
  const rows: string[] = [];
  let row = "";
  for (const word of text.split(/\s+/).filter((each) => each !== "")) {
    if (row !== "" && row.length + 1 + word.length > width) {
      rows.push(row);
      row = "";
    }
    row = row === "" ? word : `${row} ${word}`;
  }
  return row === "" ? rows : [...rows, row];
}
