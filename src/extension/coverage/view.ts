import * as vscode from "vscode";
import { coverage } from "../../core/coverage/coverage.ts";
import type { Lesson } from "../../core/lesson.ts";
import type { Range } from "../../core/rich.ts";
import type { Library } from "../library.ts";
import { titleOf } from "../library.ts";
import { fileKind } from "../../core/files.ts";
import { type CoverageNode, coverageNodes, type Target } from "./nodes.ts";

/** Which paragraphs and terms of the lesson that is being written are asked about. For who has one open as text, not for readers. */
export class CoverageView implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #view: vscode.TreeView<CoverageNode>;
  readonly #disposables: vscode.Disposable[];
  #file: string | undefined;
  #lesson: Lesson | undefined;
  #turn = 0;
  readonly #lines = new Map<string, readonly number[]>();

  constructor(
    private readonly library: Library,
    log: vscode.LogOutputChannel,
  ) {
    this.#view = vscode.window.createTreeView<CoverageNode>("lectern.coverage", {
      treeDataProvider: {
        onDidChangeTreeData: this.#changed.event,
        getChildren: (node) => node?.children ?? this.#roots(),
        getTreeItem: (node) => this.#item(node),
      },
      showCollapseAll: true,
    });
    const follow = () => void this.#follow().catch((error: unknown) => log.error(String(error)));
    this.#disposables = [
      this.#changed,
      this.#view,
      vscode.window.onDidChangeActiveTextEditor(follow),
      vscode.window.onDidChangeVisibleTextEditors(follow),
      library.onDidChange(follow),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration("lectern.coverage")) {
          this.#changed.fire();
        }
      }),
    ];
    follow();
  }

  dispose(): void {
    this.#disposables.forEach((each) => each.dispose());
  }

  async #follow(): Promise<void> {
    const turn = ++this.#turn;
    const lesson = await this.#written();
    if (turn !== this.#turn) {
      return;
    }
    this.#lesson = lesson;
    this.#lines.clear();
    if (lesson) {
      this.#view.description = titleOf(lesson);
    }
    await vscode.commands.executeCommand("setContext", "lectern.writing", lesson !== undefined);
    this.#changed.fire();
  }

  /** The lesson of the text that is edited, or of the one before as long as it is in sight. */
  async #written(): Promise<Lesson | undefined> {
    const active = vscode.window.activeTextEditor;
    const inSight = vscode.window.visibleTextEditors.map(({ document }) => document.uri);
    const files = [
      ...(active ? [active.document.uri] : []),
      ...inSight.filter((uri) => uri.toString() === this.#file),
      ...inSight,
    ];
    for (const uri of files) {
      const file = uri.toString();
      const kind = fileKind(file);
      if (kind === undefined || !vscode.workspace.getWorkspaceFolder(uri)) {
        continue;
      }
      const article = await this.library.articleFor(file);
      const lesson = article === undefined ? undefined : await this.library.lesson(article);
      if (lesson && (lesson.quiz || lesson.scope.entries.length > 0)) {
        this.#file = file;
        return lesson;
      }
    }
    return undefined;
  }

  #roots(): CoverageNode[] {
    const lesson = this.#lesson;
    if (!lesson) {
      return [];
    }
    const uri = vscode.Uri.parse(lesson.uri);
    const target = vscode.workspace.getConfiguration("lectern.coverage", uri).get<Target>("target");
    return coverageNodes(lesson, coverage(lesson), target ?? {});
  }

  /** Where the lines of a file of the lesson begin. */
  #linesOf(uri: string): readonly number[] | undefined {
    const text = this.#lesson?.files.get(uri);
    let lines = this.#lines.get(uri);
    if (text !== undefined && !lines) {
      lines = [0, ...Array.from(text.matchAll(/\r\n|\r|\n/g), (end) => end.index + end[0].length)];
      this.#lines.set(uri, lines);
    }
    return lines;
  }

  #item({ id, label, description, tooltip, icon, open, place, children }: CoverageNode): vscode.TreeItem {
    const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
    const item = new vscode.TreeItem(label, children.length === 0 ? None : open ? Expanded : Collapsed);
    item.id = `${this.#lesson?.uri}#${id}`;
    if (description !== undefined) {
      item.description = description;
    }
    if (icon) {
      item.iconPath = icon;
    }
    item.tooltip = tooltip ?? label;
    const lines = place && this.#linesOf(place.uri);
    if (place && lines) {
      item.command = {
        command: "vscode.open",
        title: vscode.l10n.t("Show in the Text"),
        arguments: [vscode.Uri.parse(place.uri), { selection: rangeIn(lines, place.range), preview: true }],
      };
    }
    return item;
  }
}

function rangeIn(lines: readonly number[], { start, end }: Range): vscode.Range {
  const position = (offset: number) => {
    const line = Math.max(
      0,
      lines.findLastIndex((begins) => begins <= offset),
    );
    return new vscode.Position(line, offset - (lines[line] ?? 0));
  };
  return new vscode.Range(position(start), position(end));
}
