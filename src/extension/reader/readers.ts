import * as vscode from "vscode";
import type { Reveal } from "../../protocol/reader.ts";
import { titleOf } from "../library.ts";
import { pageIcon } from "../page-html.ts";
import { Reader, type ReaderWorld } from "./reader.ts";
import { panelViewType, readerViewType } from "./register.ts";

/** What a page keeps for its own return: the lesson's id among other things. */
const lessonOf = (state: unknown): string | undefined =>
  typeof state === "object" && state !== null && "lesson" in state && typeof state.lesson === "string"
    ? state.lesson
    : undefined;

/** All open readers. */
export class Readers implements vscode.Disposable {
  readonly #open = new Set<Reader>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #waiting = new Map<string, ((reader: Reader) => void)[]>();

  /** Fires when the active reader becomes another, or none. */
  readonly onDidChangeActive = this.#changed.event;

  constructor(private readonly world: ReaderWorld) {}

  get active(): Reader | undefined {
    return [...this.#open].find(({ panel }) => panel.active);
  }

  /** The reader that shows an article, if one is open; one in view rather than one behind. */
  find(uri: string): Reader | undefined {
    const candidates = [...this.#open].filter((reader) => reader.uri === uri);
    return candidates.find(({ panel }) => panel.visible) ?? candidates[0];
  }

  /** Opens an article, or brings it to the front where it is. */
  async open(uri: string, column = vscode.ViewColumn.Active): Promise<Reader> {
    const known = this.find(uri);
    if (known) {
      known.panel.reveal();
      return known;
    }
    if (this.world.library.isShipped(uri) && !vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(uri))) {
      const panel = vscode.window.createWebviewPanel(panelViewType, "Lectern", column, {
        enableFindWidget: true,
      });
      return this.adopt(uri, panel);
    }
    const opened = new Promise<Reader>((resolve) => {
      this.#waiting.set(uri, [...(this.#waiting.get(uri) ?? []), resolve]);
    });
    await vscode.commands.executeCommand("vscode.openWith", vscode.Uri.parse(uri), readerViewType, column);
    return await opened;
  }

  async reveal(uri: string, reveal: Reveal): Promise<void> {
    const reader = await this.open(uri);
    await reader.reveal(reveal);
  }

  dispose(): void {
    this.#changed.dispose();
    this.#open.forEach((reader) => reader.dispose());
  }

  /** Makes a reader of a panel that VS Code has opened. */
  adopt(uri: string, panel: vscode.WebviewPanel): Reader {
    const reader = new Reader(uri, panel, this.world);
    this.#open.add(reader);
    panel.iconPath = pageIcon(this.world.extensionUri);
    panel.onDidChangeViewState(() => this.#changed.fire());
    panel.onDidDispose(() => {
      this.#open.delete(reader);
      reader.dispose();
      this.#changed.fire();
    });
    if (panel.viewType === panelViewType) {
      void this.#name(uri, panel);
    }
    for (const tell of this.#waiting.get(uri) ?? []) {
      tell(reader);
    }
    this.#waiting.delete(uri);
    this.#changed.fire();
    return reader;
  }

  /** Fills a panel that was open when VS Code was left. */
  async restore(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const entries = await this.world.library.entries();
    const id = lessonOf(state);
    const uri = (entries.find((entry) => entry.id === id) ?? entries.find(({ shipped }) => shipped))?.uri;
    if (uri !== undefined) {
      this.adopt(uri, panel);
    }
  }

  async #name(uri: string, panel: vscode.WebviewPanel): Promise<void> {
    const lesson = await this.world.library.lesson(uri);
    panel.title = lesson ? titleOf(lesson) : panel.title;
  }
}
