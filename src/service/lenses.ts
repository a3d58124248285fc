/** Above a paragraph of an article the questions about it; above a question the passages that it quotes. */
import type { Position } from "vscode-languageserver-textdocument";
import type { CodeLens, Location } from "vscode-languageserver-types";
import { processes } from "../core/question/kind.ts";
import type { Question } from "../core/quiz.ts";
import { sourceRange } from "../core/rich-text.ts";
import { type Asked, type Cited, citedBy, sourceOf } from "./asked.ts";
import { rangeIn } from "./diagnostics.ts";
import type { ReadQuiz } from "./quizzes.ts";
import type { Say } from "./say.ts";

/** With which the editor's command is called that lists places beside one. */
export interface PlacesRequest {
  uri: string;
  position: Position;
  places: Location[];
}

/** `command` lists places. */
export function articleLenses(asked: Asked, cited: readonly Cited[], say: Say, command: string): CodeLens[] {
  const byLeaf = new Map<number, Cited[]>();
  for (const each of cited) {
    for (const leaf of new Set(each.places.map((place) => place.leaf))) {
      byLeaf.set(leaf, [...(byLeaf.get(leaf) ?? []), each]);
    }
  }
  return [...byLeaf].flatMap(([index, there]) => {
    const leaf = asked.rich.leaves[index];
    if (!leaf) {
      return [];
    }
    const range = rangeIn(asked.document, sourceRange(leaf, 0, leaf.text.length));
    const questions = [...new Set(there.map(({ question }) => question))];
    const request: PlacesRequest = {
      uri: asked.document.uri,
      position: range.start,
      places: locationsOf(there),
    };
    return [{ range, command: { title: about(questions, say), command, arguments: [request] } }];
  });
}

/** "2 questions · locate, evaluate" */
function about(questions: readonly Question[], say: Say): string {
  const count = questions.length === 1 ? say("1 question") : say("{0} questions", String(questions.length));
  const kinds = processes.filter((each) => questions.some(({ process }) => process === each));
  return kinds.length === 0 ? count : `${count} · ${kinds.join(", ")}`;
}

/** One for each question that quotes something which the article has. */
export function quizLenses(
  { document, quiz }: ReadQuiz,
  asked: Asked,
  say: Say,
  command: string,
): CodeLens[] {
  return quiz.questions.flatMap((placed) => {
    const cited = citedBy(document, placed, asked);
    const places = cited.flatMap((each) => {
      const source = sourceOf(asked, each.places);
      return source ? [{ uri: asked.document.uri, range: rangeIn(asked.document, source) }] : [];
    });
    const [first] = cited;
    if (!first || places.length === 0) {
      return [];
    }
    const range = rangeIn(document, first.heading);
    const title = places.length === 1 ? say("1 passage") : say("{0} passages", String(places.length));
    const request: PlacesRequest = { uri: document.uri, position: range.start, places };
    return [{ range, command: { title, command, arguments: [request] } }];
  });
}

export const locationsOf = (cited: readonly Cited[]): Location[] =>
  cited.map(({ quiz, range }) => ({ uri: quiz.uri, range: rangeIn(quiz, range) }));
