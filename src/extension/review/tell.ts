/** How many are due, where it is seen without being in the way; a notification only when it was asked for. */
import * as vscode from "vscode";
import type { LessonView } from "../tree-view.ts";
import type { Reviews } from "./reviews.ts";

export class DueCount implements vscode.Disposable {
  /** Beside the progress of the lesson at hand, whether there is one or not. */
  readonly #item = vscode.window.createStatusBarItem("lectern.due", vscode.StatusBarAlignment.Right, 89);
  readonly #disposables: vscode.Disposable[] = [this.#item];
  #count = 0;
  #toldOn: number | undefined;

  constructor(
    private readonly reviews: Reviews,
    private readonly view: LessonView,
    log: vscode.LogOutputChannel,
  ) {
    const look = () => void this.#look().catch((error: unknown) => log.error(String(error)));
    this.#item.name = vscode.l10n.t("Lectern Reviews");
    this.#item.command = "lectern.reviewDue";
    this.#disposables.push(reviews.onDidChange(look));
    look();
  }

  dispose(): void {
    for (const disposable of this.#disposables) {
      disposable.dispose();
    }
  }

  async #look(): Promise<void> {
    const { items } = await this.reviews.due();
    if (items.length !== this.#count) {
      this.#count = items.length;
      this.#draw();
    }
    await this.#notify();
  }

  #draw(): void {
    const words = dueWords(this.#count);
    this.view.view.badge = this.#count > 0 ? { value: this.#count, tooltip: words } : undefined;
    this.#item.text = `$(history) ${this.#count}`;
    this.#item.tooltip = words;
    this.#item.accessibilityInformation = { label: vscode.l10n.t("Lectern, {0}", words) };
    this.#item[this.#count > 0 ? "show" : "hide"]();
  }

  /** Once a day. */
  async #notify(): Promise<void> {
    const today = this.reviews.today();
    const review = vscode.workspace.getConfiguration("lectern.review");
    if (this.#count === 0 || this.#toldOn === today || review.get("notify") !== true) {
      return;
    }
    this.#toldOn = today;
    const now = vscode.l10n.t("Review Now");
    if ((await vscode.window.showInformationMessage(dueWords(this.#count), now)) === now) {
      await vscode.commands.executeCommand("lectern.reviewDue");
    }
  }
}

const dueWords = (count: number): string =>
  count === 1 ? vscode.l10n.t("Due for review: one") : vscode.l10n.t("Due for review: {0}", count);
