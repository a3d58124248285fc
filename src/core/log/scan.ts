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

const [space, minus, dot, zero, nine, letter] = [32, 45, 46, 48, 57, 97 - 10] as const;
const [loggedField, flagsField, markField, delayField] = [0, 3, 4, 6] as const;

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
  const fields = new Float64Array(8);
  let start = 0;
  while (start < packed.length) {
    fields.fill(0);
    let field = 0;
    let value = 0;
    let negative = false;
    let fieldStart = start;
    let mark = "";
    for (let index = start; ; index++) {
      const code = index < packed.length ? packed.charCodeAt(index) : space;
      if (code === dot || code === space) {
        fields[field] = negative ? -value : value;
        if (field === markField) {
          mark = packed.slice(fieldStart, index);
        }
        if (code === space) {
          start = index + 1;
          break;
        }
        field++;
        value = 0;
        negative = false;
        fieldStart = index + 1;
      } else if (code === minus) {
        negative = true;
      } else {
        value = value * 36 + (code <= nine ? code - zero : code - letter);
      }
    }
    fill(scanned, fields, mark);
    visit(scanned);
  }
}

function fill(scanned: Scanned, fields: Float64Array, mark: string): void {
  const flags = fields[flagsField] ?? 0;
  const verdict = verdicts[flags & 3] ?? "wrong";
  scanned.at = (fields[loggedField] ?? 0) - (fields[delayField] ?? 0);
  scanned.verdict = verdict;
  scanned.mark = mark === "" ? (impliedMark(verdict) ?? 0) : Number(mark.replace(",", "."));
  scanned.confidence = confidences[(flags >> 2) & 3];
  scanned.unknown = (flags & 16) !== 0;
  scanned.retry = (flags & 32) !== 0;
}
