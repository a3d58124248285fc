import * as vscode from "vscode";
import { lastAnswer, type Verdict } from "../core/progress.ts";
import type { DueItems } from "./review/due-items.ts";
import type { LessonEntry, Library } from "./library.ts";
import { hasProgress, type ProgressStore } from "./progress-store.ts";
import type { LessonView } from "./tree-view.ts";
import { entrySummary, type Summary, summaryWords } from "./summary.ts";

export type LessonNode = { lesson: LessonEntry; question?: LessonEntry["questions"][number] };

/** Lessons with their state and score, their questions below. */
export class LessonTree implements vscode.Disposable {
  readonly #subscriptions: vscode.Disposable;
  /** VS Code finds an element again only by its object. */
  #roots: LessonNode[] = [];

  constructor(
    private readonly library: Library,
    private readonly store: ProgressStore,
    private readonly due: Pick<DueItems, "count" | "questions" | "onDidChange">,
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
    // Where there is nothing yet, the view says what to do instead of listing what ships.
    const isListed = ({ shipped, id }: LessonEntry) => !shipped || hasProgress(this.store.progress(id));
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
    const summary = entrySummary(lesson, this.store.progress(lesson.id));
    const item = new vscode.TreeItem(
      lesson.title,
      lesson.questions.length > 0
        ? vscode.TreeItemCollapsibleState.Collapsed
        : vscode.TreeItemCollapsibleState.None,
    );
    item.id = lesson.uri;
    const due = this.due.count(lesson.id);
    const words = summaryWords(summary, vscode.l10n.t);
    item.description = due > 0 ? vscode.l10n.t("{0} due · {1}", due, words) : words;
    item.iconPath = lessonIcon(summary);
    item.tooltip = `${lesson.title}\n${item.description}`;
    item.contextValue = contextOf(
      "lesson",
      lesson.quiz && "quiz",
      summary.state !== "new" && "begun",
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
    const verdict = lastAnswer(this.store.progress(lesson.id), question.id)?.verdict;
    const isDue = this.due.questions(lesson.id).has(question.id);
    const item = new vscode.TreeItem(question.stem);
    item.id = `${lesson.uri}#${question.id}`;
    item.iconPath = verdictIcon(verdict);
    item.description = isDue ? vscode.l10n.t("due · {0}", verdictWord(verdict)) : verdictWord(verdict);
    item.tooltip = `${question.stem}\n${item.description}`;
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

function lessonIcon({ state }: Summary): vscode.ThemeIcon {
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
