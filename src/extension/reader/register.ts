import * as vscode from "vscode";
import type { Readers } from "./readers.ts";

export const readerViewType = "lectern.reader";
export const panelViewType = "lectern.lesson";

/**
 * Files of the workspace open in a custom editor; lessons that ship, which are no files of the workspace, in a panel of
 * their own that comes back after a restart.
 */
export function registerReaders(readers: () => Promise<Readers>): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.window.registerCustomEditorProvider(
      readerViewType,
      {
        openCustomDocument: (uri) => ({ uri, dispose: () => undefined }),
        resolveCustomEditor: async (document, panel) => {
          (await readers()).adopt(document.uri.toString(), panel);
        },
      },
      { webviewOptions: { enableFindWidget: true }, supportsMultipleEditorsPerDocument: true },
    ),
    vscode.window.registerWebviewPanelSerializer(panelViewType, {
      deserializeWebviewPanel: async (panel, state: unknown) => (await readers()).restore(panel, state),
    }),
  );
}
