import type { Range, TextDocument } from "vscode-languageserver-textdocument";
import { type CodeAction, CodeActionKind, type WorkspaceEdit } from "vscode-languageserver-types";
import { fileKind, resolvePath } from "../core/files.ts";
import type { Problem } from "../core/problem.ts";
import type { Checked } from "./checks.ts";
import { type CheckSettings, diagnostics, type Docs, levelOf, rangeIn } from "./diagnostics.ts";
import type { Fix } from "./fix.ts";
import { fixOf } from "./fixes.ts";
import { addEntry } from "./glossary-edits.ts";
import type { Say } from "./say.ts";
import type { Workspace } from "./service.ts";

/** The fixes of the problems that a range touches, each with the diagnostic that it mends. */
export function quickFixes(
  checked: Checked,
  range: Range,
  settings: CheckSettings,
  { workspace, say, docs }: { workspace: Workspace; say: Say; docs: Docs | undefined },
): CodeAction[] {
  const { document, problems } = checked;
  const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  return problems
    .filter((problem) => problem.range.start <= end && problem.range.end >= start)
    .filter(({ code }) => levelOf(code, settings) !== undefined)
    .flatMap((problem) => {
      const fix = fixOf(problem, checked, say);
      const here = fix && { title: fix.title, isPreferred: fix.preferred, edit: editOf(document, fix) };
      const mended = here ?? fixElsewhere(problem, checked, workspace, say);
      const told = diagnostics({ ...checked, problems: [problem] }, settings, say, docs);
      return mended ? { kind: CodeActionKind.QuickFix, diagnostics: told, ...mended } : [];
    });
}

/** What mends a problem in another file. */
function fixElsewhere(
  { code, details }: Problem,
  { document, terms }: Checked,
  workspace: Workspace,
  say: Say,
): { title: string; isPreferred: boolean; edit: WorkspaceEdit } | undefined {
  const { acronym, expansion, path } = details ?? {};
  if (acronym !== undefined) {
    const entry = { term: acronym, ...(expansion && { expansion }) };
    const edit = addEntry(document.uri, terms, entry, workspace);
    return edit && { title: say("Add “{0}” to the glossary", acronym), isPreferred: true, edit };
  }
  const missing =
    code === "glossary-missing" && path !== undefined ? resolvePath(document.uri, path) : undefined;
  return missing !== undefined && fileKind(missing) === "glossary"
    ? {
        title: say("Create the glossary “{0}”", path ?? ""),
        isPreferred: false,
        edit: { documentChanges: [{ kind: "create", uri: missing, options: { ignoreIfExists: true } }] },
      }
    : undefined;
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
