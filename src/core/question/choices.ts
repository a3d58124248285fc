/** Any number of right options: each right pick adds, each wrong pick takes away. */
import * as v from "valibot";
import {
  inWords,
  isMultiple,
  isTaskList,
  markOptions,
  optionsKey,
  pickedOptions,
  readOptions,
} from "./choice.ts";
import type { QuestionKind } from "./kind.ts";
import { verdictOf } from "./marking.ts";

export const choices: QuestionKind<"choices"> = {
  reads: (draft) => isTaskList(draft) && isMultiple(draft),
  read(draft) {
    const options = readOptions(draft);
    if (!options.some(({ right }) => right)) {
      draft.report("no-right-answer", draft.heading);
    } else if (options.every(({ right }) => right)) {
      draft.report("no-wrong-option", draft.heading);
    }
    return { options };
  },
  labels: ["Recall"],
  modifiers: ["multi", "fixed", "typo", "exact"],
  rightAnswer: ({ options }) => inWords(options.filter(({ right }) => right)),
  key: ({ options }) => optionsKey(options),
  asked: true,
  response: v.object({ picks: v.array(v.string()) }),
  mark({ options }, { picks }) {
    const marks = markOptions(options, picks);
    const share = (right: boolean) => {
      const those = marks.filter((option) => option.right === right);
      return those.length === 0 ? 0 : those.filter(({ picked }) => picked).length / those.length;
    };
    const mark = Math.max(0, share(true) - share(false));
    const empty = !marks.some(({ picked }) => picked);
    return { mark, verdict: verdictOf(mark), options: marks, ...(empty && { note: "empty" }) };
  },
  answered: ({ options }, { picks }) => pickedOptions(options, picks),
};
