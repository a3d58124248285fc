/** What `choice` and `choices` share: the task list. */
import * as v from "valibot";
import type { Option } from "../quiz.ts";
import { plain } from "../rich-text.ts";
import { readItems, uniqueKeys } from "./items.ts";
import type { Draft, QuestionKind } from "./kind.ts";
import { answerKeys } from "./limits.ts";
import type { OptionMark } from "./marking.ts";

export const isTaskList = ({ items }: Draft) => items.some(({ checked }) => checked !== undefined);

export const isMultiple = ({ items, classes }: Draft) =>
  classes.has("multi") || items.filter(({ checked }) => checked).length > 1;

/** What is the same in the two entries. */
export const optionsKind = {
  labels: ["Recall"],
  rightAnswer: ({ options }) => inWords(options.filter(({ right }) => right)),
  key: ({ options }) => options.map(({ text, right }) => `${right ? "+" : "-"}${plain(text)}`).sort(),
  response: v.object({ picks: answerKeys }),
  nothing: { picks: [] },
  answered: ({ options }, { picks }) => inWords(options.filter(({ key }) => picks.includes(key))),
} satisfies Partial<QuestionKind<"choice" | "choices">>;

/** In the order of the source. Items without a box are reported and left out. */
export function readOptions(draft: Draft): Option[] {
  const items = readItems(draft, "[ ] or [x]", ({ checked }) => checked !== undefined);
  const names = uniqueKeys(items.map(({ content }) => content));
  const seen = new Set<string>();
  const options = items.map(({ content, checked, range, feedback }, index) => {
    const text = plain(content);
    if (seen.has(text)) {
      draft.report("duplicate-option", range, { text });
    }
    seen.add(text);
    const option: Option = { key: names[index] ?? "", text: content, right: checked === true, range };
    return feedback ? { ...option, feedback } : option;
  });
  if (!options.some(({ right }) => right)) {
    draft.report("no-right-answer", draft.heading);
  } else if (options.every(({ right }) => right)) {
    draft.report("no-wrong-option", draft.heading);
  }
  return options;
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

const inWords = (options: readonly Option[]) => options.map(({ text }) => plain(text)).join("; ");
