/** While a quiz is edited, the reader beside it shows the question at the cursor. */
import * as vscode from "vscode";
import { fileKind } from "../../core/files.ts";
import { QuizReader } from "../../core/quiz-reader.ts";
import { problemSentence } from "../problems.ts";
import type { Library } from "../library.ts";
import type { Reader } from "../reader/reader.ts";
import type { Readers } from "../reader/readers.ts";
import { shownWritten } from "./shown.ts";

/** Moves of the cursor in quick succession are followed together after so many milliseconds. */
const settle = 60;

export function followWriting(
  readers: Readers,
  library: Library,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const quiz = new QuizReader();
  let shown: Reader | undefined;
  let timer: NodeJS.Timeout | undefined;
  let turn = 0;
  const follow = async () => {
    const mine = ++turn;
    const found = await readerOfQuiz(readers, library);
    if (mine !== turn) {
      return;
    }
    if (shown && shown !== found?.reader) {
      shown.write(undefined);
    }
    shown = found?.reader;
    if (found) {
      const lesson = await library.lesson(found.reader.uri);
      const { document, selection } = found.editor;
      if (mine === turn && lesson?.quiz?.uri === document.uri.toString()) {
        const offset = document.offsetAt(selection.active);
        const words = (sentence: string) => vscode.l10n.t(sentence);
        found.reader.write(
          shownWritten(quiz, { ...lesson, quiz: lesson.quiz }, offset, words, problemSentence),
        );
      }
    }
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void follow().catch((error: unknown) => log.error(String(error))), settle);
  };
  return vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (fileKind(textEditor.document.uri.toString()) === "quiz") {
        soon();
      }
    }),
    vscode.window.onDidChangeVisibleTextEditors(soon),
    readers.onDidChangeActive(soon),
    library.onDidChange(soon),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("lectern.reader.followQuiz")) {
        soon();
      }
    }),
    { dispose: () => clearTimeout(timer) },
  );
}

/** A quiz that is open as text and the reader that shows its article in another column; the active editor first. */
async function readerOfQuiz(
  readers: Readers,
  library: Library,
): Promise<{ editor: vscode.TextEditor; reader: Reader } | undefined> {
  const active = vscode.window.activeTextEditor;
  const editors = [...(active ? [active] : []), ...vscode.window.visibleTextEditors];
  for (const editor of editors) {
    const { uri } = editor.document;
    const config = vscode.workspace.getConfiguration("lectern.reader", uri);
    if (fileKind(uri.toString()) === "quiz" && config.get("followQuiz", true)) {
      const article = await library.articleFor(uri.toString());
      const reader = article === undefined ? undefined : readers.find(article);
      if (reader?.panel.visible) {
        return { editor, reader };
      }
    }
  }
  return undefined;
}
