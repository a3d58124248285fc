import * as vscode from "vscode";
import { english } from "../protocol/words.ts";

/**
 * An empty page: one script and one stylesheet of `dist`, nothing else may load or run. The page asks the host for
 * its content.
 */
export function pageHtml(
  webview: vscode.Webview,
  extensionUri: vscode.Uri,
  page: "reader" | "dashboard",
): string {
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
<link rel="stylesheet" href="${address("dist", `${page}.css`)}">
<script nonce="${nonce}" src="${address("dist", `${page}.js`)}" defer></script>
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

/** Only our pages' own files, and further folders, in which for instance an article's images lie. */
export function pageOptions(extensionUri: vscode.Uri, folders: vscode.Uri[] = []): vscode.WebviewOptions {
  return {
    enableScripts: true,
    localResourceRoots: [vscode.Uri.joinPath(extensionUri, "dist"), ...folders],
  };
}

/** For the tab of a page. */
export function pageIcon(extensionUri: vscode.Uri): { light: vscode.Uri; dark: vscode.Uri } {
  const icon = (theme: string) => vscode.Uri.joinPath(extensionUri, "media", `lectern-${theme}.svg`);
  return { light: icon("light"), dark: icon("dark") };
}
