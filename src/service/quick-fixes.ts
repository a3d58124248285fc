import type { Range, TextDocument } from "vscode-languageserver-textdocument";
import { type CodeAction, CodeActionKind, type WorkspaceEdit } from "vscode-languageserver-types";
import type { Checked } from "./checks.ts";
import { type CheckSettings, diagnostics, levelOf, rangeIn } from "./diagnostics.ts";
import { type Fix, fixOf } from "./fixes.ts";
import type { Say } from "./say.ts";

/** The fixes of the problems that a range touches, each with the diagnostic that it mends. */
export function quickFixes(
  checked: Checked,
  range: Range,
  settings: CheckSettings,
  say: Say,
  docs?: string,
): CodeAction[] {
  const { document, problems } = checked;
  const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  return problems
    .filter((problem) => problem.range.start <= end && problem.range.end >= start)
    .filter(({ code }) => levelOf(code, settings) !== undefined)
    .flatMap((problem) => {
      const fix = fixOf(problem, checked, say);
      const told = diagnostics({ ...checked, problems: [problem] }, settings, say, docs);
      return fix
        ? {
            title: fix.title,
            kind: CodeActionKind.QuickFix,
            diagnostics: told,
            isPreferred: fix.preferred,
            edit: editOf(document, fix),
          }
        : [];
    });
}

function editOf(document: TextDocument, { edits }: Fix): WorkspaceEdit {
  return {
    documentChanges: [
      {
        textDocument: { uri: document.uri, version: document.version },
        edits: edits.map(({ range, text }) => ({ range: rangeIn(document, range), newText: text })),
      },
    ],
  };
}
