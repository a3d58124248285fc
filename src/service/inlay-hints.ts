/** Behind the heading of a question: its kind, and its points where they are not the usual one. */
import type { Range, TextDocument } from "vscode-languageserver-textdocument";
import type { InlayHint } from "vscode-languageserver-types";
import { moved } from "../core/section-reader.ts";
import { headingOf } from "../core/check/quiz/rule.ts";
import { attributesAfter } from "./heading.ts";
import type { Quizzes } from "./quizzes.ts";
import type { Say } from "./say.ts";

/** Of the questions whose heading stands in a range. */
export function inlayHints(document: TextDocument, range: Range, quizzes: Quizzes, say: Say): InlayHint[] {
  const text = document.getText();
  const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  return quizzes.of(document).questions.flatMap(({ at, value }) => {
    const heading = moved(headingOf(value), at);
    if (heading.end < from || heading.start > to) {
      return [];
    }
    const { end } = attributesAfter(text, heading);
    const points = value.points === 1 ? say("1 point") : say("{0} points", String(value.points));
    const position = document.positionAt(end);
    return [{ position, label: `${value.kind} · ${points}`, paddingLeft: true }];
  });
}
