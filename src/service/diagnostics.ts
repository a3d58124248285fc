/** Problems as an editor shows them. */
import type { Range, TextDocument } from "vscode-languageserver-textdocument";
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from "vscode-languageserver-types";
import { message, type Problem, type ProblemCode, severity } from "../core/problem.ts";
import type { Range as Offsets } from "../core/rich.ts";
import type { Checked } from "./checks.ts";
import type { Say } from "./say.ts";

export interface CheckSettings {
  /** Check articles that belong to no lesson too. */
  everyArticle: boolean;
  /** By code; what is not named, or named wrongly, has the severity of its kind. */
  severities: Readonly<Partial<Record<ProblemCode, unknown>>>;
}

/** The page that explains every code, and on which line (from 1) it does. */
export interface Docs {
  uri: string;
  lines: Readonly<Record<string, number>>;
}

export const usualChecks: CheckSettings = { everyArticle: false, severities: {} };

const levels = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const;

export function diagnostics(
  { document, problems }: Checked,
  settings: CheckSettings,
  say: Say,
  docs?: Docs,
): Diagnostic[] {
  return problems.flatMap((problem) => {
    const level = levelOf(problem.code, settings);
    return level === undefined ? [] : [diagnostic(document, problem, level, say, docs)];
  });
}

/** Undefined: switched off. */
export function levelOf(code: ProblemCode, { severities }: CheckSettings): DiagnosticSeverity | undefined {
  const chosen = severities[code];
  if (chosen === "off") {
    return undefined;
  }
  return levels[chosen as keyof typeof levels] ?? levels[severity(code)];
}

function diagnostic(
  document: TextDocument,
  problem: Problem,
  level: DiagnosticSeverity,
  say: Say,
  docs: Docs | undefined,
): Diagnostic {
  const { template, args } = message(problem);
  return {
    range: rangeIn(document, problem.range),
    severity: level,
    code: problem.code,
    source: "Lectern",
    message: say(template, ...args),
    ...(docs !== undefined && { codeDescription: { href: hrefOf(problem.code, docs) } }),
    ...(problem.code === "unused-entry" && { tags: [DiagnosticTag.Unnecessary] }),
  };
}

/** A line where one is known, which every editor finds; else the name of the heading. */
function hrefOf(code: ProblemCode, { uri, lines }: Docs): string {
  const line = lines[code];
  return `${uri}#${line === undefined ? code : `L${line}`}`;
}

export const rangeIn = (document: TextDocument, { start, end }: Offsets): Range => ({
  start: document.positionAt(start),
  end: document.positionAt(end),
});
