/** From a section of a quiz to a question. */
import { single, valueParts, valueQuotes, valueRich, valueText } from "../label-values.ts";
import type { Label } from "../labels.ts";
import type { Report } from "../problem.ts";
import type { Process, Question, QuestionBase, Unreadable } from "../quiz.ts";
import type { Block, Rich } from "../rich.ts";
import { pieceOf, plain } from "../rich-text.ts";
import type { Section } from "../sections.ts";
import { hash } from "../shuffle.ts";
import { questionKinds } from "./index.ts";
import { commonLabels, type Draft, modifiers, processes, type QuestionLabel } from "./kind.ts";
import { splitQuestion } from "./split.ts";

export function readQuestion(
  rich: Rich,
  section: Section,
  report: Report,
): { question: Question } | { unreadable: Unreadable } {
  if (!section.named) {
    report("no-id", section.words, { id: section.id, attribute: `{#${section.id}}` });
  }
  const { stem: blocks, draft, kind } = splitQuestion(rich, section, report);
  const stem = stemOf(rich, section, blocks);
  const words = plain(stem);
  if (words === "") {
    report("empty-stem", section.words);
  }
  if (!kind) {
    report("unreadable-question", section.words, { stem: words });
    return { unreadable: { id: section.id, stem, source: section.source } };
  }
  const entry = questionKinds[kind];
  for (const { name, line } of draft.labels) {
    if (!commonLabels.some((label) => label === name) && !entry.labels.includes(name)) {
      report("label-not-for-kind", line, { label: name, kind });
    }
  }
  for (const modifier of modifiers) {
    if (section.classes.has(modifier) && !entry.modifiers.includes(modifier)) {
      report("class-not-for-kind", section.words, { class: modifier, kind });
    }
  }
  const body = entry.read(draft);
  const parts = [kind, words, ...entry.key(body as never)];
  const base = readBase(section, stem, draft, report);
  const fingerprint = hash(parts.join("\u0000")).toString(36);
  // Kind and body come from one entry of the table, which TypeScript cannot follow through a union.
  return { question: Object.assign(base, { fingerprint, kind }, body) as Question };
}

/** The heading's words as a first paragraph, then what stands between it and the answers. */
function stemOf(rich: Rich, { leaf, words }: Section, blocks: Block[]): Rich {
  const rest = pieceOf(rich, blocks, 1);
  return {
    blocks: [{ tag: "p", source: words, leaf: 0 }, ...rest.blocks],
    leaves: [{ ...leaf, tag: "p" }, ...rest.leaves],
  };
}

function readBase(
  section: Section,
  stem: Rich,
  draft: Draft,
  report: Report,
): Omit<QuestionBase, "fingerprint"> {
  const { classes } = section;
  const { labels } = draft;
  const all = (name: QuestionLabel) => labels.filter((label) => label.name === name);
  const why = single(labels, "Why", report);
  const term = single(labels, "Term", report);
  const process = readProcess(section, report);
  if (classes.has("exact") && classes.has("typo")) {
    report("exact-and-typo", section.words);
  }
  const base: Omit<QuestionBase, "fingerprint"> = {
    id: section.id,
    source: section.source,
    stem,
    fixed: classes.has("fixed"),
    typo: classes.has("typo"),
    exact: classes.has("exact"),
    hints: all("Hint").map(valueRich),
    evidence: valueQuotes(labels, "Evidence", report),
    recall: all("Recall").flatMap((label) => valueParts(label).map(({ text }) => text)),
    points: readPoints(single(labels, "Points", report), report),
    tags: all("Tags").flatMap((label) => valueParts(label, /[,;]/).map(({ text }) => text)),
  };
  if (process) {
    base.process = process;
  }
  if (why) {
    base.why = valueRich(why);
  }
  if (term) {
    base.term = valueText(term).replace(/^#/, "");
  }
  return base;
}

function readProcess({ classes, words }: Section, report: Report): Process | undefined {
  const [process, ...others] = processes.filter((name) => classes.has(name));
  if (process && others.length > 0) {
    report("two-processes", words, { kept: process });
  }
  return process;
}

function readPoints(label: Label | undefined, report: Report): number {
  const text = label ? valueText(label) : "1";
  if (/^\d{1,6}(?:\.\d+)?$/.test(text)) {
    return Number(text);
  }
  report("bad-points", label?.range ?? { start: 0, end: 0 }, { points: text });
  return 1;
}
