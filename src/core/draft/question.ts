/** Questions to begin with, one of each kind, made of sentences of an article. */
import { slug } from "../markdown.ts";
import { escaped, quotable } from "../nearest.ts";
import type { Kind, Process } from "../quiz.ts";
import type { Candidate } from "./candidates.ts";
import { inTime } from "./dates.ts";

/** A question that is not asked before an author accepts it; `…` stands where something is to be written. */
export interface QuestionDraft {
  kind: Kind;
  /** Markdown, as the rest. */
  heading: string;
  /** What is to be unique in its quiz. */
  id: string;
  body: string;
}

interface Draft {
  heading: string;
  body: string;
}

/** Of a kind, about the first of the sentences that have something for it. */
export function draftQuestion(
  kind: Kind,
  sentences: readonly string[],
  candidates: readonly Pick<Candidate, "term" | "sentence">[],
): QuestionDraft {
  const { heading, body } = drafts[kind](sentences, candidates);
  return { kind, heading, id: slug(heading).replace(/-+$/, "") || kind, body };
}

/** As a section of a quiz, with the reading that its kind as a rule asks for. */
export function questionText({ kind, heading, id, body }: QuestionDraft): string {
  return `## ${heading} {#${id} .${processOf[kind] ?? "locate"} .draft}\n\n${body}\n`;
}

const processOf: Partial<Record<Kind, Process>> = {
  match: "understand",
  order: "understand",
  open: "evaluate",
};

type Drafter = (
  sentences: readonly string[],
  candidates: readonly Pick<Candidate, "term" | "sentence">[],
) => Draft;

const evidenceOf = (...sentences: (string | undefined)[]) => {
  const known = new Set(sentences.length > 0 ? sentences.map((each = "") => quotable(each)) : [""]);
  return [...[...known].map((each) => `Evidence: "${each}"`), "Why: …"].join("\n");
};

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
    const found = candidates.find((each) => each.sentence.includes(each.term));
    const sentence = found?.sentence ?? sentences[0] ?? "";
    const gapped = found
      ? withGap(sentence, sentence.indexOf(found.term), found.term)
      : `${quotable(sentence)} {{answer}}`;
    return { heading: clozeHeading, body: `${gapped.trim()}\n\n${evidenceOf(sentence)}` };
  },
  order: (sentences) => {
    const dated = inTime(sentences);
    const items = dated.length > 1 ? dated.map(({ event }) => quotable(event)) : ["first", "second"];
    const evidence = dated.length > 1 ? dated.map(({ sentence }) => sentence) : [sentences[0]];
    return { heading: orderHeading, body: `${numbered(items)}\n\n${evidenceOf(...evidence)}` };
  },
  match: ([first], candidates) => {
    const terms = candidates.slice(0, 4).map(({ term }) => quotable(term));
    const left = terms.length > 1 ? terms : ["this", "that"];
    return {
      heading: matchHeading,
      body: `${left.map((term, at) => `- ${term} -> meaning ${at + 1}`).join("\n")}\n\n${evidenceOf(first)}`,
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

export const clozeHeading = "Complete the sentence.";
export const orderHeading = "Put these events in order, the earliest first.";
export const matchHeading = "Match each term with its meaning.";

export const numbered = (items: readonly string[]): string =>
  items.map((item, at) => `${at + 1}. ${item}`).join("\n");

/** A sentence as a line of Markdown, with a gap for the words at an offset. */
export function withGap(sentence: string, at: number, words: string): string {
  const [before, after] = [sentence.slice(0, at), sentence.slice(at + words.length)];
  return `${escaped(before)}{{${words.replace(/\s+/g, " ")}}}${escaped(after)}`.trim();
}
