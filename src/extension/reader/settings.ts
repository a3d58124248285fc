import * as vscode from "vscode";
import type { ReaderState } from "../../protocol/reader.ts";

/** How a page looks, as it is set for a file or in general. */
export function pageSettings(file?: vscode.Uri): ReaderState["settings"] {
  const config = vscode.workspace.getConfiguration("lectern.reader", file);
  return {
    textScale: Math.min(Math.max(config.get("textSize", 100), 50), 300) / 100,
    fontFamily: config.get("fontFamily", ""),
  };
}
