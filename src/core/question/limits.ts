/** How much of an answer is taken. Beyond it the learner is told so; no answer to a question about a text is that long. */
import * as v from "valibot";

const longestText = 200_000;
export const mostParts = 10_000;

export const answerText = v.pipe(v.string(), v.maxLength(longestText));
export const answerKey = v.pipe(v.string(), v.maxLength(1000));
export const answerKeys = v.pipe(v.array(answerKey), v.maxLength(mostParts));
