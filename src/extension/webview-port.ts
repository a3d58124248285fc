import type * as vscode from "vscode";
import type { Port } from "../protocol/rpc.ts";

export const webviewPort = (webview: vscode.Webview): Port => ({
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a webview's own takes none
  post: (message) => void webview.postMessage(message),
  listen: (listener) => {
    const subscription = webview.onDidReceiveMessage(listener);
    return () => subscription.dispose();
  },
});
