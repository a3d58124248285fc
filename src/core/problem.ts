/** What is wrong with a lesson, as facts; `wordings.ts` has the sentences. */
import type { Range } from "./rich.ts";
import { type Severity, type Wording, wordings } from "./wordings.ts";

/** A fact about a file that cannot be read as intended. `details` are the words its sentence needs. */
export interface Problem {
  code: ProblemCode;
  range: Range;
  details?: Record<string, string>;
}

/** How a parser says that something is wrong. */
export type Report = (code: ProblemCode, range: Range, details?: Record<string, string>) => void;

export type ProblemCode = keyof typeof wordings;

export const problemCodes = Object.keys(wordings) as ProblemCode[];

/** Sorts in place, as a reader meets them. */
export function inOrder(problems: Problem[]): Problem[] {
  return problems.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}

export function severity(code: ProblemCode): Severity {
  return wordings[code][0];
}

/** The sentence in English as a template, and what goes into it: `{0}` is the first of `args`. */
export function message({ code, details }: Problem): { template: string; args: string[] } {
  const [, template, ...names]: Wording = wordings[code];
  return { template, args: names.map((name) => details?.[name] ?? "") };
}

/** The whole sentence in English. */
export function sentence(problem: Problem): string {
  const { template, args } = message(problem);
  return template.replace(/\{(\d+)\}/g, (_, index: string) => args[Number(index)] ?? "");
}
