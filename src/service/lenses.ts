/** Above a paragraph of an article the questions about it; above a question the passages that it quotes. */
import type { Position, Range } from "vscode-languageserver-textdocument";
import type { CodeLens, Location } from "vscode-languageserver-types";
import { processes } from "../core/question/kind.ts";
import type { Question } from "../core/quiz.ts";
import { sourceRange } from "../core/rich-text.ts";
import { type Asked, type Cited, citedBy, headingIn, sourceOf } from "./asked.ts";
import { rangeIn } from "./diagnostics.ts";
import type { ReadQuiz } from "./quizzes.ts";
import type { Say } from "./say.ts";

/** With which the editor's command is called that lists places beside one. */
export interface PlacesRequest {
  uri: string;
  position: Position;
  places: Location[];
}

/** What lenses do and say. */
export interface LensWorld {
  say: Say;
  /** The editor's command that lists places; without it none are counted. */
  places: string | undefined;
  /** The editor's command that shows a line of the document in the reader. */
  reader: string | undefined;
}

/** Above each paragraph that a question is about. */
export function articleLenses(
  asked: Asked,
  cited: readonly Cited[],
  { say, ...world }: LensWorld,
): CodeLens[] {
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
    return lensesAt(range, about(questions, say), request, { say, ...world });
  });
}

/** "2 questions · locate, evaluate" */
function about(questions: readonly Question[], say: Say): string {
  const count = questions.length === 1 ? say("1 question") : say("{0} questions", String(questions.length));
  const kinds = processes.filter((each) => questions.some(({ process }) => process === each));
  return kinds.length === 0 ? count : `${count} · ${kinds.join(", ")}`;
}

function lensesAt(range: Range, title: string, request: PlacesRequest, { say, places, reader }: LensWorld) {
  const counted = request.places.length === 0 ? undefined : places;
  return [
    ...(counted === undefined ? [] : [{ range, command: { title, command: counted, arguments: [request] } }]),
    ...(reader === undefined
      ? []
      : [
          {
            range,
            command: { title: say("Show in Reader"), command: reader, arguments: [range.start.line] },
          },
        ]),
  ];
}

/** Above each question, drafts too; the passages are those that it quotes and the article has. */
export function quizLenses({ document, quiz }: ReadQuiz, asked: Asked, world: LensWorld): CodeLens[] {
  const unasked = [...quiz.drafts, ...quiz.unreadable].flatMap(({ at, value: { source } }) => {
    const range = rangeIn(document, { start: at + source.start, end: at + source.start });
    return lensesAt(range, "", { uri: document.uri, position: range.start, places: [] }, world);
  });
  const ofQuestions = quiz.questions.flatMap((placed) => {
    const cited = citedBy(document, placed, asked);
    const places = cited.flatMap((each) => {
      const source = sourceOf(asked, each.places);
      return source ? [{ uri: asked.document.uri, range: rangeIn(asked.document, source) }] : [];
    });
    const range = rangeIn(document, headingIn(placed));
    const title =
      places.length === 1 ? world.say("1 passage") : world.say("{0} passages", String(places.length));
    return lensesAt(range, title, { uri: document.uri, position: range.start, places }, world);
  });
  return [...ofQuestions, ...unasked];
}

export const locationsOf = (cited: readonly Cited[]): Location[] =>
  cited.map(({ quiz, range }) => ({ uri: quiz.uri, range: rangeIn(quiz, range) }));
