import * as vscode from "vscode";
import { hostContract, pageContract } from "../../protocol/reader.ts";
import { connect, type Handlers, type Peer } from "../../protocol/rpc.ts";
import { english } from "../../protocol/words.ts";

/** The empty page: one script, its stylesheets, nothing else may load or run. The page asks the host for its content. */
export function readerHtml(webview: vscode.Webview, extensionUri: vscode.Uri): string {
  const address = (...path: string[]) =>
    escape(webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, ...path)).toString());
  const nonce = crypto.randomUUID().replaceAll("-", "");
  const { cspSource } = webview;
  const policy = [
    "default-src 'none'",
    `img-src ${cspSource} https: data:`,
    `font-src ${cspSource}`,
    `style-src ${cspSource}`,
    `script-src 'nonce-${nonce}'`,
  ].join("; ");
  return `<!DOCTYPE html>
<html lang="${escape(vscode.env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Lectern</title>
<link rel="stylesheet" href="${address("media", "reader.css")}">
<link rel="stylesheet" href="${address("media", "kinds.css")}">
<link rel="stylesheet" href="${address("media", "sitting.css")}">
<link rel="stylesheet" href="${address("media", "review.css")}">
<script nonce="${nonce}" src="${address("dist", "reader.js")}" defer></script>
</head>
<body data-words="${escape(JSON.stringify(translations()))}"></body>
</html>`;
}

/** The page's sentences that the window's language has another form of. */
const translations = () =>
  Object.fromEntries(
    Object.entries(english)
      .map(([key, sentence]) => [key, vscode.l10n.t(sentence)] as const)
      .filter(([key, sentence]) => sentence !== Reflect.get(english, key)),
  );

const entities = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
]);

const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => entities.get(sign) ?? sign);

/** The line to the page in a webview. */
export function connectPage(
  webview: vscode.Webview,
  handlers: Handlers<typeof hostContract>,
): Peer<typeof pageContract> {
  const port = {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a webview's own takes none
    post: (message: unknown) => void webview.postMessage(message),
    listen: (listener: (message: unknown) => void) => {
      const subscription = webview.onDidReceiveMessage(listener);
      return () => subscription.dispose();
    },
  };
  return connect(port, hostContract, handlers, pageContract);
}

/** Only the page's own files, and the folders in which an article's images may lie. */
export function readerOptions(extensionUri: vscode.Uri, folders: vscode.Uri[]): vscode.WebviewOptions {
  return {
    enableScripts: true,
    localResourceRoots: [
      vscode.Uri.joinPath(extensionUri, "dist"),
      vscode.Uri.joinPath(extensionUri, "media"),
      ...folders,
    ],
  };
}
