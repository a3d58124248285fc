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
  };
  const { length } = packed;
  let index = 0;
  /** The number at `index`, which is then behind it. */
  const number = () => {
    let value = 0;
    for (; index < length; index++) {
      const code = packed.charCodeAt(index);
      if (code === dot || code === space) {
        break;
      }
      value = value * 36 + (code <= nine ? code - zero : code - letter);
    }
    return value;
  };
  while (index < length) {
    scanned.at = number();
    // Past the device and the sequence. Where they are missing, the file was edited by hand.
    const device = packed.indexOf(".", index + 1);
    const sequence = device < 0 ? -1 : packed.indexOf(".", device + 1);
    if (sequence < 0) {
      return;
    }
    index = sequence + 1;
    const flags = number();
    const verdict = verdicts[flags & 3] ?? "wrong";
    scanned.verdict = verdict;
    scanned.mark = impliedMark(verdict) ?? 0;
    scanned.confidence = confidences[(flags >> 2) & 3];
    scanned.unknown = (flags & 16) !== 0;
    scanned.retry = (flags & 32) !== 0;
    if (index < length && packed.charCodeAt(index) === dot) {
      const next = packed.indexOf(" ", index);
      const end = next < 0 ? length : next;
      rest(scanned, packed.slice(index + 1, end).split("."));
      index = end;
    }
    index += 1;
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
