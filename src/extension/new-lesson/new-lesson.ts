/** A lesson made of a text at hand, to be completed by its author. */
import * as vscode from "vscode";
import { articleInSlices, parseArticle } from "../../core/article.ts";
import { type Candidate, candidatesInSteps } from "../../core/draft/candidates.ts";
import { guessLanguage } from "../../core/draft/language.ts";
import { draftArticle, draftGlossary, draftQuiz } from "../../core/draft/lesson.ts";
import { child } from "../../core/files.ts";
import { findGlossaries } from "../../core/lesson.ts";
import { parseGlossary } from "../../core/glossary.ts";
import { questionKinds } from "../../core/question/index.ts";
import type { Kind } from "../../core/quiz.ts";
import { kindWords } from "../kind-words.ts";
import { createScope } from "../../core/scope.ts";
import { windowFiles } from "../files.ts";
import { pickMany } from "../pick-many.ts";
import { askFolder, askRoot } from "./folder.ts";
import { askText } from "./text.ts";
import { inTurns } from "./turns.ts";
import { writeFiles } from "./write.ts";

/** In the order in which they are opened. */
const names = ["article.md", "quiz.md", "glossary.md"] as const;

/** Asks for all that is needed; the folder of the new lesson, or undefined when the author leaves. */
export async function newLesson(): Promise<vscode.Uri | undefined> {
  const root = await askRoot();
  const source = root && (await askText());
  if (!root || !source) {
    return undefined;
  }
  const { text, name = "" } = source;
  const article = await inTurns(vscode.l10n.t("Reading the text"), articleInSlices(text));
  if (!article) {
    return undefined;
  }
  const { rich, title: own, language: spoken } = article;
  const first = rich.leaves[0]?.text.replace(/\s+/g, " ").trim() ?? "";
  const title = await vscode.window.showInputBox({
    title: vscode.l10n.t("New Lesson"),
    prompt: vscode.l10n.t("Title of the lesson"),
    value: own ?? (first !== "" && first.length <= 100 ? first : name),
    validateInput: (value) => (value.trim() === "" ? vscode.l10n.t("A lesson needs a title.") : undefined),
  });
  const folder = title === undefined ? undefined : await askFolder(root, title.trim(), names);
  if (title === undefined || !folder) {
    return undefined;
  }
  const known = await knownIn(folder, root);
  const looking = vscode.l10n.t("Looking for terms in the text");
  const found = await inTurns(looking, candidatesInSteps(rich, known));
  const candidates = found && (await askTerms(found));
  const kinds = candidates && (await askKinds());
  if (!kinds) {
    return undefined;
  }
  const language = spoken ?? guessLanguage(text);
  await writeFiles(folder, {
    "article.md": draftArticle(text, { title: title.trim(), language }),
    "glossary.md": draftGlossary(candidates, language),
    "quiz.md": draftQuiz(rich, candidates, kinds),
  });
  return folder;
}

/** Its files in tabs beside the reader, with the glossary to begin with. */
export async function showFiles(
  folder: vscode.Uri,
  openBeside: (uri: string) => Promise<unknown>,
): Promise<void> {
  let editor: vscode.TextEditor | undefined;
  for (const name of names) {
    editor = await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, name), { preview: false });
  }
  await openBeside(child(folder.toString(), "article.md"));
  if (editor) {
    await vscode.window.showTextDocument(editor.document, editor.viewColumn ?? vscode.ViewColumn.One);
  }
}

/** What the glossaries of the folders above explain already. */
async function knownIn(folder: vscode.Uri, root: vscode.Uri): Promise<(words: string) => boolean> {
  const article = child(folder.toString(), "article.md");
  const uris = await findGlossaries(windowFiles, article, { glossary: [] }, root.toString());
  const glossaries = await Promise.all(
    uris.map(async (uri) => ({ uri, glossary: parseGlossary((await windowFiles.read(uri)) ?? "") })),
  );
  const { matcher } = createScope(glossaries);
  return (words) => {
    const [match] = matcher.scan(parseArticle(words, { plainText: true }).rich);
    return match !== undefined && match.end - match.start === words.length;
  };
}

async function askTerms(candidates: readonly Candidate[]): Promise<Candidate[] | undefined> {
  if (candidates.length === 0) {
    return [];
  }
  const why = {
    acronym: vscode.l10n.t("acronym"),
    coinage: vscode.l10n.t("in quotation marks"),
    name: vscode.l10n.t("name"),
    frequent: vscode.l10n.t("frequent"),
  };
  const items = candidates.map((candidate) => ({
    label: candidate.term,
    description: [...candidate.aliases, why[candidate.why], vscode.l10n.t("{0} ×", candidate.count)].join(
      " · ",
    ),
    detail: candidate.sentence,
    picked: candidate.why !== "frequent",
    candidate,
  }));
  const chosen = await pickMany(items, {
    title: vscode.l10n.t("New Lesson"),
    placeholder: vscode.l10n.t("Terms for the glossary"),
    matchOnDetail: true,
  });
  return chosen?.map(({ candidate }) => candidate);
}

async function askKinds(): Promise<Kind[] | undefined> {
  const words = kindWords();
  const items = (Object.keys(questionKinds) as Kind[]).map((kind) => ({
    label: words[kind],
    description: kind,
    picked: ["choice", "text", "cloze", "open"].includes(kind),
    asked: kind,
  }));
  const chosen = await pickMany(items, {
    title: vscode.l10n.t("New Lesson"),
    placeholder: vscode.l10n.t("A first question of each of these kinds, as a draft"),
  });
  return chosen?.map(({ asked }) => asked);
}
