/** How many are due, where it is seen without being in the way; a notification only when it was asked for. */
import * as vscode from "vscode";
import type { LessonView } from "../tree-view.ts";
import type { Reviews } from "./reviews.ts";

export class DueCount implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #disposables: vscode.Disposable[] = [this.#changed];
  #count = 0;
  #toldOn: number | undefined;

  /** Fires when the count is another one. */
  readonly onDidChange = this.#changed.event;

  constructor(
    private readonly reviews: Reviews,
    private readonly view: LessonView,
    log: vscode.LogOutputChannel,
  ) {
    const look = () => void this.#look().catch((error: unknown) => log.error(String(error)));
    this.#disposables.push(reviews.onDidChange(look));
    look();
  }

  get count(): number {
    return this.#count;
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
      const tooltip = dueWords(this.#count);
      this.view.view.badge = this.#count > 0 ? { value: this.#count, tooltip } : undefined;
      this.#changed.fire();
    }
    await this.#notify();
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

export const dueWords = (count: number): string =>
  count === 1 ? vscode.l10n.t("Due for review: one") : vscode.l10n.t("Due for review: {0}", count);
