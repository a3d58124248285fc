/** What the schedule of a learner costs, against `ts-fsrs` alone on the same answers; see scripts/bench.mjs. */
import { createEmptyCard, fsrs, FSRSAlgorithm, type Grade, Rating } from "ts-fsrs";
import { packAttempt } from "../src/core/log/attempts.ts";
import { emptyProgress, type Progress } from "../src/core/progress.ts";
import { dueOn } from "../src/core/review/due.ts";
import { learnedIn } from "../src/core/review/learned.ts";
import { scheduleLearned } from "../src/core/review/schedule.ts";
import { usualReview } from "../src/core/review/settings.ts";
import { report, tableOf } from "./results.ts";

const day = 86_400_000;
const start = 1.75e12;
const perLesson = 100;
const sizes = [
  { questions: 100, answers: 10 },
  { questions: 10_000, answers: 10 },
  { questions: 100_000, answers: 10 },
  { questions: 10_000, answers: 100 },
];
const rounds = 3;

const zone = (at: number) => -new Date(at).getTimezoneOffset();
const isRight = (question: number, answer: number) => (answer * 7 + question) % 4 > 0;
const gradeOf = (question: number, answer: number): Grade =>
  isRight(question, answer) ? Rating.Good : Rating.Again;
const timeOf = (question: number, answer: number) => start + answer * 3 * day + (question % 1000) * 1000;

/** Of processor time, which other work on the machine does not lengthen; the shortest of some rounds. */
function cpu(act: () => unknown, times = rounds): number {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < times; round++) {
    const before = process.cpuUsage();
    act();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

/** As it is when the log was made smaller: packed. */
function lessonsOf(questions: number, answers: number): [string, Progress][] {
  return Array.from({ length: Math.ceil(questions / perLesson) }, (_, lesson) => {
    const earlier = new Map<string, string>();
    for (let n = lesson * perLesson; n < Math.min((lesson + 1) * perLesson, questions); n++) {
      const packed = Array.from({ length: answers }, (__, answer) => {
        const at = timeOf(n, answer);
        const right = isRight(n, answer);
        const attempt = { at, verdict: right ? "right" : "wrong", mark: right ? 1 : 0, points: 1 } as const;
        return packAttempt(attempt, { logged: at, device: 0, sequence: n * answers + answer });
      });
      earlier.set(`question-${n}`, packed.join(" "));
    }
    return [`lesson ${lesson}`, { ...emptyProgress(), earlier }];
  });
}

/** Its formulas, asked for every answer as few times as can be. */
function formulasAlone(questions: number, answers: number): number {
  const formulas = new FSRSAlgorithm({ enable_fuzz: false });
  let sum = 0;
  for (let question = 0; question < questions; question++) {
    let memory = null;
    for (let answer = 0; answer < answers; answer++) {
      const grade = gradeOf(question, answer);
      memory = formulas.next_state(memory, answer === 0 ? 0 : 3, grade);
    }
    sum += memory ? formulas.next_interval(memory.stability, 0) : 0;
  }
  return sum;
}

/** Its cards, as most applications use them. */
function cardsAlone(questions: number, answers: number): number {
  const scheduler = fsrs({ enable_fuzz: false });
  let sum = 0;
  for (let question = 0; question < questions; question++) {
    let card = createEmptyCard(new Date(timeOf(question, 0)));
    for (let answer = 0; answer < answers; answer++) {
      const grade = gradeOf(question, answer);
      ({ card } = scheduler.next(card, new Date(timeOf(question, answer)), grade));
    }
    sum += card.stability;
  }
  return sum;
}

const ms = (value: number) => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
const ratio = (value: number, of: number) => `${(value / of).toFixed(2)} ×`;

// The engine's machine code is made before anything is timed.
lessonsOf(1000, 10).forEach(([lesson, progress]) => learnedIn(lesson, progress, zone));
formulasAlone(1000, 10);

const rows = sizes.map(({ questions, answers }) => {
  const lessons = lessonsOf(questions, answers);
  const now = timeOf(0, answers) + 30 * day;
  const fold = () => lessons.flatMap(([lesson, progress]) => learnedIn(lesson, progress, zone));
  const learned = fold();
  const scheduled = scheduleLearned(learned, usualReview, zone, now);
  const folded = cpu(fold);
  const again = cpu(() => dueOn(scheduleLearned(learned, usualReview, zone, now), usualReview, zone, now));
  const oneLesson = cpu(() => learnedIn("lesson 0", lessons[0]?.[1] ?? emptyProgress(), zone));
  const formulas = cpu(() => formulasAlone(questions, answers));
  const cards = cpu(() => cardsAlone(questions, answers), 1);
  if (scheduled.length !== questions) {
    throw new Error(`${scheduled.length} of ${questions} questions are scheduled.`);
  }
  return [
    `${questions.toLocaleString("en")} × ${answers}`,
    ms(folded),
    ms(formulas),
    ratio(folded, formulas),
    ratio(folded, cards),
    ms(again),
    ms(oneLesson),
  ];
});

report(
  "Schedule of reviews",
  `Processor time on Node ${process.versions.node}, ${process.platform}; the least of ${rounds} rounds. Everything is folded once, when VS Code starts; after an answer only its lesson (100 questions here), and what is due of all of them.`,
  tableOf(
    [
      "questions × answers",
      "fold of everything",
      "ts-fsrs's formulas alone",
      "fold / formulas",
      "fold / ts-fsrs's cards",
      "what is due of it",
      "fold of one lesson",
    ],
    rows,
  ),
);
