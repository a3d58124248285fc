/** Brings back what resets made not count of answers that were put away. */
import type { Archive } from "./archive.ts";
import { loggedAt, packAttempt, splitAttempts, unpackAttempt } from "./attempts.ts";
import { compareEntries, type Entry } from "./entry.ts";

export type Reset = Entry & { event: Extract<Entry["event"], { type: "reset" }> };
export type Rename = Entry & { event: Extract<Entry["event"], { type: "renamed" }> };

/**
 * What is to be added beside the archive itself: for each reset, what it was the last to make not count. `resets` and
 * `renames` (of questions): those of its lesson, in order.
 */
export function revivedArchives(
  archive: Archive,
  resets: readonly Reset[],
  renames: readonly Rename[],
): Archive[] {
  /** What a question of an attempt is called when something is reset. */
  const before = resets.map((reset) => renames.filter((rename) => compareEntries(rename, reset) < 0));
  const names = (index: number, question: string, logged: number) =>
    before[index]
      ?.filter(({ at }) => logged <= at)
      .reduce((name, { event }) => (event.from === name ? event.to : name), question) ?? question;
  const gone = new Map<Reset, Map<string, string[]>>();
  for (const [key, packed] of resets.length > 0 ? archive.questions : []) {
    for (const attempt of splitAttempts(packed)) {
      const logged = loggedAt(attempt);
      const last = resets.findLast(
        ({ at, event }, index) =>
          logged <= at && (event.questions?.includes(names(index, key, logged)) ?? true),
      );
      if (last) {
        const name = names(resets.indexOf(last), key, logged);
        const questions = gone.get(last) ?? new Map<string, string[]>();
        gone.set(last, questions);
        const others = questions.get(name);
        questions.set(name, others ?? [attempt]);
        others?.push(attempt);
      }
    }
  }
  const whole = resets.findLast(({ event }) => !event.questions);
  return resets.flatMap((reset) => {
    const questions = gone.get(reset) ?? new Map<string, string[]>();
    const past = archive.past.filter(({ logged }) => reset === whole && logged <= reset.at);
    return questions.size + past.length > 0
      ? [after(reset, { ...archive, questions: join(questions), past })]
      : [];
  });
}

const join = (questions: ReadonlyMap<string, readonly string[]>) =>
  new Map([...questions].map(([question, attempts]) => [question, attempts.join(" ")]));

/** The same once more, by a device of its own, so that it is known again. */
function after(reset: Reset, archive: Archive): Archive {
  const name = (device: string) => `${device}~${reset.id}`;
  const logged = Math.round(reset.at) + 1;
  const packed = (attempts: string) =>
    splitAttempts(attempts)
      .map(unpackAttempt)
      .map((attempt) => packAttempt(attempt, { ...attempt, logged }))
      .join(" ");
  const covers = reset.event.questions ? coversOf(archive) : archive.covers;
  return {
    lesson: archive.lesson,
    devices: archive.devices.map(name),
    covers: new Map([...covers].map(([device, ranges]) => [name(device), ranges])),
    questions: new Map([...archive.questions].map(([question, attempts]) => [question, packed(attempts)])),
    past: archive.past.map((past) => ({ ...past, id: `${past.id}~${reset.id}`, logged })),
  };
}

/** Only its attempts. */
function coversOf({ devices, questions }: Archive): Archive["covers"] {
  const covers: Archive["covers"] = new Map();
  for (const packed of questions.values()) {
    for (const attempt of splitAttempts(packed)) {
      const { device: index, sequence } = unpackAttempt(attempt);
      const device = devices[index] ?? "";
      const ranges = covers.get(device) ?? [];
      covers.set(device, ranges);
      ranges.push([sequence, sequence]);
    }
  }
  return covers;
}
