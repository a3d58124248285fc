/** A lesson made of a text, to be completed: nothing of the text is lost, and nothing in it counts before it is accepted. */
import { parseArticle } from "../article.ts";
import { definitionGap } from "../glossary.ts";
import { slug } from "../markdown.ts";
import { quotable } from "../nearest.ts";
import type { Kind } from "../quiz.ts";
import type { Rich } from "../rich.ts";
import { sentencesIn } from "../sentences.ts";
import type { Candidate } from "./candidates.ts";
import { escapeInline } from "./escape.ts";
import { draftQuestion, questionText } from "./question.ts";

/** `markdown`: as `source.ts` gives it. Front matter that it has is completed and otherwise kept as it is. */
export function draftArticle(
  markdown: string,
  { title, language }: { title: string; language: string },
): string {
  const fields = { id: slug(title) || "lesson", title: JSON.stringify(title), language };
  const own = /^---[ \t]*\n/.exec(markdown)?.[0];
  if (own === undefined) {
    return `---\n${linesOf(fields)}---\n\n${withHeading(markdown, title)}\n`;
  }
  const { id, title: named, language: spoken, problems } = parseArticle(markdown);
  const missing = {
    ...(id === undefined && { id: fields.id }),
    ...(named === undefined && { title: fields.title }),
    ...(spoken === undefined && { language }),
  };
  // What cannot be read is better left to its author.
  const added = problems.some(({ code }) => code === "front-matter-unreadable") ? "" : linesOf(missing);
  return `${own}${added}${markdown.slice(own.length)}\n`;
}

const linesOf = (fields: Record<string, string>) =>
  Object.entries(fields)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join("");

/** A first line that is the title is made its heading, which a reader shows once. */
function withHeading(markdown: string, title: string): string {
  const [first = ""] = markdown.split("\n", 1);
  return first === escapeInline(title) && markdown.slice(first.length).startsWith("\n\n")
    ? `# ${markdown}`
    : markdown;
}

/** What each term means is left open; the sentence that it stands in is put there to begin with. */
export function draftGlossary(candidates: readonly Candidate[], language: string): string {
  const entries = candidates.map(({ term, aliases, sentence }) => {
    const labels = aliases.length > 0 ? `\n\nAliases: ${aliases.join("; ")}` : "";
    const said = sentence === "" ? "" : ` The article says: “${quotable(sentence)}”`;
    return `## ${quotable(term)} {#${slug(term) || "term"}}\n\n${definitionGap}${said}${labels}\n`;
  });
  return `---\nlanguage: ${language}\n---\n\n${entries.join("\n")}`;
}

/** The beginning of a text has something for a first question of each kind. */
const mostParagraphs = 1000;

/** A first question of each kind, as far as the text has something for it; all of them `.draft`. */
export function draftQuiz(rich: Rich, candidates: readonly Candidate[], kinds: readonly Kind[]): string {
  const sentences = rich.leaves
    .filter(({ tag }) => tag === "p")
    .slice(0, mostParagraphs)
    .flatMap(({ text }) =>
      sentencesIn(text).map(({ start, end }) => text.slice(start, end).replace(/\s+/g, " ")),
    );
  const questions = kinds.map((kind) =>
    questionText({ ...draftQuestion(kind, sentences, candidates), id: `${kind}-1` }),
  );
  return `---\narticle: article.md\n---\n\n${questions.join("\n")}`;
}
