import type { Lesson } from "../core/lesson.ts";
import { ownCopy } from "../core/own-copy.ts";

/** The ids of the entries of glossaries, by URI: of a lesson that is in a list no more is kept of its terms. */
export class EntryIds {
  readonly #ids = new Map<string, ReadonlySet<string>>();

  keep({ scope }: Lesson): void {
    const found = new Map<string, Set<string>>();
    for (const { glossary, entry } of scope.entries) {
      if (!this.#ids.has(glossary)) {
        const ids = found.get(glossary) ?? new Set();
        found.set(glossary, ids.add(ownCopy(entry.id)));
      }
    }
    found.forEach((ids, glossary) => this.#ids.set(glossary, ids));
  }

  forget(glossary: string): void {
    this.#ids.delete(glossary);
  }

  /** Whether one of the glossaries has an entry with the key, as a scope gives keys. */
  has(glossaries: Iterable<string>, key: string): boolean {
    const id = key.replace(/~\d+$/, "");
    return [...glossaries].some((uri) => {
      const ids = this.#ids.get(uri);
      return ids !== undefined && (ids.has(key) || ids.has(id));
    });
  }
}
