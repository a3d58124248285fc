/** A question or a term that gets another id keeps what is known of it. */
import type { Progress } from "./progress.ts";
import { together } from "./review/terms.ts";

/** What belongs to the question `from` belongs to `to`, with what that has already; of old answers see `log/archive.ts`. */
export function renameQuestion(progress: Progress, from: string, to: string): void {
  const answers = [...(progress.answers.get(from) ?? []), ...(progress.answers.get(to) ?? [])];
  if (from !== to && answers.length > 0) {
    progress.answers.delete(from);
    progress.answers.set(to, answers);
  }
  for (const sitting of progress.sittings) {
    if (sitting.turned === from) {
      sitting.turned = to;
    }
    for (const slot of sitting.slots) {
      slot.question = slot.question === from ? to : slot.question;
    }
  }
}

/** The same of a term. */
export function renameTerm(progress: Progress, from: string, to: string): void {
  const term = progress.terms.get(from);
  if (from !== to && term) {
    const other = progress.terms.get(to);
    progress.terms.delete(from);
    progress.terms.set(to, other ? together(term, other) : term);
  }
}
