/** Takes what stands below a question's heading apart: stem, answer block, labels. */
import { firstLabel, isLabelBlock, type Label, readLabels, reportUnknown, similar } from "../labels.ts";
import type { Report } from "../problem.ts";
import type { Kind } from "../quiz.ts";
import type { Block, Rich } from "../rich.ts";
import type { Section } from "../sections.ts";
import { kindOf } from "./index.ts";
import { listItems } from "./items.ts";
import { type Draft, type QuestionLabel, questionLabels } from "./kind.ts";

export interface Split {
  stem: Block[];
  draft: Draft;
  kind?: Kind;
}

/**
 * The answer block is the last block of an answer's shape before the labels, so that a stem may have a numbered list of its own.
 * Without one, the labels that are themselves the answer end the stem.
 */
export function splitQuestion(rich: Rich, section: Section, report: Report): Split {
  const { body } = section;
  const draft = (answer: Block[], labels: Label<QuestionLabel>[] = []): Draft => {
    const list = answer.find(({ tag }) => tag === "ul" || tag === "ol");
    const items = list ? listItems(rich, list) : [];
    const { words: heading, classes } = section;
    const read: Draft = { rich, heading, classes, items, ordered: list?.tag === "ol", labels, report };
    if (answer.length > 0) {
      read.answer = answer;
    }
    return read;
  };
  const drafts = body.map((block) => draft([block]));
  const shapes = drafts.map(kindOf);
  const end = answerEnd(rich, body, shapes);
  const start = end === undefined ? answerLabels(rich, body) : answerStart(shapes, end);
  const stem = body.slice(0, start);
  reportStem(rich, stem, shapes, report);
  const labels = readTail(rich, body.slice(end ?? start), report);
  const one = end === start + 1 ? drafts[start] : undefined;
  const whole = one ? { ...one, labels } : draft(end === undefined ? [] : body.slice(start, end), labels);
  const kind = kindOf(whole);
  return { stem, draft: whole, ...(kind && { kind }) };
}

/** The index after the answer block. */
function answerEnd(rich: Rich, body: Block[], shapes: (Kind | undefined)[]): number | undefined {
  let end: number | undefined;
  for (const [index, block] of body.entries()) {
    if (shapes[index] !== undefined) {
      end = index + 1;
    } else if (end !== undefined && isLabels(rich, block)) {
      break;
    }
  }
  return end;
}

/** Neighbouring paragraphs with gaps are one answer block. */
function answerStart(shapes: (Kind | undefined)[], end: number): number {
  let start = end - 1;
  while (shapes[start] === "cloze" && shapes[start - 1] === "cloze") {
    start--;
  }
  return start;
}

/** Where the labels begin that are themselves the answer (`Select`, `Model`), else the end. */
function answerLabels(rich: Rich, body: Block[]): number {
  const start = body.findIndex((block) => isLabels(rich, block));
  return start < 0 ? body.length : start;
}

/** As strict as the format where prose may stand, except that a label that is plainly meant counts too. */
function isLabels(rich: Rich, block: Block): boolean {
  return (
    isLabelBlock(rich, block, questionLabels) || firstLabel(rich, block, questionLabels)?.name !== undefined
  );
}

function reportStem(rich: Rich, stem: Block[], shapes: (Kind | undefined)[], report: Report): void {
  for (const [index, block] of stem.entries()) {
    const label = firstLabel(rich, block, questionLabels);
    if (label?.name) {
      report("misplaced-label", label.line, { label: label.name });
    }
    if (shapes[index] !== undefined && shapes[index] !== "order") {
      report("extra-answers", block.source);
    }
  }
}

function readTail(rich: Rich, tail: Block[], report: Report): Label<QuestionLabel>[] {
  return tail.flatMap((block) => {
    const first = firstLabel(rich, block, questionLabels);
    if (first?.name) {
      return readLabels(rich, block, questionLabels, report);
    }
    if (first && (first.word.length < 12 || similar(first.word, questionLabels) !== undefined)) {
      reportUnknown(first.word, questionLabels, first.line, report);
    } else {
      report("stray-text", block.source);
    }
    return [];
  });
}
