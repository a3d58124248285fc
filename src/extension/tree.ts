import * as vscode from "vscode";
import { lastAnswer, type Verdict } from "../core/progress.ts";
import type { DueItems } from "./review/due-items.ts";
import type { KeptSummaries } from "./kept-summaries.ts";
import type { LessonEntry, Library } from "./library.ts";
import { hasProgress, type ProgressStore } from "./progress-store.ts";
import type { LessonView } from "./tree-view.ts";
import { entrySummary, type Summary, summaryWords } from "./summary.ts";

export type LessonNode = { lesson: LessonEntry; question?: LessonEntry["questions"][number] };

/**
 * Lessons with their state and score, their questions below. Until the log has been read, lessons are as they were known to
 * stand last.
 */
export class LessonTree implements vscode.Disposable {
  readonly #subscriptions: vscode.Disposable;
  /** VS Code finds an element again only by its object. */
  #roots: LessonNode[] = [];

  constructor(
    private readonly library: Library,
    private readonly store: ProgressStore,
    private readonly kept: Pick<KeptSummaries, "get">,
    private readonly due: Pick<DueItems, "ready" | "count" | "questions" | "onDidChange">,
    view: LessonView,
  ) {
    const redraw = () => view.redraw();
    this.#subscriptions = vscode.Disposable.from(
      library.onDidChange(redraw),
      store.onDidChange(redraw),
      due.onDidChange(redraw),
    );
  }

  async children(node?: LessonNode): Promise<LessonNode[]> {
    if (node) {
      const { lesson } = node;
      return node.question ? [] : lesson.questions.map((question) => ({ lesson, question }));
    }
    const all = await this.library.entries();
    if (this.store.isOpen) {
      // VS Code passes over a change that it is told of while it draws for the first time.
      await this.due.ready();
    }
    // Where there is nothing yet, the view says what to do instead of listing what ships.
    const isListed = ({ shipped, id }: LessonEntry) =>
      !shipped ||
      (this.store.isOpen ? hasProgress(this.store.progress(id)) : this.kept.get(id) !== undefined);
    const entries = all.some(isListed) ? all : [];
    this.#roots = entries.map((lesson) => this.#roots.find((root) => root.lesson === lesson) ?? { lesson });
    return this.#roots;
  }

  parent(node: LessonNode): LessonNode | undefined {
    return node.question ? this.#roots.find(({ lesson }) => lesson === node.lesson) : undefined;
  }

  item({ lesson, question }: LessonNode): vscode.TreeItem {
    return question ? this.#questionItem(lesson, question) : this.#lessonItem(lesson);
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #lessonItem(lesson: LessonEntry): vscode.TreeItem {
    const { isOpen } = this.store;
    const summary = isOpen ? entrySummary(lesson, this.store.progress(lesson.id)) : this.kept.get(lesson.id);
    const item = new vscode.TreeItem(
      lesson.title,
      lesson.questions.length > 0
        ? vscode.TreeItemCollapsibleState.Collapsed
        : vscode.TreeItemCollapsibleState.None,
    );
    item.id = lesson.uri;
    const due = isOpen ? this.due.count(lesson.id) : 0;
    const words = summary ? summaryWords(summary, vscode.l10n.t) : "";
    item.description = due > 0 ? vscode.l10n.t("{0} due · {1}", due, words) : words;
    item.iconPath = lessonIcon(summary?.state ?? "new");
    item.tooltip = [lesson.title, item.description].filter(Boolean).join("\n");
    item.contextValue = contextOf(
      "lesson",
      lesson.quiz && "quiz",
      summary && summary.state !== "new" && "begun",
      due > 0 && "due",
    );
    item.command = {
      command: "lectern.openReader",
      title: vscode.l10n.t("Open in Reader"),
      arguments: [vscode.Uri.parse(lesson.uri)],
    };
    return item;
  }

  #questionItem(lesson: LessonEntry, question: LessonEntry["questions"][number]): vscode.TreeItem {
    const { isOpen } = this.store;
    const verdict = lastAnswer(this.store.progress(lesson.id), question.id)?.verdict;
    const isDue = isOpen && this.due.questions(lesson.id).has(question.id);
    const item = new vscode.TreeItem(question.stem);
    item.id = `${lesson.uri}#${question.id}`;
    item.iconPath = verdictIcon(verdict);
    const words = isOpen ? verdictWord(verdict) : "";
    item.description = isDue ? vscode.l10n.t("due · {0}", words) : words;
    item.tooltip = [question.stem, item.description].filter(Boolean).join("\n");
    item.contextValue = contextOf("question", verdict && "begun", isDue && "due");
    item.command = {
      command: "lectern.takeQuiz",
      title: vscode.l10n.t("Take Quiz"),
      arguments: [vscode.Uri.parse(lesson.uri)],
    };
    return item;
  }
}

/** Words that the menus' conditions look for. */
const contextOf = (...words: (string | false | undefined)[]) => words.filter(Boolean).join(" ");

function lessonIcon(state: Summary["state"]): vscode.ThemeIcon {
  switch (state) {
    case "new":
      return new vscode.ThemeIcon("book");
    case "begun":
      return new vscode.ThemeIcon("bookmark");
    case "done":
      return new vscode.ThemeIcon("pass");
  }
}

function verdictIcon(verdict: Verdict | undefined): vscode.ThemeIcon {
  switch (verdict) {
    case undefined:
      return new vscode.ThemeIcon("circle-large-outline");
    case "right":
      return new vscode.ThemeIcon("pass", new vscode.ThemeColor("testing.iconPassed"));
    case "partly":
      return new vscode.ThemeIcon("circle-large-filled");
    case "wrong":
      return new vscode.ThemeIcon("error", new vscode.ThemeColor("testing.iconFailed"));
  }
}

function verdictWord(verdict: Verdict | undefined): string {
  switch (verdict) {
    case undefined:
      return vscode.l10n.t("not answered");
    case "right":
      return vscode.l10n.t("right");
    case "partly":
      return vscode.l10n.t("partly right");
    case "wrong":
      return vscode.l10n.t("not right");
  }
}
