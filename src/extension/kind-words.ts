/** What each kind of question is, for who does not know its name. */
import * as vscode from "vscode";
import type { Kind } from "../core/quiz.ts";

export const kindWords = (): Record<Kind, string> => ({
  choice: vscode.l10n.t("Several options, one of them right"),
  choices: vscode.l10n.t("Several options, some of them right"),
  text: vscode.l10n.t("A few words to type"),
  number: vscode.l10n.t("A number to type"),
  cloze: vscode.l10n.t("A sentence with gaps"),
  order: vscode.l10n.t("Events or steps to put in order"),
  match: vscode.l10n.t("Pairs to find"),
  evidence: vscode.l10n.t("A passage to mark in the article"),
  open: vscode.l10n.t("An answer in the learner’s own words"),
});
