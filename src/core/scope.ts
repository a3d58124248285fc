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
  /** Made when it is asked for first. */
  readonly matcher: Matcher;
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
  let matcher: Matcher | undefined;
  let byId: Map<string, Map<string, ScopedEntry>> | undefined;
  return {
    entries,
    get matcher() {
      return (matcher ??= createMatcher(matched));
    },
    find(id, from) {
      byId ??= indexById(entries);
      const all = byId.get(id);
      const [nearest] = all?.values() ?? [];
      return all?.get(from ?? "") ?? byKey.get(id) ?? nearest;
    },
  };
}

/** By id, then by glossary, nearest first. Ids are unique in a glossary. */
function indexById(entries: readonly ScopedEntry[]): Map<string, Map<string, ScopedEntry>> {
  const byId = new Map<string, Map<string, ScopedEntry>>();
  for (const scoped of entries) {
    const { id } = scoped.entry;
    const all = byId.get(id) ?? new Map<string, ScopedEntry>();
    byId.set(id, all.set(scoped.glossary, scoped));
  }
  return byId;
}

function freeKey(id: string, taken: ReadonlyMap<string, unknown>): string {
  let key = id;
  for (let n = 2; taken.has(key); n++) {
    key = `${id}~${n}`;
  }
  return key;
}
