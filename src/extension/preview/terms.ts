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

export class PreviewTerms implements vscode.Disposable {
  readonly #known = new Map<string, Known>();
  readonly #reading = new Set<string>();
  readonly #changes: vscode.Disposable;

  constructor(
    private readonly library: Library,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.#changes = library.onDidChange((uris) => this.#changed(uris));
  }

  readonly decorate: Decorate = (uri, tokens, md) => {
    const known = this.#known.get(uri);
    if (!known || known.stale) {
      void this.#read(uri);
    }
    const scope = known?.lesson?.scope;
    return scope && scope.entries.length > 0 ? decorateTokens(tokens, scope, cardWords(), md) : undefined;
  };

  dispose(): void {
    this.#changes.dispose();
  }

  async #read(uri: string): Promise<void> {
    if (this.#reading.has(uri) || fileKind(uri) === undefined) {
      return;
    }
    this.#reading.add(uri);
    try {
      const lesson = await this.library.lesson(uri);
      this.#known.delete(uri);
      this.#known.set(uri, { lesson, stale: false });
      const [oldest] = this.#known.keys();
      if (this.#known.size > kept && oldest !== undefined) {
        this.#known.delete(oldest);
      }
      await vscode.commands.executeCommand("markdown.preview.refresh");
    } catch (error) {
      this.log.warn(`The preview of ${uri} has no terms: ${String(error)}`);
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
        void this.#read(uri);
      }
    }
  }
}

const frontMatter = (text = ""): string => /^\uFEFF?---[^]*?\n---/.exec(text)?.[0] ?? "";
