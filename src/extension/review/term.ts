/** A term of a glossary as a question: its word by its definition or in a sentence of the article, or its definition. */
import type { Lesson } from "../../core/lesson.ts";
import type { Answer, ProgressEvent } from "../../core/progress.ts";
import { type TermForm, termForms } from "../../core/review/terms.ts";
import type { QuestionBase, Question } from "../../core/quiz.ts";
import type { Place } from "../../core/quote.ts";
import { paragraph, plain } from "../../core/rich-text.ts";
import type { ScopedEntry } from "../../core/scope.ts";
import { sentencesIn } from "../../core/sentences.ts";
import { hash } from "../../core/shuffle.ts";
import type { Words } from "../quiz/notes.ts";
import type { ReviewItem } from "./item.ts";
import type { Asked } from "./kept.ts";

const gap = "_____";
const nowhere = { start: 0, end: 0 };

/** What is sought is in `_____` in it. */
interface Sentence {
  text: string;
  /** As the article has it. */
  quote: string;
  word: string;
  place: Place;
}

/** Undefined: there is no such entry any more, or nothing by which it could be asked for. */
export function termItem(lesson: Lesson, due: Asked, key: string, words: Words): ReviewItem | undefined {
  const scoped = lesson.scope.find(due.id);
  if (!scoped) {
    return undefined;
  }
  const { entry } = scoped;
  const sentence = sentenceWith(lesson, scoped);
  const definition = definitionWithout(lesson, scoped);
  const forms = termForms.filter((form) => (form === "gap" ? sentence : definition) !== undefined);
  const form = forms[due.reps % Math.max(forms.length, 1)];
  if (form === undefined) {
    return undefined;
  }
  const base: QuestionBase = {
    id: key,
    source: nowhere,
    stem: paragraph(""),
    fixed: false,
    typo: true,
    exact: false,
    hints: [],
    evidence: sentence ? [{ text: sentence.quote, range: nowhere }] : [],
    recall: [],
    points: 1,
    tags: [],
    fingerprint: hash(`${entry.term}\n${plain(entry.definition)}`).toString(36),
  };
  const evidence = new Map([[key, sentence ? [[sentence.place]] : []]]);
  return {
    key,
    due,
    lesson: { ...lesson, evidence },
    question: asked(form, base, scoped, { sentence, definition: definition ?? "" }, words),
    event: (answer, hints) => reviewed(due.id, form, answer, hints),
  };
}

function reviewed(term: string, form: TermForm, answer: Answer, hints: number): ProgressEvent | undefined {
  const { at, verdict, confidence, retry } = answer;
  return retry
    ? undefined
    : {
        type: "reviewed",
        at,
        term,
        form,
        verdict,
        ...(confidence && { confidence }),
        ...(hints && { hints }),
      };
}

function asked(
  form: TermForm,
  base: QuestionBase,
  { entry }: ScopedEntry,
  { sentence, definition }: { sentence: Sentence | undefined; definition: string },
  words: Words,
): Question {
  const { term, aliases } = entry;
  const say = (text: string, ...values: string[]) =>
    paragraph(words(text).replace(/\{(\d)\}/g, (sign, index: string) => values[Number(index)] ?? sign));
  if (form === "definition") {
    return {
      ...base,
      kind: "open",
      stem: say("What does “{0}” mean here?", term),
      model: entry.definition,
      rubric: [],
      unwritten: true,
    };
  }
  const wording = [
    form === "gap" ? (sentence?.word ?? term) : term,
    term,
    ...aliases.map(({ text }) => text),
  ];
  const accepted = [...new Set(wording)].map((text) => ({ text, range: nowhere }));
  const hints = [say("It begins with “{0}”.", firstLetter(wording[0] ?? term))];
  const stem =
    form === "gap" && sentence
      ? say("What is missing? “{0}”", sentence.text)
      : say("Which term is this? {0}", definition);
  const why = form === "gap" ? { why: entry.definition } : {};
  return { ...base, kind: "text", stem, hints, ...why, accepted, expected: [] };
}

function firstLetter(text: string): string {
  const [first] = new Intl.Segmenter().segment(text);
  return first?.segment ?? "";
}

/** The short definition without the words that are asked for; undefined when that leaves nothing to go by. */
function definitionWithout({ scope }: Lesson, { key, entry }: ScopedEntry): string | undefined {
  const [leaf] = entry.definition.leaves;
  const short = leaf?.text.slice(0, entry.shortEnd) ?? "";
  const found = scope.matcher.scanText(short).filter(({ entries }) => entries.includes(key));
  const masked = mask(short, found).replaceAll("\uFFFC", "").replace(/\s+/g, " ").trim();
  const names = [entry.term, ...entry.aliases.map(({ text }) => text)];
  const clear = names.reduce((text, name) => text.replaceAll(name, gap), masked);
  return (clear.replaceAll(gap, "").match(/\p{L}{2,}/gu)?.length ?? 0) < 2 ? undefined : clear;
}

/** The first sentence of the article in which the term stands. */
function sentenceWith({ article: { rich }, scope }: Lesson, { key }: ScopedEntry): Sentence | undefined {
  const matches = scope.matcher.scan(rich).filter(({ entries }) => entries.includes(key));
  for (const { leaf, start, end } of matches) {
    const { tag, text } = rich.leaves[leaf] ?? { tag: "pre" as const, text: "" };
    const around = sentencesIn(text).find((each) => each.start <= start && end <= each.end);
    if (!around || /^(?:h\d|t[hd]|pre)$/.test(tag)) {
      continue;
    }
    const inside = matches.filter(
      (each) => each.leaf === leaf && each.start >= around.start && each.end <= around.end,
    );
    const quote = text.slice(around.start, around.end);
    const shifted = inside.map((each) => ({
      start: each.start - around.start,
      end: each.end - around.start,
    }));
    return {
      text: mask(quote, shifted).replace(/\s+/g, " "),
      quote: quote.replace(/\s+/g, " "),
      word: text.slice(start, end).replace(/\s+/g, " "),
      place: { leaf, start: around.start, end: around.end },
    };
  }
  return undefined;
}

const mask = (text: string, places: readonly { start: number; end: number }[]): string =>
  places.toReversed().reduce((rest, { start, end }) => rest.slice(0, start) + gap + rest.slice(end), text);
