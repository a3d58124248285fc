/**
 * The essentials of answers, packed: a million of them are some 20 MB of text that need not be read to open the store.
 *
 *     attempts = attempt (" " attempt)*                      in the order of the log
 *     attempt  = at "." device "." sequence "." flags ["." mark "." points "." delay]     numbers to the base of 36
 *
 * `mark` and `points` are decimal and empty when they are what the verdict says and 1; `delay`: how much later than the
 * clock said the entry counts, empty for 0.
 */
import type { Answer, Progress, ProgressEvent, Verdict } from "../progress.ts";
import type { Recalled } from "../review/terms.ts";

/** What is known of any answer, an old one too. */
export type Attempt = Pick<
  Answer,
  "at" | "verdict" | "mark" | "points" | "confidence" | "unknown" | "retry"
> & {
  /** How many hints were shown since the question was asked. */
  hints?: number;
};

/** Where a term's attempts are kept between those of questions: an id of a question has no space. */
const prefix = "term ";
export const termKey = (term: string): string => prefix + term;
export const termOfKey = (key: string): string | undefined =>
  key.startsWith(prefix) ? key.slice(prefix.length) : undefined;

/** An event that is an attempt, and of what: a question's id, or `termKey`. `hints`: see `hintCounter`. */
export function attemptIn(event: ProgressEvent, hints: number): [of: string, attempt: Attempt] | undefined {
  if (event.type === "answered") {
    return [event.question, { ...event, hints }];
  }
  if (event.type !== "reviewed") {
    return undefined;
  }
  const { at, verdict, confidence, hints: shown = 0 } = event;
  const mark = impliedMark(verdict) ?? 0.5;
  return [
    termKey(event.term),
    { at, verdict, mark, points: 1, ...(confidence && { confidence }), hints: shown },
  ];
}

/** Told all events in order, says of each answer how many hints came before it. */
export function hintCounter(): (event: ProgressEvent) => number {
  const shown = new Map<string, number>();
  return (event) => {
    if (event.type === "reset" && !event.questions) {
      shown.clear();
    }
    if (event.type !== "hinted" && event.type !== "answered") {
      return 0;
    }
    if (event.type === "answered" && event.hints !== undefined) {
      return event.hints;
    }
    const place = `${event.sitting} ${event.question}`;
    const hints = shown.get(place) ?? 0;
    if (event.type === "hinted") {
      shown.set(place, hints + 1);
    } else if (hints > 0) {
      shown.delete(place);
    }
    return hints;
  };
}

/** Where an attempt stands in the log. */
export interface Position {
  /** As in the log: see `Entry.at`. */
  logged: number;
  /** Index in the archive's list of devices. */
  device: number;
  sequence: number;
}

export const verdicts: readonly Verdict[] = ["wrong", "partly", "right"];
export const impliedMark = (verdict: Verdict) =>
  verdict === "right" ? 1 : verdict === "wrong" ? 0 : undefined;
export const confidences = [undefined, 1, 2, 3] as const;

export function packAttempt(attempt: Attempt, { logged, device, sequence }: Position): string {
  const { at, verdict, mark, points, confidence = 0, unknown, retry, hints = 0 } = attempt;
  const flags =
    verdicts.indexOf(verdict) | (confidence << 2) | (unknown ? 16 : 0) | (retry ? 32 : 0) | (hints << 6);
  const delay = Math.round(logged) - Math.round(at);
  const usual = [
    mark === impliedMark(verdict) ? "" : String(mark),
    points === 1 ? "" : String(points),
    delay === 0 ? "" : delay.toString(36),
  ];
  // A decimal point in a mark must not look like the end of a field.
  const more = usual.some((field) => field !== "") ? usual.map((field) => `.${field.replace(".", ",")}`) : [];
  return [Math.round(logged), device, sequence, flags].map((n) => n.toString(36)).join(".") + more.join("");
}

export function unpackAttempt(packed: string): Attempt & Position {
  const [at = "", device = "", sequence = "", packedFlags = "", mark = "", points = "", delay = ""] =
    packed.split(".");
  const flags = Number.parseInt(packedFlags, 36);
  const verdict = verdicts[flags & 3] ?? "wrong";
  const logged = Number.parseInt(at, 36);
  const confidence = confidences[(flags >> 2) & 3];
  const hints = flags >> 6;
  return {
    at: delay === "" ? logged : logged - Number.parseInt(delay, 36),
    verdict,
    mark: mark === "" ? (impliedMark(verdict) ?? 0) : Number(mark.replace(",", ".")),
    points: points === "" ? 1 : Number(points.replace(",", ".")),
    ...(confidence && { confidence }),
    ...(flags & 16 && { unknown: true as const }),
    ...(flags & 32 && { retry: true as const }),
    ...(hints && { hints }),
    logged,
    device: Number.parseInt(device, 36),
    sequence: Number.parseInt(sequence, 36),
  };
}

export const splitAttempts = (packed: string): string[] => (packed === "" ? [] : packed.split(" "));

/** All that is known of the answers to a question, oldest first. */
export const attemptsOf = ({ answers, earlier }: Progress, question: string): Attempt[] => [
  ...splitAttempts(earlier.get(question) ?? "").map(unpackAttempt),
  ...(answers.get(question) ?? []),
];

/** All that is known of the reviews of a term, and of guesses that were not right. */
export const termAttempts = ({ terms, earlierTerms }: Progress, term: string): Recalled[] => [
  ...splitAttempts(earlierTerms.get(term) ?? "").map(unpackAttempt),
  ...(terms.get(term)?.attempts ?? []),
];

/** When an attempt counts in the log. */
export const loggedAt = (packed: string): number => Number.parseInt(packed, 36);

/** The last one that counts. Reads from the end, so that it is as quick for a hundred as for one. */
export function lastAttempt(packed: string): Attempt | undefined {
  for (let end = packed.length; end > 0;) {
    const start = packed.lastIndexOf(" ", end - 1);
    const attempt = unpackAttempt(packed.slice(start + 1, end));
    if (!attempt.retry) {
      return attempt;
    }
    end = start;
  }
  return undefined;
}
