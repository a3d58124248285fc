/** Packed attempts, a million of them at once: see `attempts.ts`. */
import type { Confidence } from "../sitting.ts";
import type { Verdict } from "../progress.ts";
import { confidences, impliedMark, verdicts } from "./attempts.ts";

/** The object is the same for each of them, filled anew. */
export interface Scanned {
  at: number;
  verdict: Verdict;
  mark: number;
  confidence: Confidence | undefined;
  unknown: boolean;
  retry: boolean;
  hints: number;
}

const [space, dot, zero, nine, letter] = [32, 46, 48, 57, 97 - 10] as const;

/** Oldest first. */
export function eachPacked(packed: string, visit: (attempt: Scanned) => void): void {
  const scanned: Scanned = {
    at: 0,
    verdict: "wrong",
    mark: 0,
    confidence: undefined,
    unknown: false,
    retry: false,
    hints: 0,
  };
  const { length } = packed;
  // Written out and without helpers: it is asked for a million attempts in a row.
  for (let index = 0; index < length; index++) {
    let at = 0;
    let code = packed.charCodeAt(index);
    for (; code !== dot && code !== space && index < length; code = packed.charCodeAt(++index)) {
      at = at * 36 + (code <= nine ? code - zero : code - letter);
    }
    // Past the device and the sequence. Where they are missing, the file was edited by hand.
    for (let dots = 0; dots < 2; dots++) {
      do {
        index += 1;
      } while (index < length && packed.charCodeAt(index) !== dot);
    }
    if (index >= length) {
      return;
    }
    let flags = 0;
    code = packed.charCodeAt(++index);
    for (; code !== dot && code !== space && index < length; code = packed.charCodeAt(++index)) {
      flags = flags * 36 + (code <= nine ? code - zero : code - letter);
    }
    const verdict = verdicts[flags & 3] ?? "wrong";
    scanned.at = at;
    scanned.verdict = verdict;
    scanned.mark = impliedMark(verdict) ?? 0;
    scanned.confidence = confidences[(flags >> 2) & 3];
    scanned.unknown = (flags & 16) !== 0;
    scanned.retry = (flags & 32) !== 0;
    scanned.hints = flags >> 6;
    if (code === dot && index < length) {
      const next = packed.indexOf(" ", index);
      const end = next < 0 ? length : next;
      rest(scanned, packed.slice(index + 1, end).split("."));
      index = end;
    }
    visit(scanned);
  }
}

/** What few attempts have. */
function rest(scanned: Scanned, [mark = "", , delay = ""]: readonly string[]): void {
  if (mark !== "") {
    scanned.mark = Number(mark.replace(",", "."));
  }
  if (delay !== "") {
    scanned.at -= Number.parseInt(delay, 36);
  }
}
