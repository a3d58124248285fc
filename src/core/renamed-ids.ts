/** A question or a term that gets another id keeps what is known of it. */
import type { Progress } from "./progress.ts";

/** What belongs to the question `from` belongs to `to`, with what that has already. */
export function renameQuestion(progress: Progress, from: string, to: string): void {
  const answers = [...(progress.answers.get(from) ?? []), ...(progress.answers.get(to) ?? [])];
  if (from !== to && answers.length > 0) {
    progress.answers.delete(from);
    progress.answers.set(to, answers);
  }
  progress.earlier = withRenamed(progress.earlier, from, to);
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
    const attempts = [...term.attempts, ...(progress.terms.get(to)?.attempts ?? [])];
    progress.terms.delete(from);
    progress.terms.set(to, { ...progress.terms.get(to), ...term, attempts });
  }
  progress.earlierTerms = withRenamed(progress.earlierTerms, from, to);
}

/** Packed attempts by id; the same map when none has the id. */
function withRenamed(packed: Progress["earlier"], from: string, to: string): Progress["earlier"] {
  const own = packed.get(from);
  if (own === undefined || from === to) {
    return packed;
  }
  const others = [...packed].filter(([id]) => id !== from);
  const before = packed.get(to);
  return new Map([...others, [to, before === undefined ? own : `${own} ${before}`]]);
}

/** After a reset nothing that came from another id counts: `archived` is what no reset concerns, by the ids of that time. */
export function forgetRenamed(
  progress: Progress,
  questions: readonly string[] | undefined,
  archived: Pick<Progress, "earlier" | "earlierTerms">,
): void {
  if (progress.earlier !== archived.earlier) {
    const gone = (id: string) => questions === undefined || questions.includes(id);
    const kept = [...progress.earlier].filter(([id]) => !gone(id));
    const own = [...archived.earlier].filter(([id]) => gone(id));
    progress.earlier = new Map([...kept, ...own]);
  }
  if (questions === undefined) {
    progress.earlierTerms = archived.earlierTerms;
  }
}
