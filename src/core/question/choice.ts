/** One right option of several. */
import type { QuestionKind } from "./kind.ts";
import { marked } from "./marking.ts";
import { isMultiple, isTaskList, markOptions, optionsKind, readOptions } from "./options.ts";

export const choice: QuestionKind<"choice"> = {
  ...optionsKind,
  reads: (draft) => isTaskList(draft) && !isMultiple(draft),
  read: (draft) => ({ options: readOptions(draft) }),
  modifiers: ["fixed", "typo", "exact"],
  mark({ options }, { picks }) {
    const marks = markOptions(options, picks);
    const [only, ...others] = marks.filter(({ picked }) => picked);
    const right = only?.right === true && others.length === 0;
    return { ...marked(right ? 1 : 0, only ? undefined : "empty"), options: marks };
  },
};
