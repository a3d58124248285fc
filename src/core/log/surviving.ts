/** What still counts of answers that were put away, as it was written: for another log that has the same entries beside it. */
import type { Archive } from "./archive.ts";
import { loggedAt, splitAttempts, termKey } from "./attempts.ts";
import type { Entry } from "./entry.ts";

/** `entries`: of its lesson, in order. Without what they make not count, and by the ids of before they renamed any. */
export function surviving(archive: Archive, entries: readonly Entry[]): Archive {
  const changes = entries.flatMap((entry) => changeOf(entry) ?? []);
  if (changes.length === 0) {
    return archive;
  }
  const questions = new Map<string, string>();
  for (const [key, packed] of archive.questions) {
    const rest = splitAttempts(packed).filter((attempt) => {
      const logged = loggedAt(attempt);
      let name: string | undefined = key;
      for (const { at, change } of changes) {
        name = name === undefined || logged > at ? name : change(name);
      }
      return name !== undefined;
    });
    if (rest.length > 0) {
      questions.set(key, rest.join(" "));
    }
  }
  const reset = entries.findLast(({ event }) => event.type === "reset" && !event.questions);
  const past = archive.past.filter(({ logged }) => reset === undefined || logged > reset.at);
  return { ...archive, questions, past };
}

/** What becomes of the key of what came before; undefined: it does not count any more. */
interface Change {
  at: number;
  change: (key: string) => string | undefined;
}

function changeOf({ at, event }: Entry): Change | undefined {
  if (event.type === "renamed") {
    const keyOf = event.what === "term" ? termKey : (id: string) => id;
    const [from, to] = [keyOf(event.from), keyOf(event.to)];
    return { at, change: (key) => (key === from ? to : key) };
  }
  if (event.type === "reset") {
    return { at, change: (key) => (event.questions && !event.questions.includes(key) ? key : undefined) };
  }
  return event.type === "known"
    ? { at, change: (key) => (key === termKey(event.term) ? undefined : key) }
    : undefined;
}
