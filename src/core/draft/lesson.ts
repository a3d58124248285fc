/** A lesson made of a text, to be completed: nothing of the text is lost, and nothing in it counts before it is accepted. */
import { parseArticle } from "../article.ts";
import { slug } from "../markdown.ts";
import { quotable } from "../nearest.ts";
import type { Kind } from "../quiz.ts";
import type { Rich } from "../rich.ts";
import { sentencesIn } from "../sentences.ts";
import type { Candidate } from "./candidates.ts";
import { escapeInline } from "./escape.ts";

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
  const questions = kinds.map((kind) => {
    const { heading, body } = drafts[kind](sentences, candidates);
    return `## ${heading} {#${kind}-1 .locate .draft}\n\n${body}\n`;
  });
  return `---\narticle: article.md\n---\n\n${questions.join("\n")}`;
}

interface Draft {
  heading: string;
  body: string;
}

type Drafter = (sentences: readonly string[], candidates: readonly Candidate[]) => Draft;

const evidenceOf = (sentence = "") => `Evidence: "${quotable(sentence)}"\nWhy: …`;

const drafts: { [K in Kind]: Drafter } = {
  choice: ([first]) => ({
    heading: "What …?",
    body: `- [x] right\n- [ ] wrong\n  > Why it is not.\n- [ ] wrong, too\n  > Why it is not.\n\n${evidenceOf(first)}`,
  }),
  choices: ([first, second]) => ({
    heading: "Which of these …?",
    body: `- [x] right\n- [x] right, too\n- [ ] wrong\n  > Why it is not.\n\n${evidenceOf(second ?? first)}`,
  }),
  text: ([first], [candidate]) => ({
    heading: "What is it called that …?",
    body: `- = ${quotable(candidate?.term ?? "answer")}\n\n${evidenceOf(candidate?.sentence ?? first)}`,
  }),
  number: (sentences) => {
    const sentence = sentences.find((each) => figure.test(each));
    const [, number = "1"] = figure.exec(sentence ?? "") ?? [];
    return {
      heading: "How many …?",
      body: `- = ${number.replaceAll(",", "")}\n\n${evidenceOf(sentence ?? sentences[0])}`,
    };
  },
  cloze: (sentences, candidates) => {
    const { term = "", sentence = "" } = candidates.find((each) => each.sentence.includes(each.term)) ?? {};
    const [before = "", after = ""] = term === "" ? [sentences[0], ""] : sentence.split(term);
    const gapped = `${quotable(before)} {{${term || "answer"}}} ${quotable(after)}`.trim();
    return {
      heading: "Complete the sentence.",
      body: `${gapped}\n\n${evidenceOf(sentence || sentences[0])}`,
    };
  },
  order: (sentences) => {
    const dated = sentences
      .map((sentence) => ({ sentence, year: Number(/\b(1\d{3}|20\d{2})\b/.exec(sentence)?.[0]) }))
      .filter(({ year }) => year > 0)
      .sort((a, b) => a.year - b.year);
    const items = dated.length > 1 ? dated.map(({ sentence }) => quotable(sentence)) : ["first", "second"];
    return {
      heading: "Put these events in order, the earliest first.",
      body: `${items.map((item, at) => `${at + 1}. ${item}`).join("\n")}\n\nWhy: …`,
    };
  },
  match: (_, candidates) => {
    const terms = candidates.slice(0, 4).map(({ term }) => quotable(term));
    const left = terms.length > 1 ? terms : ["this", "that"];
    return {
      heading: "Match each term with its meaning.",
      body: `${left.map((term, at) => `- ${term} -> meaning ${at + 1}`).join("\n")}\n\nWhy: …`,
    };
  },
  evidence: ([first = ""]) => ({
    heading: "Mark the words that …",
    body: `Select: "${quotable(first)}"\nWhy: …`,
  }),
  open: ([first]) => ({
    heading: "Is it … ? Say why in two sentences.",
    body: `Model: …\nRubric: names a passage; comes to a judgement\n${evidenceOf(first)}`,
  }),
};

const figure = /(?<![\p{L}\d.,-])(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?![\p{L}\d]|[.,-]\d)/u;
