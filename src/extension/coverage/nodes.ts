/** What the Coverage view shows of a lesson, as a tree of plain nodes. */
import * as vscode from "vscode";
import type { Coverage, CoveredQuestion } from "../../core/coverage/coverage.ts";
import type { Lesson } from "../../core/lesson.ts";
import { processes } from "../../core/question/kind.ts";
import type { Process } from "../../core/quiz.ts";
import type { Range } from "../../core/rich.ts";

/** Wanted shares of the reading processes; they need not come to 100. */
export type Target = Partial<Record<Process, number>>;

export interface CoverageNode {
  /** Unique in the tree, and the same for the same thing after an edit. */
  id: string;
  label: string;
  description?: string;
  tooltip?: string;
  icon?: vscode.ThemeIcon;
  open?: boolean;
  /** Where a click leads. */
  place?: { uri: string; range: Range };
  children: CoverageNode[];
}

const asked = () => new vscode.ThemeIcon("pass", new vscode.ThemeColor("testing.iconPassed"));
const unasked = () => new vscode.ThemeIcon("circle-large-outline");

/** Further from its target than so many percent, a share is worth a look. */
const tolerance = 15;

export function coverageNodes(lesson: Lesson, found: Coverage, target: Target): CoverageNode[] {
  const quiz = lesson.quiz?.uri ?? "";
  return [
    reading(lesson, found),
    ...(found.questions > 0 ? [balance(found, target)] : []),
    group(
      "paragraphs",
      vscode.l10n.t("Paragraphs"),
      found.paragraphs.map(({ text, range, questions }, at) => ({
        label: text.slice(0, 200),
        place: { uri: lesson.uri, range },
        questions,
        key: String(at),
      })),
      quiz,
    ),
    group(
      "terms",
      vscode.l10n.t("Terms"),
      found.terms.map(({ scoped: { key, glossary, entry }, questions }) => ({
        label: entry.term,
        place: { uri: glossary, range: entry.termRange },
        questions,
        key,
      })),
      quiz,
    ),
  ];
}

function reading(lesson: Lesson, { words, minutes, readability }: Coverage): CoverageNode {
  const time = vscode.l10n.t("{0} words · {1} min", words.toLocaleString(vscode.env.language), minutes);
  if (!readability) {
    return {
      id: "reading",
      label: vscode.l10n.t("Reading"),
      description: time,
      icon: new vscode.ThemeIcon("book"),
      children: [],
    };
  }
  const { ease, grade, hardest } = readability;
  return {
    id: "reading",
    label: vscode.l10n.t("Reading"),
    description: vscode.l10n.t("{0} · grade {1}", time, rounded(grade)),
    tooltip: vscode.l10n.t(
      "{0}. Years of school that the text asks for, by Flesch and Kincaid: {1}. Flesch’s reading ease: {2} of 100, higher is easier. Both are estimates, for English.",
      time,
      rounded(grade),
      Math.round(ease),
    ),
    icon: new vscode.ThemeIcon("book"),
    children:
      hardest.length === 0
        ? []
        : [
            {
              id: "hardest",
              label: vscode.l10n.t("Hardest sentences"),
              children: hardest.map((sentence, at) => ({
                id: `hardest-${at}`,
                label: sentence.text,
                description: vscode.l10n.t("grade {0} · {1} words", rounded(sentence.grade), sentence.words),
                tooltip: sentence.text,
                place: { uri: lesson.uri, range: sentence.range },
                children: [],
              })),
            },
          ],
  };
}

const rounded = (grade: number) => String(Math.round(grade * 10) / 10);

function balance({ processes: counts, questions }: Coverage, target: Target): CoverageNode {
  const names: Record<Process | "none", string> = {
    locate: vscode.l10n.t("Locate"),
    understand: vscode.l10n.t("Understand"),
    evaluate: vscode.l10n.t("Evaluate"),
    none: vscode.l10n.t("Not said"),
  };
  const sum = processes.reduce((total, each) => total + (target[each] ?? 0), 0);
  const shares = processes.map((process) => {
    const share = Math.round((counts[process] / questions) * 100);
    const wanted = sum === 0 ? undefined : Math.round(((target[process] ?? 0) / sum) * 100);
    return { process, share, wanted };
  });
  const isFar = (share: number, wanted?: number) =>
    wanted !== undefined && Math.abs(share - wanted) > tolerance;
  return {
    id: "balance",
    label: vscode.l10n.t("Questions"),
    description: [
      String(questions),
      ...shares.map(({ process, share }) => `${share} % ${names[process].toLocaleLowerCase()}`),
    ].join(" · "),
    icon: new vscode.ThemeIcon("checklist"),
    open: shares.some(({ share, wanted }) => isFar(share, wanted)),
    children: [
      ...shares.map(({ process, share, wanted }) => ({
        id: `process-${process}`,
        label: names[process],
        description:
          wanted === undefined ? `${share} %` : vscode.l10n.t("{0} % · target {1} %", share, wanted),
        icon: isFar(share, wanted) ? new vscode.ThemeIcon("warning") : asked(),
        tooltip: isFar(share, wanted)
          ? vscode.l10n.t("Far from the target, which is the setting “lectern.coverage.target”.")
          : vscode.l10n.t("Near the target, which is the setting “lectern.coverage.target”."),
        children: [],
      })),
      ...(counts.none > 0
        ? [
            {
              id: "process-none",
              label: names.none,
              description: String(counts.none),
              icon: unasked(),
              children: [],
            },
          ]
        : []),
    ],
  };
}

interface Covered {
  key: string;
  label: string;
  place: NonNullable<CoverageNode["place"]>;
  questions: readonly CoveredQuestion[];
}

function group(id: string, label: string, all: readonly Covered[], quiz: string): CoverageNode {
  const count = all.filter(({ questions }) => questions.length > 0).length;
  return {
    id,
    label,
    description:
      all.length === 0 ? vscode.l10n.t("none") : vscode.l10n.t("{0} of {1} asked about", count, all.length),
    icon: new vscode.ThemeIcon(id === "terms" ? "symbol-key" : "list-flat"),
    open: id === "paragraphs",
    children: all.map(({ key, label: words, place, questions }) => ({
      id: `${id}-${key}`,
      label: words,
      description: aboutQuestions(questions),
      tooltip: words,
      icon: questions.length > 0 ? asked() : unasked(),
      place,
      children: questions.map((question) => ({
        id: `${id}-${key}-${question.id}`,
        label: question.stem,
        ...(question.process && { description: question.process }),
        tooltip: question.stem,
        icon: new vscode.ThemeIcon("question"),
        place: { uri: quiz, range: question.range },
        children: [],
      })),
    })),
  };
}

function aboutQuestions(questions: readonly CoveredQuestion[]): string {
  const kinds = processes.filter((each) => questions.some(({ process }) => process === each));
  const count =
    questions.length === 0
      ? vscode.l10n.t("not asked about")
      : questions.length === 1
        ? vscode.l10n.t("1 question")
        : vscode.l10n.t("{0} questions", questions.length);
  return [count, ...kinds].join(" · ");
}
