import type { Range } from "./rich.ts";

export type Severity = "error" | "warning" | "information";

/** A fact about a file that cannot be read as intended. `details` are the words its sentence needs. */
export interface Problem {
  code: ProblemCode;
  range: Range;
  details?: Record<string, string>;
}

// Filled in by the parsers' author: one literal per problem.
export type ProblemCode = string;
