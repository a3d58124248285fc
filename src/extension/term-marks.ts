/** A dotted line under the terms of the articles in the visible editors, as in the reader. */
import * as vscode from "vscode";
import * as v from "valibot";
import type { BaseLanguageClient } from "vscode-languageclient";
import { termMarks, termMarksGives } from "../protocol/server.ts";

/** Typing is waited for so many milliseconds. */
const settle = 250;

export class TermMarks implements vscode.Disposable {
  readonly #decoration = vscode.window.createTextEditorDecorationType({
    textDecoration: "underline dotted 1px; text-underline-offset: 0.2em",
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  readonly #disposables: vscode.Disposable[];
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly client: BaseLanguageClient,
    files: vscode.FileSystemWatcher,
    private readonly log: vscode.LogOutputChannel,
  ) {
    const soon = () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#markAll(), settle);
    };
    this.#disposables = [
      this.#decoration,
      vscode.window.onDidChangeVisibleTextEditors(soon),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        // A glossary that is edited has terms elsewhere.
        if (document.languageId === "markdown" || document.languageId === "plaintext") {
          soon();
        }
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration("lectern.editor")) {
          soon();
        }
      }),
      files.onDidChange(soon),
      files.onDidCreate(soon),
      files.onDidDelete(soon),
    ];
    soon();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#disposables.forEach((disposable) => void disposable.dispose());
  }

  async #markAll(): Promise<void> {
    const editors = vscode.window.visibleTextEditors.filter(({ document }) =>
      /^(?:markdown|plaintext)$/.test(document.languageId),
    );
    await Promise.all(editors.map((editor) => this.#mark(editor)));
  }

  async #mark(editor: vscode.TextEditor): Promise<void> {
    const { document } = editor;
    const wanted = vscode.workspace
      .getConfiguration("lectern.editor", document.uri)
      .get("underlineTerms", true);
    if (!wanted || !this.client.isRunning()) {
      editor.setDecorations(this.#decoration, []);
      return;
    }
    try {
      const asked = this.client.sendRequest<unknown>(termMarks, { uri: document.uri.toString() });
      const found = v.parse(termMarksGives, await asked);
      // An edit meanwhile asks again.
      if (found && found.version === document.version) {
        editor.setDecorations(
          this.#decoration,
          found.ranges.map((range) => new vscode.Range(...range)),
        );
      }
    } catch (error) {
      this.log.warn(`The terms of ${document.uri.toString()} were not marked: ${String(error)}`);
    }
  }
}
