import * as vscode from "vscode";
import { message, type Problem } from "../core/problem.ts";

/** The problem as a sentence in the language of the window. */
export function problemSentence(problem: Problem): string {
  const { template, args } = message(problem);
  return vscode.l10n.t(template, ...args);
}

/** 1-based line of an offset. */
export function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\r|\n/).length;
}
