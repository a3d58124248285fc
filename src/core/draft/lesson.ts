/** A lesson made of a text, to be completed: nothing of the text is lost, and nothing in it counts before it is accepted. */
import { slug } from "../markdown.ts";
import { quotable } from "../nearest.ts";
import { parsePlainText } from "../plain-text.ts";
import type { Kind } from "../quiz.ts";
import type { Rich } from "../rich.ts";
import { sentencesIn } from "../sentences.ts";
import type { Candidate } from "./candidates.ts";
import { draftQuestion, questionText } from "./question.ts";

/** An article with front matter keeps it as it is. */
export function draftArticle(
  text: string,
  { title, language, plainText }: { title: string; language: string; plainText: boolean },
): string {
  const body = plainText ? asMarkdown(parsePlainText(text)) : text.trim();
  if (!plainText && /^---[ \t]*\n/.test(body)) {
    return `${body}\n`;
  }
  const fields = [
    `id: ${slug(title) || "lesson"}`,
    `title: ${JSON.stringify(title)}`,
    `language: ${language}`,
  ];
  return `---\n${fields.join("\n")}\n---\n\n${body}\n`;
}

const asMarkdown = ({ leaves }: Rich) =>
  leaves.map(({ text }) => text.split("\n").map(asLine).join("\n")).join("\n\n");

/** A line that is read as these words. */
const asLine = (line: string) =>
  line
    .trim()
    .replace(/[\\`*_[\]<&$~{}|]/g, "\\$&")
    .replace(/^[#>+=:-]/, "\\$&")
    .replace(/^(\d+)([.)])/, "$1\\$2");

/** What each term means is left open; the sentence that it stands in is put there to begin with. */
export function draftGlossary(candidates: readonly Candidate[], language: string): string {
  const entries = candidates.map(({ term, aliases, sentence }) => {
    const labels = aliases.length > 0 ? `\n\nAliases: ${aliases.join("; ")}` : "";
    const said = sentence === "" ? "" : ` The article says: “${quotable(sentence)}”`;
    return `## ${quotable(term)} {#${slug(term) || "term"}}\n\n(Say what it means.)${said}${labels}\n`;
  });
  return `---\nlanguage: ${language}\n---\n\n${entries.join("\n")}`;
}

/** A first question of each kind, as far as the text has something for it; all of them `.draft`. */
export function draftQuiz(rich: Rich, candidates: readonly Candidate[], kinds: readonly Kind[]): string {
  const sentences = rich.leaves
    .filter(({ tag }) => tag === "p")
    .flatMap(({ text }) =>
      sentencesIn(text).map(({ start, end }) => text.slice(start, end).replace(/\s+/g, " ")),
    );
  const questions = kinds.map((kind) =>
    questionText({ ...draftQuestion(kind, sentences, candidates), id: `${kind}-1` }),
  );
  return `---\narticle: article.md\n---\n\n${questions.join("\n")}`;
}
