/**
 * What the extension consists of, as VS Code sees it. Activation only registers; the rest is loaded when it is first
 * asked for, because reading that code takes longer than VS Code should wait.
 */
import * as vscode from "vscode";
import type { App, createApp } from "./app.ts";
import type { ClientContext, RunningClient } from "./client.ts";
import { registerCommands } from "./commands.ts";
import { registerDashboard } from "./dashboard/register.ts";
import { windowFiles } from "./files.ts";
import { startClientLazily } from "./lazy-client.ts";
import { type Decorate, extendPreview, type MarkdownIt } from "./preview/extend.ts";
import { registerReaders } from "./reader/register.ts";
import { registerReview } from "./review/register.ts";
import { shippedRoot, windowRoots } from "./roots.ts";
import { registerView } from "./tree-view.ts";

/** Where the two hosts differ. */
export interface Platform {
  loadApp(): Promise<{ createApp: typeof createApp }>;
  /** Loads and starts the language client; asked for once, when there is first something to hover. */
  startClient(context: ClientContext): Promise<RunningClient>;
}

export interface Exports {
  /** In VS Code's own tests of extensions only: what it remembers for this one. */
  context?: vscode.ExtensionContext;
  /** What VS Code's Markdown preview asks of an extension that adds to it. */
  extendMarkdownIt<M extends MarkdownIt>(md: M): M;
}

export function activate(context: vscode.ExtensionContext, platform: Platform): Exports {
  const log = vscode.window.createOutputChannel("Lectern", { log: true });
  let loading: Promise<App> | undefined;
  let decorate: Decorate | undefined;
  let drawn = false;
  const app = () => (loading ??= load());
  const lessons = registerView(app);
  const load = async () => {
    const loaded = await (await platform.loadApp()).createApp(context, log, lessons);
    context.subscriptions.push(loaded);
    decorate = loaded.decorate;
    if (drawn) {
      void vscode.commands.executeCommand("markdown.preview.refresh");
    }
    return loaded;
  };
  context.subscriptions.push(
    log,
    registerCommands(app, log),
    registerReaders(async () => (await app()).readers),
    registerDashboard(async () => (await app()).dashboard),
    registerReview(async () => (await app()).reviewing),
    lessons,
    startClientLazily(
      platform,
      // Nothing of the application: a hover does not wait for what the learner has done so far.
      () => ({
        extensionUri: context.extensionUri,
        storageUri: context.storageUri ?? context.globalStorageUri,
        files: windowFiles,
        roots: () => windowRoots(shippedRoot(context.extensionUri)),
        output: log,
        onIdRenamed: (renamed) =>
          void app().then(
            ({ renamedIds }) => renamedIds.expect(renamed),
            (error: unknown) => log.error(String(error)),
          ),
      }),
      log,
    ),
  );
  // The status item and the editor's title follow what is open: not within activation, but right after it.
  setTimeout(() => {
    // VS Code opens a walkthrough by itself when it is there as soon as the extension is installed; ours waits to be asked for.
    void vscode.commands.executeCommand("setContext", "lectern.ready", true);
    void app().catch((error: unknown) => log.error(String(error)));
  }, 0);
  return {
    ...(context.extensionMode === vscode.ExtensionMode.Test && { context }),
    extendMarkdownIt: (md) =>
      extendPreview(md, () => {
        drawn = true;
        return decorate;
      }),
  };
}
