/** The terms of the documents that a preview shows. It cannot wait: what is not read yet is drawn when it is. */
import * as vscode from "vscode";
import { fileKind } from "../../core/files.ts";
import type { Lesson } from "../../core/lesson.ts";
import { cardWords } from "../card-words.ts";
import type { Library } from "../library.ts";
import { decorateTokens } from "./decorate.ts";
import type { Decorate } from "./extend.ts";

interface Known {
  lesson: Lesson | undefined;
  /** Its glossaries are others now. */
  stale: boolean;
}

/** So many documents are remembered. */
const kept = 8;

/** Milliseconds until a page that has just been given its first content listens for the next. */
const listens = 500;

export class PreviewTerms implements vscode.Disposable {
  readonly #known = new Map<string, Known>();
  readonly #reading = new Map<string, Promise<boolean>>();
  readonly #disposables: vscode.Disposable[];
  #refreshing: NodeJS.Timeout | undefined;

  constructor(
    private readonly library: Library,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.#disposables = [
      library.onDidChange((uris) => this.#changed(uris)),
      vscode.window.onDidChangeActiveTextEditor((editor) => this.#expect(editor)),
    ];
    this.#expect(vscode.window.activeTextEditor);
  }

  readonly decorate: Decorate = (uri, tokens, md) => {
    const known = this.#known.get(uri);
    if (!known || known.stale) {
      void this.#readAndDraw(uri);
    }
    const scope = known?.lesson?.scope;
    return scope && scope.entries.length > 0 ? decorateTokens(tokens, scope, cardWords(), md) : undefined;
  };

  dispose(): void {
    clearTimeout(this.#refreshing);
    this.#disposables.forEach((disposable) => void disposable.dispose());
  }

  /** A preview is opened from an editor as a rule, and then shows terms at once. */
  #expect(editor: vscode.TextEditor | undefined): void {
    const uri = editor?.document.uri.toString();
    if (uri !== undefined && editor?.document.languageId === "markdown" && !this.#known.has(uri)) {
      void this.#read(uri);
    }
  }

  async #readAndDraw(uri: string): Promise<void> {
    if (await this.#read(uri)) {
      clearTimeout(this.#refreshing);
      const refresh = () => void vscode.commands.executeCommand("markdown.preview.refresh");
      this.#refreshing = setTimeout(refresh, listens);
    }
  }

  /** Says whether there is something new to draw. */
  #read(uri: string): Promise<boolean> {
    const reading = this.#reading.get(uri) ?? this.#readLesson(uri);
    this.#reading.set(uri, reading);
    return reading;
  }

  async #readLesson(uri: string): Promise<boolean> {
    if (fileKind(uri) === undefined) {
      return false;
    }
    try {
      const lesson = await this.library.lesson(uri);
      this.#known.delete(uri);
      this.#known.set(uri, { lesson, stale: false });
      const [oldest] = this.#known.keys();
      if (this.#known.size > kept && oldest !== undefined) {
        this.#known.delete(oldest);
      }
      return true;
    } catch (error) {
      this.log.warn(`The preview of ${uri} has no terms: ${String(error)}`);
      return false;
    } finally {
      this.#reading.delete(uri);
    }
  }

  /** The text of an article may change as it likes; what is in scope follows from the other files and the front matter. */
  #changed(uris: ReadonlySet<string>): void {
    for (const [uri, known] of this.#known) {
      const others = [...uris].some(
        (each) => each !== uri && (fileKind(each) === "glossary" || known.lesson?.files.has(each)),
      );
      const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri);
      const own = uris.has(uri) && frontMatter(open?.getText()) !== frontMatter(known.lesson?.files.get(uri));
      if (others || own) {
        known.stale = true;
        void this.#readAndDraw(uri);
      }
    }
  }
}

const frontMatter = (text = ""): string => /^\uFEFF?---[^]*?\n---/.exec(text)?.[0] ?? "";
