import * as vscode from "vscode";
import type { CardWords } from "../core/card-text.ts";

/** The words around an entry's own. `{0}` stays: what they are about is put in where the card is made. */
export function cardWords(): CardWords {
  return {
    term: vscode.l10n.t("term"),
    person: vscode.l10n.t("person"),
    place: vscode.l10n.t("place"),
    organisation: vscode.l10n.t("organisation"),
    event: vscode.l10n.t("event"),
    aliases: vscode.l10n.t("Also: {0}", "{0}"),
    asOf: vscode.l10n.t("As of {0}", "{0}"),
    sinceThen: vscode.l10n.t("Since then: {0}", "{0}"),
    source: vscode.l10n.t("Source: {0}", "{0}"),
    see: vscode.l10n.t("See also: {0}", "{0}"),
  };
}
