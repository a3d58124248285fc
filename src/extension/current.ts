import * as vscode from "vscode";
import type { Lesson } from "../core/lesson.ts";
import type { Library } from "./library.ts";
import type { Readers } from "./reader/readers.ts";

/** Which lesson the learner is in: that of the active reader, else that of the active text editor. */
export class Current implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #disposables: vscode.Disposable[] = [this.#changed];
  #lesson: Lesson | undefined;
  #turn = 0;

  readonly onDidChange = this.#changed.event;

  constructor(
    private readonly library: Library,
    private readonly readers: Readers,
  ) {
    const look = () => void this.#look();
    this.#disposables.push(
      readers.onDidChangeActive(look),
      vscode.window.onDidChangeActiveTextEditor(look),
      library.onDidChange(look),
    );
    look();
  }

  /** Undefined where no lesson is at hand: a plain README is an article, but nothing to report on. */
  get lesson(): Lesson | undefined {
    return this.#lesson;
  }

  /** The article at hand, whether it has a quiz or not. */
  async article(): Promise<string | undefined> {
    const uri = this.readers.active?.uri ?? activeUri();
    return uri === undefined ? undefined : await this.library.articleFor(uri);
  }

  dispose(): void {
    for (const disposable of this.#disposables) {
      disposable.dispose();
    }
  }

  async #look(): Promise<void> {
    const turn = ++this.#turn;
    const uri = await this.article();
    const lesson = uri === undefined ? undefined : await this.library.lesson(uri);
    if (turn !== this.#turn) {
      return;
    }
    this.#lesson = lesson?.quiz || (lesson && lesson.scope.entries.length > 0) ? lesson : undefined;
    const inEditor = this.#lesson !== undefined && this.readers.active === undefined;
    await vscode.commands.executeCommand("setContext", "lectern.articleInEditor", inEditor);
    this.#changed.fire();
  }
}

/** Of the active tab: also of a custom editor that is not ours, or of one that is still opening. */
function activeUri(): string | undefined {
  const editor = vscode.window.activeTextEditor?.document.uri;
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  const tab =
    input instanceof vscode.TabInputCustom || input instanceof vscode.TabInputText ? input.uri : undefined;
  return (editor ?? tab)?.toString();
}
