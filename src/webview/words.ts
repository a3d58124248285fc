/**
 * Every sentence of the page, so that the host can hand over another language: a JSON object with the same keys in
 * `data-words` of the body. `{0}`, `{1}` are filled in; a key that ends in `.one` is chosen by the plural rules of
 * the page's language (`.other` and any further category may be there too).
 */
const english = {
  opening: "Opening the lesson …",
  "failed.title": "This lesson could not be opened",
  "failed.slow": "The lesson has not arrived yet.",
  tryAgain: "Try again",

  byline: "By {0}",
  minutes: "{0} min read",
  source: "Source:",
  summary: "Before you read",
  empty: "This article has no text yet.",
  table: "Table",
  code: "Code",
  footnotes: "Notes",
  footnote: "Note {0}",
  "footnote.back": "Back to the text",
  "image.missing": "Picture not found",
  "image.missing.alt": "Picture not found: {0}",
  done: "Done:",
  notDone: "To do:",

  "problems.one": "One thing in this lesson could not be read as intended",
  "problems.other": "{0} things in this lesson could not be read as intended",
  "problems.place": "{0}, line {1}",
  "problems.open": "Open",
  "problems.openAt": "Open {0} at line {1}",
  "nothing.title": "There is nothing to read here",

  "kind.term": "term",
  "kind.person": "person",
  "kind.place": "place",
  "kind.organisation": "organisation",
  "kind.event": "event",
  "card.more": "More",
  "card.also": "Also:",
  "card.asOf": "As of {0}",
  "card.since": "Since then:",
  "card.see": "See also",
  "card.back": "Back",
  "card.glossary": "Glossary source",
  "card.gone": "This term is no longer in the glossary.",
  "card.failed": "The definition could not be read. {0}",

  quiz: "Quiz",
  "quiz.none": "There is nothing to ask yet.",
  "quiz.questions.one": "{0} question",
  "quiz.questions.other": "{0} questions",
  "quiz.last": "Last time: {0}",
  "quiz.take": "Take the quiz",
  "question.place": "Question {0} of {1}",
  "question.again": "This one comes back, because it was not right the first time.",
  "question.coming": "This kind of question cannot be asked here yet. It is coming.",
  "question.pickSeveral": "Choose all that are right.",
  "answer.label": "Your answer",
  "hint.button": "Hint",
  "hint.place": "Hint {0} of {1}",
  check: "Check",
  next: "Next",
  finish: "Finish",
  right: "Right",
  partly: "Partly right",
  wrong: "Not right",
  "option.right": "Right answer",
  "option.rightPicked": "Your answer, and right",
  "option.picked": "Your answer, not right",
  "answer.accepted": "Accepted:",
  "answer.also": "Also accepted:",
  "evidence.show": "Show in the article",
  "evidence.gone": "These words are not in the article any more.",
  "evidence.back": "Back to the question",
  "evidence.backToArticle": "Done",
  "evidence.place": "Passage {0} of {1}",
  "evidence.previous": "Previous passage",
  "evidence.next": "Next passage",
  "evidence.group": "Passage shown",
  "score.all.one": "Right",
  "score.all.other": "All {1} right",
  "score.some.one": "{0} of {1} right, 1 to look at again",
  "score.some.other": "{0} of {1} right, {2} to look at again",
  "score.nothing": "No question was answered",
  "score.short": "{0} of {1} right",
  "result.processes": "By kind of reading",
  "process.locate": "Finding what is said",
  "process.understand": "Understanding what is meant",
  "process.evaluate": "Weighing what is claimed",
  "process.other": "Other questions",
  "result.questions": "Question by question",
  "result.given": "You answered:",
  "result.right": "Right:",
  "result.notAnswered": "Not answered",
  "result.coming": "Not asked yet",
  "result.again": "Take it again",
  "result.wrong": "Only the ones not right",
  "result.close": "Back to the article",
};

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
