/** From what was given to a question to the event that says so. */
import type { Answer, Response } from "../../core/progress.ts";
import { describeResponse, markAnswer, questionKinds } from "../../core/question/index.ts";
import type { MarkContext } from "../../core/question/kind.ts";
import { isNoAnswer } from "../../core/question/marking.ts";
import type { Question } from "../../core/quiz.ts";
import type { Confidence } from "../../core/sitting.ts";
import { noteSentence } from "./notes.ts";

/** What a learner gives to a question. */
export interface Given {
  response: Response;
  confidence?: Confidence | undefined;
  /** “I don’t know”; whatever else is there counts for nothing. */
  unknown?: true | undefined;
  retry?: true | undefined;
  /** There is no asking again: what is no number is a wrong one. */
  final?: boolean;
}

/** In UTF-16 units: enough to know an answer again. */
const wordsLength = 300;

/** `missing`: what the learner has to do first, in a sentence; `unmarked`: the learner has to mark it first. */
export function answered(
  question: Question,
  { response, confidence, unknown, final = false }: Given,
  context: MarkContext,
): Omit<Answer, "at" | "sitting" | "retry"> | { missing: string } | { unmarked: true } {
  const given = unknown ? { ...questionKinds[question.kind].nothing } : response;
  const marking = markAnswer(question, given, context);
  const { note } = marking;
  if (!unknown && note && isNoAnswer(note) && !(final && note !== "empty")) {
    return { missing: noteSentence(note) };
  }
  if (!unknown && note === "unmarked") {
    return { unmarked: true };
  }
  const words = unknown ? "" : describeResponse(question, given).slice(0, wordsLength);
  return {
    type: "answered",
    question: question.id,
    fingerprint: question.fingerprint,
    response: given,
    mark: unknown ? 0 : marking.mark,
    points: question.points,
    verdict: unknown ? "wrong" : marking.verdict,
    ...(confidence && !unknown && { confidence }),
    ...(unknown && { unknown }),
    ...(words && { words }),
  };
}
