/** The entries of all glossaries that are in scope of an article, as one. */
import type { Entry, Glossary } from "./glossary.ts";
import { createMatcher, type MatchedEntry, type Matcher } from "./match.ts";

export interface ScopedEntry {
  /** Unique in the scope: the entry's id, or `id~2` and so on where a nearer glossary has the id. */
  key: string;
  /** URI. */
  glossary: string;
  entry: Entry;
}

export interface Scope {
  /** Nearest glossary first, each in the order of its file. */
  entries: ScopedEntry[];
  matcher: Matcher;
  /** The entry with an id (or a key), first in the glossary with the URI `from`, else in the nearest that has it. */
  find(id: string, from?: string): ScopedEntry | undefined;
}

/** `glossaries` nearest first; `language` (BCP 47) is that of the article, for glossaries that name none. */
export function createScope(
  glossaries: readonly { uri: string; glossary: Glossary }[],
  language?: string,
): Scope {
  const byKey = new Map<string, ScopedEntry>();
  const matched: MatchedEntry[] = [];
  for (const [distance, { uri, glossary }] of glossaries.entries()) {
    for (const entry of glossary.entries) {
      const key = freeKey(entry.id, byKey);
      byKey.set(key, { key, glossary: uri, entry });
      matched.push({ key, entry, distance, language: glossary.language ?? language ?? "en" });
    }
  }
  const entries = [...byKey.values()];
  return {
    entries,
    matcher: createMatcher(matched),
    find(id, from) {
      const own = entries.find((each) => each.glossary === from && each.entry.id === id);
      return own ?? byKey.get(id) ?? entries.find(({ entry }) => entry.id === id);
    },
  };
}

function freeKey(id: string, taken: ReadonlyMap<string, unknown>): string {
  let key = id;
  for (let n = 2; taken.has(key); n++) {
    key = `${id}~${n}`;
  }
  return key;
}
