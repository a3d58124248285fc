/** Numbers and days in words, in the page's language. */
import { words } from "../words.ts";

/** The last moment that a date can name. */
const lastMoment = 8.64e15;

const dayLength = 86_400_000;

/** In percent, and never all of it while something is missing. */
export const percentOf = (share: number): number =>
  share >= 1 ? 100 : share <= 0 ? 0 : Math.min(99, Math.max(1, Math.round(share * 100)));

export const percent = (share: number): string => words.say("chart.percent", percentOf(share));

const language = () => document.documentElement.lang || "en";

function formatter(options: Intl.DateTimeFormatOptions): (at: number) => string {
  let made: Intl.DateTimeFormat | undefined;
  return (at) => {
    if (Math.abs(at) > lastMoment) {
      return "–";
    }
    try {
      made ??= new Intl.DateTimeFormat(language(), options);
    } catch {
      made ??= new Intl.DateTimeFormat("en", options);
    }
    return made.format(at);
  };
}

const utc = { timeZone: "UTC" } as const;
const long = formatter({ ...utc, day: "numeric", month: "long", year: "numeric" });
const short = formatter({ ...utc, day: "numeric", month: "short" });
const month = formatter({ ...utc, month: "short" });
const weekday = formatter({ ...utc, weekday: "short" });

/** “5 May 2026”, of a day as the host numbers them. */
export const dayInWords = (day: number): string => long(day * dayLength);
export const shortDay = (day: number): string => short(day * dayLength);
export const monthOf = (day: number): string => month(day * dayLength);
export const weekdayOf = (day: number): string => weekday(day * dayLength);
export const isMonthsFirst = (day: number): boolean => new Date(day * dayLength).getUTCDate() === 1;

export const timeInWords = formatter({ day: "numeric", month: "short", year: "numeric" });

/** 0 (Sunday) to 6: on which a week begins where the language is spoken; Monday where that is not known. */
export function firstWeekday(): number {
  try {
    const locale = new Intl.Locale(language()) as Intl.Locale & { getWeekInfo?: () => { firstDay: number } };
    return (locale.getWeekInfo?.().firstDay ?? 1) % 7;
  } catch {
    return 1;
  }
}

/** 0 (Sunday) to 6. */
export const weekdayNumber = (day: number): number => (((day + 4) % 7) + 7) % 7;
