import type * as vscode from "vscode";

/**
 * A second window on the same workspace, and one that was just loaded again, is given a storage of its own: the first
 * one's path with a number (`…/<workspace>-1/<extension>`). This is the one that all of them share.
 */
export const sharedStorage = (storage: vscode.Uri): vscode.Uri =>
  storage.with({ path: storage.path.replace(/(\/-?[0-9a-f]+)-[1-9](\/[^/]+\/?)$/, "$1$2") });
