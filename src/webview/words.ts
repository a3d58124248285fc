/** The page's sentences, in the language that the host has handed over. */
import { english } from "../protocol/words.ts";

export type Key = keyof typeof english;
/** Keys of sentences that have one form for each plural category. */
export type CountedKey = Key extends infer K ? (K extends `${infer Stem}.one` ? Stem : never) : never;

let table: Record<string, string> = english;

/** `json`: what the host put into `data-words`. What is no table of sentences is passed over. */
export function useWords(json: string | undefined): void {
  try {
    const given: unknown = JSON.parse(json ?? "{}");
    if (typeof given === "object" && given !== null) {
      const sentences = Object.entries(given).filter(([, sentence]) => typeof sentence === "string");
      table = { ...english, ...(Object.fromEntries(sentences) as Record<string, string>) };
    }
  } catch {
    table = english;
  }
}

export const words = {
  say: (key: Key, ...values: (string | number)[]): string => fill(table[key] ?? english[key], values),

  /** The form for `count`, which is also `{0}` unless other values are given. */
  count(key: CountedKey, count: number, ...values: (string | number)[]): string {
    const category = new Intl.PluralRules(language()).select(count);
    const form = table[`${key}.${category}`] ?? table[`${key}.other`] ?? "";
    return fill(form, values.length > 0 ? values : [count]);
  },

  /** An ISO date (`2014-02-25`, `2014-02`) in words; anything else as it was written. */
  date(date: string): string {
    const [, year, month, day] = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(date.trim()) ?? [];
    const time = Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1));
    if (Number.isNaN(time)) {
      return date;
    }
    const options = { year: "numeric", month: "long", timeZone: "UTC" } as const;
    return new Intl.DateTimeFormat(language(), day ? { ...options, day: "numeric" } : options).format(time);
  },
};

const fill = (sentence: string, values: readonly (string | number)[]): string =>
  sentence.replace(/\{(\d)\}/g, (sign, index: string) => String(values[Number(index)] ?? sign));

/** The page's language, unless it is not one. */
function language(): string {
  try {
    return new Intl.Locale(document.documentElement.lang || "en").toString();
  } catch {
    return "en";
  }
}
