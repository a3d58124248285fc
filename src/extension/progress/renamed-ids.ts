import * as vscode from "vscode";
import { fileKind } from "../../core/files.ts";
import { parseGlossary } from "../../core/glossary.ts";
import { parseQuiz } from "../../core/quiz.ts";
import type { IdRenamed } from "../../protocol/server.ts";
import type { Library } from "../library.ts";
import type { ProgressStore } from "../progress-store.ts";

/**
 * What is known of a question or a term goes along when its id is renamed: once the file is saved with the new id, so that
 * an edit that is undone changes nothing; and back when it is saved with the old one again.
 */
export class RenamedIds implements vscode.Disposable {
  /** By file; `done`: progress has gone along. */
  readonly #renamed = new Map<string, { id: IdRenamed; done: boolean }[]>();
  readonly #saved = vscode.workspace.onDidSaveTextDocument((document) => void this.#look(document));

  constructor(
    private readonly library: Pick<Library, "articleFor" | "lesson" | "entries">,
    private readonly store: Pick<ProgressStore, "progress" | "record">,
  ) {}

  /** An edit that renames an id was asked for; whether it is made, its file says. */
  expect(id: IdRenamed): void {
    const renamed = this.#renamed.get(id.uri) ?? [];
    // Renamed twice before it is saved: once, from the first id to the last.
    const before = renamed.find((each) => !each.done && each.id.what === id.what && each.id.to === id.from);
    const others = renamed.filter((each) => each !== before);
    this.#renamed.set(id.uri, [...others, { id: { ...id, from: before?.id.from ?? id.from }, done: false }]);
  }

  dispose(): void {
    this.#saved.dispose();
  }

  async #look(document: vscode.TextDocument): Promise<void> {
    const uri = document.uri.toString();
    const renamed = this.#renamed.get(uri) ?? [];
    if (renamed.length === 0) {
      return;
    }
    const ids = idsIn(uri, document.getText());
    for (const each of renamed) {
      const { what, from, to } = each.id;
      const [gone, there] = each.done ? [to, from] : [from, to];
      if (ids.has(there) && !ids.has(gone)) {
        each.done = !each.done;
        for (const lesson of await this.#lessons(uri)) {
          if (this.#knows(lesson, what, gone)) {
            await this.store.record(lesson, { type: "renamed", at: Date.now(), what, from: gone, to: there });
          }
        }
      }
    }
  }

  /** Ids of the lessons that a file belongs to. */
  async #lessons(uri: string): Promise<string[]> {
    if (fileKind(uri) === "quiz") {
      const article = await this.library.articleFor(uri);
      const lesson = article === undefined ? undefined : await this.library.lesson(article);
      return lesson ? [lesson.id] : [];
    }
    const lessons = await Promise.all(
      (await this.library.entries()).map((entry) => this.library.lesson(entry.uri)),
    );
    return lessons.flatMap((lesson) => (lesson?.files.has(uri) ? [lesson.id] : []));
  }

  #knows(lesson: string, what: IdRenamed["what"], id: string): boolean {
    const { answers, earlier, sittings, terms, earlierTerms } = this.store.progress(lesson);
    return what === "term"
      ? terms.has(id) || earlierTerms.has(id)
      : answers.has(id) ||
          earlier.has(id) ||
          sittings.some(({ slots }) => slots.some(({ question }) => question === id));
  }
}

function idsIn(uri: string, text: string): Set<string> {
  if (fileKind(uri) === "glossary") {
    return new Set(parseGlossary(text).entries.map(({ id }) => id));
  }
  const { questions, unreadable } = parseQuiz(text);
  return new Set([...questions, ...unreadable].map(({ id }) => id));
}
