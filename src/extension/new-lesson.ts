/** A lesson made of a text at hand, in one edit that one undo takes back. */
import * as vscode from "vscode";
import { parseArticle } from "../core/article.ts";
import { type Candidate, findCandidates } from "../core/draft/candidates.ts";
import { draftArticle, draftGlossary, draftQuiz } from "../core/draft/lesson.ts";
import { tidy } from "../core/draft/tidy.ts";
import { fileName } from "../core/files.ts";
import { slug } from "../core/markdown.ts";
import { parsePlainText } from "../core/plain-text.ts";
import { questionKinds } from "../core/question/index.ts";
import type { Kind } from "../core/quiz.ts";

interface Source {
  text: string;
  plainText: boolean;
}

/** Asks for all that is needed; the article's URI, or undefined when the author leaves. */
export async function newLesson(): Promise<string | undefined> {
  const root = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (!root) {
    throw new Error(vscode.l10n.t("Open a folder first: a lesson is a folder of files."));
  }
  const source = await askSource();
  if (!source) {
    return undefined;
  }
  const text = tidy(source.text);
  const article = source.plainText ? undefined : parseArticle(text);
  const rich = article?.rich ?? parsePlainText(text);
  const first = rich.leaves[0]?.text.replace(/\s+/g, " ") ?? "";
  const title = await vscode.window.showInputBox({
    title: vscode.l10n.t("New Lesson"),
    prompt: vscode.l10n.t("Title of the lesson"),
    value: article?.title ?? (first.length <= 100 ? first : ""),
  });
  const folder = title?.trim() ? await askFolder(root, title) : undefined;
  const candidates = folder && (await askTerms(findCandidates(rich)));
  const kinds = candidates && (await askKinds());
  if (!title || !folder || !candidates || !kinds) {
    return undefined;
  }
  const language = "en";
  const uri = vscode.Uri.joinPath(folder, "article.md");
  await write(folder, {
    "article.md": draftArticle(text, { title: title.trim(), language, plainText: source.plainText }),
    "glossary.md": draftGlossary(candidates, language),
    "quiz.md": draftQuiz(rich, candidates, kinds),
  });
  return uri.toString();
}

async function askSource(): Promise<Source | undefined> {
  const editor = vscode.window.activeTextEditor?.document;
  const clipboard = await vscode.env.clipboard.readText();
  const items: (vscode.QuickPickItem & { source: Source })[] = [
    ...(editor && editor.getText().trim() !== ""
      ? [
          {
            label: vscode.l10n.t("From the open file"),
            description: fileName(editor.uri.toString()),
            source: { text: editor.getText(), plainText: editor.languageId !== "markdown" },
          },
        ]
      : []),
    ...(clipboard.trim() === ""
      ? []
      : [
          {
            label: vscode.l10n.t("From the clipboard"),
            description: clipboard.trim().slice(0, 60),
            source: { text: clipboard, plainText: true },
          },
        ]),
    { label: vscode.l10n.t("From nothing"), source: { text: "", plainText: true } },
  ];
  const chosen = await vscode.window.showQuickPick(items, { title: vscode.l10n.t("New Lesson") });
  return chosen?.source;
}

/** One that has none of the files yet. */
async function askFolder(root: vscode.Uri, title: string): Promise<vscode.Uri | undefined> {
  const path = await vscode.window.showInputBox({
    title: vscode.l10n.t("New Lesson"),
    prompt: vscode.l10n.t("Folder in the workspace"),
    value: slug(title) || "lesson",
    async validateInput(value) {
      if (value.trim() === "" || value.split(/[\\/]/).includes("..")) {
        return vscode.l10n.t("Name a folder in the workspace.");
      }
      return (await exists(vscode.Uri.joinPath(root, value.trim())))
        ? vscode.l10n.t("This folder is there already. Name another one; nothing is written over.")
        : undefined;
    },
  });
  return path === undefined ? undefined : vscode.Uri.joinPath(root, path.trim());
}

async function askTerms(candidates: readonly Candidate[]): Promise<Candidate[] | undefined> {
  if (candidates.length === 0) {
    return [];
  }
  const items = candidates.map((candidate) => ({
    label: candidate.term,
    description: candidate.aliases.join(", "),
    detail: candidate.sentence,
    picked: candidate.why !== "frequent",
    candidate,
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t("Terms for the glossary"),
    canPickMany: true,
    matchOnDetail: true,
  });
  return chosen?.map(({ candidate }) => candidate);
}

async function askKinds(): Promise<Kind[] | undefined> {
  const items = (Object.keys(questionKinds) as Kind[]).map((kind) => ({
    label: kind,
    picked: ["choice", "text", "cloze", "open"].includes(kind),
    asked: kind,
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t("A first question of each of these kinds, as a draft"),
    canPickMany: true,
  });
  return chosen?.map(({ asked }) => asked);
}

async function write(folder: vscode.Uri, files: Record<string, string>): Promise<void> {
  if (vscode.workspace.fs.isWritableFileSystem(folder.scheme) === false) {
    throw new Error(vscode.l10n.t("This workspace is read-only, so the lesson cannot be written."));
  }
  const edit = new vscode.WorkspaceEdit();
  for (const [name, text] of Object.entries(files)) {
    const contents = new TextEncoder().encode(text);
    edit.createFile(vscode.Uri.joinPath(folder, name), { overwrite: false, contents });
  }
  if (!(await vscode.workspace.applyEdit(edit))) {
    throw new Error(vscode.l10n.t("The lesson could not be written into {0}.", folder.path));
  }
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
