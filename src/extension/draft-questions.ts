/** Questions made of an article: about the words that are selected, or as the article suggests them. */
import * as vscode from "vscode";
import * as v from "valibot";
import type { BaseLanguageClient, WorkspaceEdit } from "vscode-languageclient";
import {
  addQuestions,
  addQuestionsGives,
  askCommand,
  askCommandTakes,
  draftQuestions,
  draftQuestionsGives,
} from "../protocol/server.ts";
import { kindWords } from "./kind-words.ts";
import { pickMany } from "./pick-many.ts";

type Draft = v.InferOutput<typeof draftQuestionsGives>[number];

const draftCommand = "_lectern.draftQuestions";

/** What the client can do; the palette's commands lead here too. */
export function registerDrafts(client: BaseLanguageClient): vscode.Disposable[] {
  return [
    vscode.commands.registerCommand(askCommand, async (params: unknown) => {
      const { uri, range } = v.parse(askCommandTakes, params);
      const drafts = await draftsOf(client, { uri, range });
      const title = vscode.l10n.t("Ask About This");
      const items = drafts.map((draft) => ({ ...itemOf(draft), detail: kindWords()[draft.kind], draft }));
      const chosen =
        items.length > 0 &&
        (await vscode.window.showQuickPick(items, { title, placeHolder: drafts[0]?.about ?? "" }));
      if (items.length === 0) {
        throw new Error(vscode.l10n.t("Select the words of an article that the question is to be about."));
      }
      await write(client, uri, chosen ? [chosen.draft] : []);
    }),
    vscode.commands.registerCommand(draftCommand, async (uri: string) => {
      const drafts = await draftsOf(client, { uri });
      if (drafts.length === 0) {
        throw new Error(
          vscode.l10n.t(
            "Nothing in this text suggests a question. Select a sentence and choose “Lectern: Ask About This…”.",
          ),
        );
      }
      const chosen = await pickMany(
        drafts.map((draft) => ({ ...itemOf(draft), detail: draft.about, draft })),
        {
          title: vscode.l10n.t("Draft Questions"),
          placeholder: vscode.l10n.t("They are not asked until you accept them"),
          matchOnDetail: true,
        },
      );
      await write(
        client,
        uri,
        (chosen ?? []).map(({ draft }) => draft),
      );
    }),
  ];
}

export async function askAboutSelection(): Promise<void> {
  const { document, selection } = editorOfArticle();
  const { start, end } = selection;
  const range = { start: placeOf(start), end: placeOf(end) };
  await vscode.commands.executeCommand(askCommand, { uri: document.uri.toString(), range });
}

export async function draftQuestionsOfEditor(): Promise<void> {
  await vscode.commands.executeCommand(draftCommand, editorOfArticle().document.uri.toString());
}

const placeOf = ({ line, character }: vscode.Position) => ({ line, character });

function editorOfArticle(): vscode.TextEditor {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !/^(?:markdown|plaintext)$/.test(editor.document.languageId)) {
    throw new Error(vscode.l10n.t("Open an article in the text editor first."));
  }
  return editor;
}

async function draftsOf(client: BaseLanguageClient, params: object): Promise<Draft[]> {
  return v.parse(draftQuestionsGives, await client.sendRequest<unknown>(draftQuestions, params));
}

const itemOf = ({ kind, heading }: Draft) => ({ label: kind, description: heading });

/** One edit, which one undo takes back; then the first gap is selected. */
async function write(client: BaseLanguageClient, uri: string, drafts: readonly Draft[]): Promise<void> {
  if (drafts.length === 0) {
    return;
  }
  const asked = { uri, drafts: drafts.map(({ kind, heading, id, body }) => ({ kind, heading, id, body })) };
  const given = await client.sendRequest<unknown>(addQuestions, asked);
  if (given === null) {
    throw new Error(vscode.l10n.t("Save the article first: its quiz is a file beside it."));
  }
  const added = v.parse(addQuestionsGives, given);
  const converter = client.protocol2CodeConverter;
  const edit = await converter.asWorkspaceEdit(added.edit as WorkspaceEdit);
  if (!edit || !(await vscode.workspace.applyEdit(edit))) {
    throw new Error(
      vscode.l10n.t("The quiz could not be written. Was it changed meanwhile, or is it read-only?"),
    );
  }
  const document = await vscode.workspace.openTextDocument(converter.asUri(added.uri));
  await vscode.window.showTextDocument(document, {
    selection: converter.asRange(added.range),
    viewColumn: vscode.ViewColumn.Beside,
    preview: false,
  });
}
