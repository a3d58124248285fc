/** Composition root: what the extension consists of, in the order in which it is put together. */
import * as vscode from "vscode";
import type { ClientContext, RunningClient } from "./client.ts";
import { articleOf, pickLesson } from "./lessons.ts";
import { Current } from "./current.ts";
import { type CommandId, registerCommands, type Target, targetUri } from "./commands.ts";
import { windowFiles } from "./files.ts";
import { Library } from "./library.ts";
import { lookUp } from "./look-up.ts";
import { ProgressStore } from "./progress-store.ts";
import { Readers } from "./reader/readers.ts";
import { resetProgress } from "./reset.ts";
import { startClientLazily } from "./lazy-client.ts";
import { showStatus } from "./status.ts";
import { LessonTree } from "./tree.ts";
import { tellSetAside } from "./set-aside.ts";

/** Where the two hosts differ. */
export interface Platform {
  /** Loads and starts the language client; asked for once, when there is first something to hover. */
  startClient(context: ClientContext): Promise<RunningClient>;
}

export function activate(context: vscode.ExtensionContext, platform: Platform): void {
  const { extensionUri } = context;
  const log = vscode.window.createOutputChannel("Lectern", { log: true });
  const store = new ProgressStore(context.workspaceState);
  const library = new Library(windowFiles, extensionUri);
  const readers = new Readers({ library, store, extensionUri, log });
  const current = new Current(library, readers);
  const tree = new LessonTree(library, store, current);
  context.subscriptions.push(
    log,
    store,
    library,
    readers,
    current,
    tree,
    showStatus(current, store),
    tellSetAside(store),
    registerCommands(commands(library, store, readers, current, tree), log),
    startClientLazily(platform, {
      extensionUri,
      files: windowFiles,
      roots: () => library.roots(),
      output: log,
    }),
  );
}

function commands(
  library: Library,
  store: ProgressStore,
  readers: Readers,
  current: Current,
  tree: LessonTree,
): Record<CommandId, (target: Target) => Promise<void>> {
  const noArticle = () =>
    new Error(
      vscode.l10n.t("Open a Markdown or text file first, or choose a lesson with “Lectern: Open Lesson…”."),
    );
  return {
    async openLesson() {
      const entry = await pickLesson(library, store, vscode.l10n.t("Open Lesson"));
      if (entry) {
        await readers.open(entry.uri);
      }
    },
    async openReader(target) {
      const uri = await articleOf(targetUri(target), library, current);
      if (uri === undefined) {
        throw noArticle();
      }
      await readers.open(uri);
    },
    async openSource(target) {
      const uri = await articleOf(targetUri(target), library, current);
      if (uri === undefined) {
        throw noArticle();
      }
      await vscode.window.showTextDocument(vscode.Uri.parse(uri), { preview: false });
    },
    async takeQuiz(target) {
      const uri = await articleOf(targetUri(target), library, current);
      const lesson = uri === undefined ? undefined : await library.lesson(uri);
      const entry = lesson?.quiz
        ? lesson
        : await pickLesson(library, store, vscode.l10n.t("Take Quiz"), ({ quiz }) => quiz !== undefined);
      if (entry) {
        await readers.reveal(entry.uri, { what: "quiz" });
      }
    },
    async lookUp(target) {
      const uri = await articleOf(targetUri(target), library, current);
      const entry = uri ?? (await pickLesson(library, store, vscode.l10n.t("Look Up Term")))?.uri;
      const lesson = entry === undefined ? undefined : await library.lesson(entry);
      if (lesson) {
        await lookUp(lesson, readers);
      }
    },
    showProgress: () => tree.show(),
    resetProgress: (target) => resetProgress(library, store, targetUri(target)),
  };
}
