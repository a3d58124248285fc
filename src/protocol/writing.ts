/** What the page shows of a question while it is written. */
import * as v from "valibot";
import { feedbackSchema, questionSchema } from "./question.ts";
import { richSchema } from "./rich.ts";

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const writtenSchema = v.object({
  /** 1-based place in the file, of so many. */
  position: count,
  length: count,
  /** Its heading as plain words. */
  heading: v.string(),
  /** Not asked yet. */
  draft: v.boolean(),
  /** What is missing or wrong, in sentences. */
  problems: v.array(v.string()),
  /** Absent while its answers cannot be read. */
  told: v.exactOptional(
    v.object({ question: questionSchema, hints: v.array(richSchema), feedback: feedbackSchema }),
  ),
});
export type WrittenView = v.InferOutput<typeof writtenSchema>;
