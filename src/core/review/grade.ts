/** How well something was remembered, from what was answered: the table of docs/review.md. */
import type { Attempt } from "../log/attempts.ts";
import type { Verdict } from "../progress.ts";
import type { Confidence } from "../sitting.ts";

export const grades = ["again", "hard", "good", "easy"] as const;
export type Grade = (typeof grades)[number];

/** `hinted`: at least one hint was shown, and then it does not matter how sure one was; `notAsked`: how sure, that is. */
export type Certainty = "hinted" | "unsure" | "fairlySure" | "sure" | "notAsked";

export const gradeTable: Record<Verdict, Record<Certainty, Grade>> = {
  right: { hinted: "hard", unsure: "hard", fairlySure: "good", sure: "easy", notAsked: "good" },
  partly: { hinted: "again", unsure: "hard", fairlySure: "hard", sure: "hard", notAsked: "hard" },
  wrong: { hinted: "again", unsure: "again", fairlySure: "again", sure: "again", notAsked: "again" },
};

const certainties = ["unsure", "fairlySure", "sure"] as const;

export function gradeOf({
  verdict,
  confidence,
  hints = 0,
}: Pick<Attempt, "verdict" | "hints"> & { confidence?: Confidence | undefined }): Grade {
  const sure = (confidence && certainties[confidence - 1]) ?? "notAsked";
  return gradeTable[verdict][hints > 0 ? "hinted" : sure];
}
