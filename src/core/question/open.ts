/** Answered in writing and marked by the learner, who compares with a model and goes through a rubric. */
import * as v from "valibot";
import { single, valueParts, valueRich } from "../label-values.ts";
import { plain } from "../rich-text.ts";
import type { QuestionKind } from "./kind.ts";
import { answerText, mostParts } from "./limits.ts";
import { marked } from "./marking.ts";

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
  response: v.object({
    text: answerText,
    met: v.exactOptional(v.pipe(v.array(v.picklist([0, 0.5, 1])), v.maxLength(mostParts))),
  }),
  nothing: { text: "" },
  mark(question, { text, met }) {
    const lines = question.rubric.length > 0 ? question.rubric : [""];
    const empty = text.trim() === "" && !question.unwritten;
    const rubric = lines.map((line, index) => ({ line, met: empty ? 0 : (met?.[index] ?? 0) }));
    const sum = rubric.reduce((total, line) => total + line.met, 0);
    const unmarked = met ? undefined : "unmarked";
    return { ...marked(sum / lines.length, empty ? "empty" : unmarked), rubric };
  },
  answered: (_, { text }) => text.trim(),
};
