/** Sentences that say when something was, in the order of time. English months; years of four digits. */

const months = "January February March April May June July August September October November December".split(
  " ",
);
const month = `(?:${months.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?\\.?`).join("|")})`;
const year = String.raw`(?:1[0-9]|20)\d{2}(?!\d|[,.]\d)`;
const dates = new RegExp(
  String.raw`(?<![\d,.])(?:(?<day>\d{1,2})\s+(?<m1>${month})\s+(?<y1>${year})|(?<m2>${month})\s+(?:(?<d2>\d{1,2})(?:st|nd|rd|th)?,?\s+)?(?<y2>${year})|(?<y3>${year}))`,
  "gu",
);

export interface Dated {
  sentence: string;
  /** Without its date, where that is easily left out. */
  event: string;
  /** Comparable: year, month and day. */
  when: number;
}

/** Those that name one date, one for each; when two are of the same time, the first. */
export function inTime(sentences: readonly string[]): Dated[] {
  const dated = new Map<number, Dated>();
  for (const sentence of sentences) {
    const [found, ...others] = sentence.matchAll(dates);
    const when = found && whenOf(found.groups ?? {});
    if (found && when !== undefined && others.length === 0 && !dated.has(when)) {
      dated.set(when, { sentence, event: withoutDate(sentence, found[0]), when });
    }
  }
  return [...dated.values()].sort((a, b) => a.when - b.when);
}

function whenOf(groups: Record<string, string | undefined>): number {
  const named = (groups["m1"] ?? groups["m2"] ?? "").slice(0, 3);
  const at = months.findIndex((name) => named !== "" && name.startsWith(named)) + 1;
  const written = groups["y1"] ?? groups["y2"] ?? groups["y3"];
  return Number(written) * 10_000 + at * 100 + Number(groups["day"] ?? groups["d2"] ?? 0);
}

/** "In May 2013, it closed" → "It closed"; "it closed in May 2013 for good" → "it closed for good". */
function withoutDate(sentence: string, date: string): string {
  const phrase = String.raw`\b(?:in|on|by|since|until)\s+(?:early\s+|late\s+)?${date.replace(/[.]/g, "\\.")}`;
  const first = new RegExp(`^${phrase},?\\s+`, "iu").exec(sentence)?.[0];
  if (first !== undefined) {
    const rest = sentence.slice(first.length);
    return rest.charAt(0).toUpperCase() + rest.slice(1);
  }
  const inside = new RegExp(`,?\\s+${phrase}(,?)(?=[\\s.;:]|$)`, "iu");
  // A comma behind it stays, one before it goes.
  return sentence.replace(inside, "$1");
}
