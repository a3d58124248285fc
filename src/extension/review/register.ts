import * as vscode from "vscode";
import type { Reviewing } from "./command.ts";

export const reviewViewType = "lectern.review";

/** A review that is open comes back after a restart, where it was. */
export const registerReview = (reviewing: () => Promise<Reviewing>): vscode.Disposable =>
  vscode.window.registerWebviewPanelSerializer(reviewViewType, {
    deserializeWebviewPanel: async (panel, state: unknown) => (await reviewing()).restore(panel, state),
  });
