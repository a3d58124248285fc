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

/** Collects the phrases of a text, a paragraph at a time. */
export class Phrases {
  readonly #counts = new Map<string, number>();
  readonly #named = new Set<string>();

  add(text: string): void {
    for (const clause of text.split(/[.,;:!?()“”"–—[\]]+/)) {
      const words = clause.split(" ").filter((word) => word !== "");
      for (const { phrase, isNamed } of phrasesOf(words)) {
        this.#counts.set(phrase, (this.#counts.get(phrase) ?? 0) + 1);
        if (isNamed) {
          this.#named.add(phrase);
        }
      }
    }
  }

  /** How often each stands there; those that do once, and those that a longer one always holds, left out. */
  found(): { phrase: string; count: number }[] {
    return [...this.#counts]
      .filter(
        ([phrase, count]) => count > 1 && this.#named.has(phrase) && !isHeld(phrase, count, this.#counts),
      )
      .map(([phrase, count]) => ({ phrase, count }));
  }
}

function* phrasesOf(words: readonly string[]): Generator<{ phrase: string; isNamed: boolean }> {
  const content = words.map(isContent);
  for (let at = 0; at < words.length; at++) {
    for (let length = 1; length <= longest && content[at + length - 1]; length++) {
      const part = words.slice(at, at + length);
      if (length > 1 && !noNoun.test(part.at(-1) ?? "") && !part[0]?.endsWith("ly")) {
        // "the weather balloon", "an old weather balloon"
        const isNamed = [words[at - 1], words[at - 2]].some((word) => before.has(word?.toLowerCase() ?? ""));
        yield { phrase: part.join(" "), isNamed };
      }
    }
  }
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
