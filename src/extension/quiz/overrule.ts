/** Who answered in other words than the author thought of says so: “my answer means the same”. */
import type { Answer } from "../../core/progress.ts";
import { markAnswer } from "../../core/question/index.ts";
import type { MarkContext } from "../../core/question/kind.ts";
import type { Question } from "../../core/quiz.ts";
import type { Slot } from "../../core/sitting.ts";
import { isBlank } from "./blank.ts";

/** Of the first answer alone, as long as there was no other try. */
export const isOverrulable = (slot: Slot, { kind }: Question): slot is Slot & { answer: Answer } =>
  kind === "text" &&
  slot.answer !== undefined &&
  slot.answer.verdict !== "right" &&
  !slot.answer.unknown &&
  !isBlank(slot.answer.response) &&
  slot.retries.length === 0;

/** It counts as right, and would not be marked so. */
export const isOverruled = (
  question: Question,
  { response, verdict }: Pick<Answer, "response" | "verdict">,
  context: MarkContext,
): boolean =>
  question.kind === "text" &&
  verdict === "right" &&
  markAnswer(question, response, context).verdict !== "right";
