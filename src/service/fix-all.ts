/** Everything that can be mended without asking. */
import type { TextEdit } from "vscode-languageserver-types";
import type { Checked } from "./checks.ts";
import { type CheckSettings, levelOf, rangeIn } from "./diagnostics.ts";
import type { Edit } from "./fix.ts";
import { fixOf } from "./fixes.ts";
import type { Say } from "./say.ts";

/**
 * The edits of all fixes that are the one thing to do, but for those that touch another one: they are left for the next
 * time.
 */
export function fixAll(checked: Checked, settings: CheckSettings, say: Say): TextEdit[] {
  const edits: Edit[] = [];
  for (const problem of checked.problems) {
    const fix = levelOf(problem.code, settings) === undefined ? undefined : fixOf(problem, checked, say);
    if (fix?.preferred && !fix.edits.some((edit) => edits.some((other) => touch(edit, other)))) {
      edits.push(...fix.edits);
    }
  }
  return edits.map(({ range, text }) => ({ range: rangeIn(checked.document, range), newText: text }));
}

const touch = ({ range: a }: Edit, { range: b }: Edit) => a.start <= b.end && b.start <= a.end;
