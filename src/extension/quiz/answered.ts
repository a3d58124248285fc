/** From what was given to a question to the event that says so. */
import type { Answer, Response } from "../../core/progress.ts";
import { emptyResponse } from "../../core/question/empty.ts";
import { describeResponse, markAnswer } from "../../core/question/index.ts";
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

/** `missing`: what the learner has to do first, in a sentence. */
export function answered(
  question: Question,
  { response, confidence, unknown, final = false }: Given,
  language: string | undefined,
): Omit<Answer, "at" | "sitting" | "retry"> | { missing: string } {
  const given = unknown ? { ...emptyResponse(question.kind) } : response;
  const marking = markAnswer(question, given, language);
  const { note } = marking;
  if (!unknown && (note === "empty" || (note === "not-a-number" && !final))) {
    return { missing: noteSentence(note) };
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
