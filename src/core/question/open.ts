/** Answered in writing and marked by the learner, who compares with a model and goes through a rubric. */
import { single, valueParts, valueRich } from "../label-values.ts";
import { plain } from "../rich-text.ts";
import type { QuestionKind } from "./kind.ts";

export const open: QuestionKind<"open"> = {
  reads: ({ answer, labels }) =>
    !answer &&
    labels.some(({ name }) => name === "Model" || name === "Rubric") &&
    !labels.some(({ name }) => name === "Select"),
  read({ labels, heading, report }) {
    const model = single(labels, "Model", report);
    if (!model) {
      report("no-model", heading);
    }
    const rubric = labels.filter(({ name }) => name === "Rubric").flatMap((label) => valueParts(label));
    return {
      model: model ? valueRich(model) : { blocks: [], leaves: [] },
      rubric: rubric.map(({ text }) => text),
    };
  },
  labels: ["Model", "Rubric"],
  modifiers: [],
  rightAnswer: ({ model }) => plain(model),
  key: ({ model, rubric }) => [plain(model), ...rubric],
  asked: false,
};
