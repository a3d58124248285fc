/** The text of which a lesson is to be made: of the open file, the clipboard, or none. */
import * as vscode from "vscode";
import { asMarkdown, type Form, formOf } from "../../core/draft/source.ts";
import { fileName } from "../../core/files.ts";

/** More characters than this are no article that anybody reads, and no editor shows them with ease. */
const most = 10_000_000;

interface Text {
  text: string;
  form: Form;
  /** Of the file, without its ending. */
  name?: string;
}

/** As Markdown; undefined when the author leaves. */
export async function askText(): Promise<{ text: string; name?: string } | undefined> {
  const document = vscode.window.activeTextEditor?.document;
  const offered: (vscode.QuickPickItem & { take(): Promise<Text> })[] = [
    ...(document && document.getText().trim() !== ""
      ? [
          {
            label: vscode.l10n.t("From the open file"),
            description: fileName(document.uri.toString()),
            take: async () => ({
              text: await textOf(document),
              form: documentForm(document),
              ...(!document.isUntitled && { name: fileName(document.uri.toString()).replace(/\.\w+$/, "") }),
            }),
          },
        ]
      : []),
    { label: vscode.l10n.t("From the clipboard"), take: clipboard },
    { label: vscode.l10n.t("From nothing"), take: async () => ({ text: "", form: "plain" }) },
  ];
  const chosen = await vscode.window.showQuickPick(offered, { title: vscode.l10n.t("New Lesson") });
  if (!chosen) {
    return undefined;
  }
  const { text, form, name } = await chosen.take();
  if (text.length > most) {
    throw new Error(
      vscode.l10n.t(
        "This text has {0} characters, too many for one article. Take a part of at most {1}; nothing was written.",
        text.length.toLocaleString(vscode.env.language),
        most.toLocaleString(vscode.env.language),
      ),
    );
  }
  return { text: asMarkdown(text, form), ...(name !== undefined && { name }) };
}

/** Asked only now: a browser may want the author’s leave to read it. */
async function clipboard(): Promise<Text> {
  const text = await vscode.env.clipboard.readText();
  if (text.trim() === "") {
    throw new Error(vscode.l10n.t("There is no text in the clipboard. Copy one, then try again."));
  }
  return { text, form: "plain" };
}

function documentForm(document: vscode.TextDocument): Form {
  if (document.languageId === "markdown" || document.languageId === "html") {
    return document.languageId;
  }
  return formOf(fileName(document.uri.toString())) ?? "plain";
}

/** What the editor could not decode is read once more as Windows-1252, in which any bytes are text. */
async function textOf(document: vscode.TextDocument): Promise<string> {
  const text = document.getText();
  if (!text.includes("\uFFFD") || document.isDirty || document.isUntitled) {
    return text;
  }
  const bytes = await bytesOf(document.uri);
  if (!bytes) {
    return text;
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

async function bytesOf(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    return await vscode.workspace.fs.readFile(uri);
  } catch {
    return undefined;
  }
}
