import * as vscode from "vscode";
import * as v from "valibot";
import type { BaseLanguageClient, WorkspaceEdit } from "vscode-languageclient";
import {
  entriesOf,
  entriesOfGives,
  makeAlias,
  makeAliasCommand,
  makeAliasCommandTakes,
} from "../protocol/server.ts";

/** What a code action of the server calls: the user chooses the entry that the selected words are to stand for. */
export function registerMakeAlias(client: BaseLanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand(makeAliasCommand, async (params: unknown) => {
    const { uri, alias } = v.parse(makeAliasCommandTakes, params);
    const entries = v.parse(entriesOfGives, await client.sendRequest<unknown>(entriesOf, { uri }));
    const items = entries
      .map(({ key, term, aliases }) => ({ key, label: term, description: aliases.join(", ") }))
      .sort((a, b) => a.label.localeCompare(b.label));
    const chosen = await vscode.window.showQuickPick(items, {
      title: vscode.l10n.t("Make “{0}” an Alias", alias),
      placeHolder: vscode.l10n.t("The term that these words stand for"),
      matchOnDescription: true,
    });
    const asked = { uri, key: chosen?.key, alias };
    const edit = chosen && (await client.sendRequest<WorkspaceEdit | null>(makeAlias, asked));
    if (edit) {
      await vscode.workspace.applyEdit(await client.protocol2CodeConverter.asWorkspaceEdit(edit));
    }
  });
}
