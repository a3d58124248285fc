/** What the words of a question give away or hide. */
import type { Question } from "../../quiz.ts";
import type { Leaf } from "../../rich.ts";
import { sourceRange } from "../../rich-text.ts";
import { wordsIn } from "../../words.ts";
import { type Finding, headingOf, wordsOf } from "./rule.ts";

/** What a question for the exception is asked with; "Why did he not sign?" asks for none, nor does what is cited after a colon. */
const exception =
  /\b(?:except|least)\b|(?:^|[^\p{L}])(?:which|what|who|whom|whose|where|when|choose|mark|select|find)\b(?:(?!\bwhy\b)[^.?!:])*?\b(not|never|\w+n['’]t)\b/giu;

export function negativeStem(question: Question): Finding[] {
  if (question.kind !== "choice" && question.kind !== "choices") {
    return [];
  }
  return question.stem.leaves.flatMap((leaf) =>
    [...leaf.text.matchAll(exception)].flatMap(({ 0: found, 1: not, index }) => {
      const word = not ?? found;
      const start = index + found.length - word.length;
      const end = start + word.length;
      return word === word.toUpperCase() || isEmphasised(leaf, start, end)
        ? []
        : [{ range: sourceRange(leaf, start, end), details: { word } }];
    }),
  );
}

const isEmphasised = ({ runs }: Leaf, start: number, end: number) =>
  runs.some(
    (run) =>
      run.start <= start &&
      end <= run.end &&
      run.marks?.some(({ type }) => type === "em" || type === "strong"),
  );

/** "an" before one answer that begins with a vowel, "were" before one that is a plural. */
export function grammarTells(question: Question): Finding[] {
  if (question.kind === "choice") {
    const leaf = question.stem.leaves.findLast(({ text }) => text.trim() !== "");
    const word = leaf && lastWord(leaf.text);
    const right = question.options.filter((option) => option.right).map(({ text }) => wordsOf(text));
    const wrong = question.options.filter((option) => !option.right).map(({ text }) => wordsOf(text));
    return word && leaf && fitsOne(word.word, right, wrong)
      ? [{ range: sourceRange(leaf, word.start, word.end), details: { word: word.word } }]
      : [];
  }
  if (question.kind !== "cloze") {
    return [];
  }
  return question.gaps.flatMap((gap) => {
    const leaf = question.text.leaves[gap.leaf];
    const word = leaf && gap.kind === "menu" ? lastWord(leaf.text.slice(0, gap.start)) : undefined;
    const entries = gap.kind === "menu" ? gap.entries : [];
    const right = gap.kind === "menu" ? entries.slice(gap.right, gap.right + 1) : [];
    return word &&
      leaf &&
      fitsOne(
        word.word,
        right,
        entries.filter((entry) => !right.includes(entry)),
      )
      ? [{ range: sourceRange(leaf, word.start, word.end), details: { word: word.word } }]
      : [];
  });
}

function lastWord(text: string): { word: string; start: number; end: number } | undefined {
  const found = /(\b(?:an?|is|was|are|were))[\s:…._]*$/i.exec(text);
  const word = found?.[1];
  return found && word !== undefined
    ? { word, start: found.index, end: found.index + word.length }
    : undefined;
}

/** Whether the right ones fit the word, and no wrong one does. */
function fitsOne(word: string, right: readonly string[], wrong: readonly string[]): boolean {
  const fits = (answer: string) => {
    switch (word.toLowerCase()) {
      case "a":
        return !beginsWithVowel(answer);
      case "an":
        return beginsWithVowel(answer);
      case "is":
      case "was":
        return !isPlural(answer);
      default:
        return isPlural(answer);
    }
  };
  return right.length > 0 && wrong.length > 1 && right.every(fits) && !wrong.some(fits);
}

const beginsWithVowel = (text: string) => /^(?:[aeio]|u(?!ni|se)|hour|honest)/i.test(text);

/** By the last word before a preposition. */
const isPlural = (text: string) =>
  /\band\b/i.test(text) ||
  /[^sui'’]s$/i.test((text.split(/\s+(?:of|in|for|with|from|to|at|by)\s/i)[0] ?? "").trim());

/** "Which of these", "the following", "the answers below" */
const options =
  /\b(?:of (?:these|those)\b|the following\b|these (?:options|answers|choices|statements|possibilities)\b|(?:options|answers|choices|statements|possibilities) (?:below|above)\b)/giu;

export function recallNeedsOptions(question: Question): Finding[] {
  if (question.recall.length === 0) {
    return [];
  }
  return question.stem.leaves.flatMap((leaf) =>
    [...leaf.text.matchAll(options)].map(({ 0: words, index }) => ({
      range: sourceRange(leaf, index, index + words.length),
      details: { words },
    })),
  );
}

const enough = 3;

/** Fewer than three words between two gaps of a clause. */
export function crowdedGaps(question: Question): Finding[] {
  if (question.kind !== "cloze") {
    return [];
  }
  return question.gaps.flatMap((gap, index) => {
    const before = question.gaps[index - 1];
    if (before?.leaf !== gap.leaf) {
      return [];
    }
    const between = question.text.leaves[gap.leaf]?.text.slice(before.end, gap.start) ?? "";
    return /[.,;:!?()–—]/.test(between) || wordsIn(between).length >= enough ? [] : [{ range: gap.range }];
  });
}

const longest = 40;

export function longStem(question: Question): Finding[] {
  const count = wordsIn(wordsOf(question.stem)).length;
  return count > longest ? [{ range: headingOf(question), details: { count: String(count) } }] : [];
}
