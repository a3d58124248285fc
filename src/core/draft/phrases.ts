/** Phrases that a text comes back to: words between those that only join others. English; elsewhere a longer run has to do. */
import { functionWords } from "../check/common-words.ts";

const joining = new Set(
  (
    "already although among another away became become becomes between called came come comes during early either else enough " +
    "entirely especially found former full further gave gets given gives goes going gone got great here's however including " +
    "instead itself kept large last late later least left less likely little long low made makes making mean means meant meanwhile " +
    "moreover nearly neither next often otherwise perhaps quite rather really recent recently saying seem seems seen several " +
    "shown since soon sometimes taken takes taking themselves therefore though till together told took toward towards toward " +
    "tried unless upon used using usually various via want wants was went whether whom whole within without"
  ).split(" "),
);

const isContent = (word: string) =>
  /^\p{Ll}[\p{Ll}-]{2,}$/u.test(word) && !functionWords.has(word) && !joining.has(word);

/** What no noun ends in. */
const noNoun = /(?:ly|ed|ing)$/;

/** Before a noun phrase stands one of these somewhere, or it is none. */
const before = new Set(
  "a an the this that these those its his her their our my your no some any each every of in on at for from with by about".split(
    " ",
  ),
);

const longest = 3;

/** Phrase → how often; those that stand there once, and those that a longer one always holds, left out. */
export function phrasesIn(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  const named = new Set<string>();
  for (const text of texts) {
    for (const clause of text.split(/[.,;:!?()“”"–—[\]]+/)) {
      const words = clause.split(" ").filter((word) => word !== "");
      for (let at = 0; at < words.length; at++) {
        for (let length = 2; length <= longest; length++) {
          const part = words.slice(at, at + length);
          if (part.length < length || !part.every(isContent)) {
            break;
          }
          if (!noNoun.test(part.at(-1) ?? "") && !part[0]?.endsWith("ly")) {
            const phrase = part.join(" ");
            counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
            // "the weather balloon", "an old weather balloon"
            if ([words[at - 1], words[at - 2]].some((word) => before.has(word?.toLowerCase() ?? ""))) {
              named.add(phrase);
            }
          }
        }
      }
    }
  }
  return new Map(
    [...counts].filter(([phrase, count]) => count > 1 && named.has(phrase) && !isHeld(phrase, count, counts)),
  );
}

/** Whether a longer phrase begins or ends with it each time. */
function isHeld(phrase: string, count: number, counts: Map<string, number>): boolean {
  return longerBy(phrase, counts).some((longer) => counts.get(longer) === count);
}

const index = new WeakMap<Map<string, number>, Map<string, string[]>>();

/** Those of three words that begin or end with these two. */
function longerBy(phrase: string, counts: Map<string, number>): string[] {
  let longer = index.get(counts);
  if (!longer) {
    longer = new Map();
    for (const each of counts.keys()) {
      const words = each.split(" ");
      if (words.length === longest) {
        for (const part of [words.slice(1).join(" "), words.slice(0, -1).join(" ")]) {
          longer.set(part, [...(longer.get(part) ?? []), each]);
        }
      }
    }
    index.set(counts, longer);
  }
  return longer.get(phrase) ?? [];
}
