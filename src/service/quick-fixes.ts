import type { Range, TextDocument } from "vscode-languageserver-textdocument";
import { type CodeAction, CodeActionKind, type WorkspaceEdit } from "vscode-languageserver-types";
import { fileKind, fileName, resolvePath } from "../core/files.ts";
import { nearestPassage, quotable } from "../core/nearest.ts";
import type { Problem } from "../core/problem.ts";
import type { Checked } from "./checks.ts";
import { type CheckSettings, diagnostics, type Docs, levelOf, rangeIn } from "./diagnostics.ts";
import { type Fix, replace } from "./fix.ts";
import { fixOf } from "./fixes.ts";
import { addEntry } from "./glossary-edits.ts";
import type { Say } from "./say.ts";
import type { Workspace } from "./workspace.ts";

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
      const mended = here ? [here] : fixesElsewhere(problem, checked, workspace, say);
      const told =
        mended.length > 0 ? diagnostics({ ...checked, problems: [problem] }, settings, say, docs) : [];
      return mended.map((each) => ({ kind: CodeActionKind.QuickFix, diagnostics: told, ...each }));
    });
}

interface Mended {
  title: string;
  isPreferred: boolean;
  edit: WorkspaceEdit;
}

/** What mends a problem in another file, or in one of two. */
function fixesElsewhere(problem: Problem, checked: Checked, workspace: Workspace, say: Say): Mended[] {
  const { code, details } = problem;
  const { document, terms } = checked;
  const { acronym, expansion, path } = details ?? {};
  if (code === "quote-lost") {
    return mendQuote(problem, checked, workspace, say);
  }
  if (acronym !== undefined) {
    const entry = { term: acronym, ...(expansion && { expansion }) };
    const edit = addEntry(document.uri, terms, entry, workspace);
    return edit ? [{ title: say("Add “{0}” to the glossary", acronym), isPreferred: true, edit }] : [];
  }
  const missing =
    code === "glossary-missing" && path !== undefined ? resolvePath(document.uri, path) : undefined;
  return missing !== undefined && fileKind(missing) === "glossary"
    ? [
        {
          title: say("Create the glossary “{0}”", path ?? ""),
          isPreferred: false,
          edit: { documentChanges: [{ kind: "create", uri: missing, options: { ignoreIfExists: true } }] },
        },
      ]
    : [];
}

/** In the quiz: the words as they are now. In the article: the words as they are quoted. */
function mendQuote(
  problem: Problem,
  { document, cited, article }: Checked,
  workspace: Workspace,
  say: Say,
): Mended[] {
  const { range, details } = problem;
  const lost = cited.find(
    ({ quiz, question, quote }) =>
      quiz.uri === details?.["quiz"] && question.id === details["id"] && quote.text === details["quote"],
  );
  const place = lost && article && nearestPassage(article.rich, lost.quote.text);
  const now = place && article.rich.leaves[place.leaf]?.text.slice(place.start, place.end);
  if (!lost || now === undefined) {
    return [];
  }
  const { quiz, quote } = lost;
  const version = workspace.document(quiz.uri) ? quiz.version : null;
  const edits = [{ range: rangeIn(quiz, lost.range), newText: quotable(now) }];
  const correct = {
    title: say("Quote “{0}” in {1}", quotable(now), fileName(quiz.uri)),
    isPreferred: false,
    edit: { documentChanges: [{ textDocument: { uri: quiz.uri, version }, edits }] },
  };
  // Words that are left out cannot be written back.
  const fix = { ...replace(range, quotable(quote.text), say), preferred: false };
  return /\u2026|\.\.\./.test(quote.text)
    ? [correct]
    : [correct, { title: fix.title, isPreferred: false, edit: editOf(document, fix) }];
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
