/** One right option of several. Also what it shares with `choices`. */
import * as v from "valibot";
import type { Option } from "../quiz.ts";
import { plain } from "../rich-text.ts";
import { readItems, uniqueKeys } from "./items.ts";
import type { Draft, QuestionKind } from "./kind.ts";
import { type OptionMark, verdictOf } from "./marking.ts";

export const choice: QuestionKind<"choice"> = {
  reads: (draft) => isTaskList(draft) && !isMultiple(draft),
  read(draft) {
    const options = readOptions(draft);
    if (!options.some(({ right }) => right)) {
      draft.report("no-right-answer", draft.heading);
    } else if (options.length === 1) {
      draft.report("no-wrong-option", draft.heading);
    }
    return { options };
  },
  labels: ["Recall"],
  modifiers: ["fixed", "typo", "exact"],
  rightAnswer: ({ options }) => inWords(options.filter(({ right }) => right)),
  key: ({ options }) => optionsKey(options),
  asked: true,
  response: v.object({ picks: v.array(v.string()) }),
  mark({ options }, { picks }) {
    const marks = markOptions(options, picks);
    const [only, ...others] = marks.filter(({ picked }) => picked);
    const mark = only?.right && others.length === 0 ? 1 : 0;
    return { mark, verdict: verdictOf(mark), options: marks, ...(!only && { note: "empty" }) };
  },
  answered: ({ options }, { picks }) => pickedOptions(options, picks),
};

export const isTaskList = ({ items }: Draft) => items.some(({ checked }) => checked !== undefined);

export const isMultiple = ({ items, classes }: Draft) =>
  classes.has("multi") || items.filter(({ checked }) => checked).length > 1;

/** In the order of the source. Items without a box are reported and left out. */
export function readOptions(draft: Draft): Option[] {
  const items = readItems(draft, "[ ] or [x]", ({ checked }) => checked !== undefined);
  const keys = uniqueKeys(items.map(({ content }) => content));
  const seen = new Set<string>();
  return items.map(({ content, checked, range, feedback }, index) => {
    const text = plain(content);
    if (seen.has(text)) {
      draft.report("duplicate-option", range, { text });
    }
    seen.add(text);
    const option: Option = { key: keys[index] ?? "", text: content, right: checked === true, range };
    return feedback ? { ...option, feedback } : option;
  });
}

/** Picks that are no option's key (of an older wording) count for nothing, and a key counts once. */
export function markOptions(options: readonly Option[], picks: readonly string[]): OptionMark[] {
  const picked = new Set(picks);
  return options.map(({ key, right, feedback }) => ({
    key,
    right,
    picked: picked.has(key),
    ...(feedback && { feedback }),
  }));
}

export const inWords = (options: readonly Option[]) => options.map(({ text }) => plain(text)).join("; ");

export const pickedOptions = (options: readonly Option[], picks: readonly string[]) =>
  inWords(options.filter(({ key }) => picks.includes(key)));

export const optionsKey = (options: readonly Option[]) =>
  options.map(({ text, right }) => `${right ? "+" : "-"}${plain(text)}`).sort();
