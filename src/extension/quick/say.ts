import * as vscode from "vscode";
import { english } from "../../protocol/words.ts";

type Key = keyof typeof english;

/** A sentence of the page's, for a list of VS Code's. */
export function say(key: Key, ...values: (string | number)[]): string {
  return vscode.l10n
    .t(english[key])
    .replace(/\{(\d)\}/g, (sign, index: string) => String(values[Number(index)] ?? sign));
}

/** Lists show one line a row: a longer text becomes several rows, broken between words. */
export function lines(text: string, width = 90): string[] {
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
