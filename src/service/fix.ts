/** What a quick fix is, and what fixes have in common. */
import type { Entry } from "../core/glossary.ts";
import type { PlacedQuiz } from "../core/quiz-reader.ts";
import type { Range } from "../core/rich.ts";
import type { Asked } from "./asked.ts";
import { attributesAfter } from "./heading.ts";
import type { Say } from "./say.ts";

export interface Fix {
  title: string;
  edits: Edit[];
  /** The one thing that a reader of the problem would do. */
  preferred: boolean;
}

/** Offsets in the text as it is. */
export interface Edit {
  range: Range;
  text: string;
}

export interface Broken {
  text: string;
  /** What the problem is about. */
  range: Range;
  detail: (name: string) => string;
  entry: Entry | undefined;
  entries: readonly Entry[];
  /** All ids in scope. */
  ids: string[];
  /** Of a quiz. */
  article: Asked | undefined;
  quiz: PlacedQuiz | undefined;
  say: Say;
}

export type Fixer = (broken: Broken) => Fix | undefined;

export const insert = (at: number, text: string): Edit => ({ range: { start: at, end: at }, text });

export const replace = (range: Range, text: string, say: Say): Fix => ({
  title: say("Replace with “{0}”", text),
  edits: [{ range, text }],
  preferred: true,
});

/** Puts one word for another among a heading's attributes; undefined when it is not there, or several may be meant. */
export function inAttributes({ text, range, say }: Broken, from: string, to: string): Fix | undefined {
  const { start, end } = attributesAfter(text, range);
  const words = text.slice(start, end).slice(1, -1).split(" ");
  // The second one is the one that is used twice.
  const at = words.lastIndexOf(from);
  if (at < 0 || to.includes(",")) {
    return undefined;
  }
  const changed = to === "" ? words.toSpliced(at, 1) : words.with(at, to);
  const attributes = changed.length === 0 ? "" : `{${changed.join(" ")}}`;
  const title = to === "" ? say("Remove “{0}”", from) : say("Replace with “{0}”", to);
  return { title, edits: [{ range: { start, end }, text: attributes }], preferred: true };
}
