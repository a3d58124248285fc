/** In a review there is no article: the paragraphs that prove an answer, with the words marked. */
import type { Evidence } from "../../protocol/question.ts";
import { type Child, el } from "../dom.ts";

type Around = NonNullable<Evidence["around"]>;

/** Each paragraph once, whatever is quoted of it. */
export function drawParagraphs(all: readonly Around[]): HTMLElement[] {
  const paragraphs = new Map<string, { start: number; end: number }[]>();
  for (const { before, words, after } of all) {
    const text = before + words + after;
    const places = paragraphs.get(text) ?? [];
    places.push({ start: before.length, end: before.length + words.length });
    paragraphs.set(text, places);
  }
  return [...paragraphs].map(([text, places]) =>
    el("figure", { class: "around" }, el("p", { dir: "auto" }, ...marked(text, places))),
  );
}

function marked(text: string, places: readonly { start: number; end: number }[]): Child[] {
  const parts: Child[] = [];
  let done = 0;
  for (const { start, end } of places.toSorted((a, b) => a.start - b.start)) {
    const from = Math.max(start, done);
    if (from < end) {
      parts.push(text.slice(done, from), el("mark", {}, text.slice(from, end)));
      done = end;
    }
  }
  return [...parts, text.slice(done)];
}
