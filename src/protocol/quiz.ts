/** The quiz as the page draws it: offered, asked, told, reviewed. */
import * as v from "valibot";
import { confidenceSchema, responseSchema, verdictSchema } from "../core/progress.ts";
import { scopes, type Ways } from "../core/sitting.ts";
import { evidenceSchema, feedbackSchema, questionSchema } from "./question.ts";
import { richSchema } from "./rich.ts";

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const scopeSchema = v.picklist(scopes);

/** How the quiz is taken; `core/sitting.ts` says what each means. */
export const waysSchema: v.GenericSchema<Ways> = v.object({
  scope: scopeSchema,
  reading: v.picklist(["after", "memory"]),
  feedback: v.picklist(["practice", "exam"]),
  confidence: v.boolean(),
});

const scoreSchema = v.object({
  right: count,
  partly: count,
  wrong: count,
  /** Those that count: in an exam all, in practice those that were answered. */
  total: count,
  points: v.number(),
  of: v.number(),
});
export type Score = v.InferOutput<typeof scoreSchema>;

/** What has been given to a question, if anything. */
const given = {
  response: v.exactOptional(responseSchema),
  confidence: v.exactOptional(confidenceSchema),
  /** “I don’t know”. */
  unknown: v.exactOptional(v.literal(true)),
};

const offerSchema = v.object({
  phase: v.literal("offer"),
  /** The score of the latest sitting. */
  last: v.exactOptional(scoreSchema),
  /** As it was taken last. */
  ways: waysSchema,
  /** How many questions each scope has; those without any are left out. */
  scopes: v.array(v.object({ scope: scopeSchema, questions: count })),
  /** A sitting that was left: where it stands. */
  open: v.exactOptional(v.object({ position: count, length: count })),
  /** Questions that cannot be read: what they ask, and why. `index`: see `ReaderState.problems`. */
  unreadable: v.array(v.object({ stem: v.string(), sentence: v.string(), index: v.exactOptional(count) })),
});

const askedSchema = v.object({
  phase: v.literal("question"),
  /** 1-based place in the sitting, and its length as of now (questions that come back included). */
  position: count,
  length: count,
  /** The question comes back because it was not right the first time. */
  again: v.boolean(),
  question: questionSchema,
  /** Hints shown so far. */
  hints: v.array(richSchema),
  ways: waysSchema,
  /** The article is folded. */
  closed: v.boolean(),
  /** How often it was answered here: each further one is a retry. */
  tries: count,
  /** Of a review: the title of the lesson that asks this. */
  from: v.exactOptional(v.string()),
  /** It is asked without its options, which can be shown instead. */
  recalled: v.exactOptional(v.literal(true)),
  /** It was typed and not taken for right, and the learner may say that it means the same. */
  overrulable: v.exactOptional(v.literal(true)),
  ...given,
  /** Present: the answer is checked. */
  feedback: v.exactOptional(feedbackSchema),
  /** The answer waits to be marked by the learner against this. */
  selfMark: v.exactOptional(v.object({ model: richSchema, rubric: v.array(v.string()) })),
  /** Of an exam that is not handed in: all its questions, in their order. */
  sheet: v.exactOptional(
    v.array(v.object({ question: v.string(), answered: v.boolean(), flagged: v.boolean() })),
  ),
});

/** One question as it went. */
const outcomeSchema = v.object({
  id: v.string(),
  stem: v.string(),
  /** Of the first answer; undefined: not answered. */
  verdict: v.exactOptional(verdictSchema),
  confidence: given.confidence,
  unknown: given.unknown,
  /** The question was edited after it was answered. */
  changed: v.exactOptional(v.literal(true)),
  /** In words, the learner's and the right one. */
  given: v.exactOptional(v.string()),
  right: v.exactOptional(v.string()),
  evidence: v.array(evidenceSchema),
});

const resultSchema = v.object({
  phase: v.literal("result"),
  score: scoreSchema,
  ways: waysSchema,
  /** Milliseconds at it. */
  spent: v.number(),
  processes: v.array(
    v.object({ process: v.picklist(["locate", "understand", "evaluate", "other"]), score: scoreSchema }),
  ),
  /** Of the answers that the learner was sure of. */
  sure: v.exactOptional(v.object({ total: count, right: count })),
  /** What the learner was sure of and had wrong comes first. */
  questions: v.array(outcomeSchema),
  /** Paragraphs behind what was not right, in the order of the article: how each begins, and the passages in it. */
  reread: v.array(v.object({ begins: v.string(), evidence: v.array(evidenceSchema) })),
});

const reviewSchema = v.object({
  phase: v.literal("review"),
  /** 1-based, in the order of the result. */
  position: count,
  length: count,
  question: questionSchema,
  ...given,
  /** Absent: not asked yet, or the question is another one now. */
  feedback: v.exactOptional(feedbackSchema),
  changed: v.exactOptional(v.literal(true)),
  /** Of a changed one: what was answered to the old one, as far as it can be said. */
  given: v.exactOptional(v.string()),
  verdict: v.exactOptional(verdictSchema),
  right: v.exactOptional(v.string()),
  previous: v.exactOptional(v.string()),
  next: v.exactOptional(v.string()),
});

export const quizSchema = v.object({
  title: v.exactOptional(v.string()),
  /** Questions. */
  total: count,
  /**
   * A review of what is due, without an article; `waiting`: how many more are due than the day's limits let in; `kept`: what
   * the page keeps for its own return, which only the host understands.
   */
  review: v.exactOptional(v.object({ waiting: count, kept: v.string() })),
  view: v.variant("phase", [offerSchema, askedSchema, resultSchema, reviewSchema]),
});
export type QuizState = v.InferOutput<typeof quizSchema>;
export type QuizView = QuizState["view"];
export type ViewOf<P extends QuizView["phase"]> = Extract<QuizView, { phase: P }>;

const nothing = v.object({});
const one = v.object({ question: v.string() });

/** What the page asks of the host about the quiz; each gives the quiz as it is then. */
export const quizContract = {
  startQuiz: { takes: waysSchema, gives: quizSchema },
  hint: { takes: one, gives: quizSchema },
  /**
   * Rejected with a sentence when the response is empty or of another question than the open one. `retry`: after the
   * first answer was told.
   */
  check: {
    takes: v.object({
      question: v.string(),
      response: responseSchema,
      confidence: given.confidence,
      unknown: given.unknown,
      retry: v.exactOptional(v.literal(true)),
    }),
    gives: quizSchema,
  },
  /** On from `question`: to the next one, or to the result. */
  next: { takes: one, gives: quizSchema },
  /** Of a review: what was typed means the same as what is accepted. */
  overrule: { takes: one, gives: quizSchema },
  /** Of an exam: the answer as it stands. */
  draft: {
    takes: v.object({ question: v.string(), response: responseSchema, confidence: given.confidence }),
    gives: quizSchema,
  },
  flag: { takes: v.object({ question: v.string(), on: v.boolean() }), gives: quizSchema },
  turnTo: { takes: one, gives: quizSchema },
  /** Hands an exam in. */
  submit: { takes: nothing, gives: quizSchema },
  /** Away from a question to the offer, and back. */
  leave: { takes: nothing, gives: quizSchema },
  resume: { takes: nothing, gives: quizSchema },
  /** Ends the open sitting where it is. */
  end: { takes: nothing, gives: quizSchema },
  /** From the result to one of its questions, and back. */
  review: { takes: one, gives: quizSchema },
  closeReview: { takes: nothing, gives: quizSchema },
  /** From the result back to the offer. */
  closeResult: { takes: nothing, gives: quizSchema },
} as const;
