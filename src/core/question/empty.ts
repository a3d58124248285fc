import type { Kind } from "../quiz.ts";
import type { Responses } from "./kind.ts";

const empty: { [K in Kind]: Responses[K] } = {
  choice: { picks: [] },
  choices: { picks: [] },
  text: { text: "" },
  number: { text: "" },
  cloze: { gaps: [] },
  order: { order: [] },
  match: { pairs: [] },
  evidence: { passages: [] },
  open: { text: "", met: [] },
};

/** What is recorded of a question to which the learner had no answer. */
export const emptyResponse = (kind: Kind): Responses[Kind] => empty[kind];

/** Whether nothing was picked or written, whatever the kind. */
export function isBlank(response: unknown): boolean {
  if (typeof response === "string") {
    return response.trim() === "";
  }
  return typeof response === "object" && response !== null
    ? Object.values(response).every(isBlank)
    : response === undefined || response === null;
}
