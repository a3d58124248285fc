/** Any number of right options: each right pick adds, each wrong pick takes away. */
import type { QuestionKind } from "./kind.ts";
import { marked } from "./marking.ts";
import { isMultiple, isTaskList, markOptions, optionsKind, readOptions } from "./options.ts";

export const choices: QuestionKind<"choices"> = {
  ...optionsKind,
  reads: (draft) => isTaskList(draft) && isMultiple(draft),
  read: (draft) => ({ options: readOptions(draft) }),
  modifiers: ["multi", "fixed", "typo", "exact"],
  mark({ options }, { picks }) {
    const marks = markOptions(options, picks);
    const share = (right: boolean) => {
      const those = marks.filter((option) => option.right === right);
      return those.length === 0 ? 0 : those.filter(({ picked }) => picked).length / those.length;
    };
    const empty = !marks.some(({ picked }) => picked);
    return { ...marked(share(true) - share(false), empty ? "empty" : undefined), options: marks };
  },
};
