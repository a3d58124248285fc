/**
 * A question as the page asks it, and what checking an answer says: one entry a kind in both. What is right is not in
 * the former. Keys name options, items and sides in responses; `core/question/kind.ts` has the shapes of those.
 */
import * as v from "valibot";
import { verdictSchema } from "../core/progress.ts";
import { richSchema } from "./rich.ts";

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

/** A stretch of the article's text inside one leaf. */
export const spanSchema = v.object({ leaf: count, start: count, end: count });
export type Span = v.InferOutput<typeof spanSchema>;

/** One passage, which may run over several leaves. */
export const passageSchema = v.array(spanSchema);
export type Passage = v.InferOutput<typeof passageSchema>;

const common = {
  id: v.string(),
  stem: richSchema,
  process: v.exactOptional(v.picklist(["locate", "understand", "evaluate"])),
  /** How many hints there are in all. */
  hints: count,
};

/** In the order in which they are shown. */
const keyed = v.array(v.object({ key: v.string(), text: richSchema }));

export const questionSchema = v.variant("kind", [
  v.object({ ...common, kind: v.literal("choice"), options: keyed }),
  v.object({ ...common, kind: v.literal("choices"), options: keyed }),
  v.object({ ...common, kind: v.literal("text") }),
  v.object({ ...common, kind: v.literal("number"), unit: v.exactOptional(v.string()) }),
  v.object({
    ...common,
    kind: v.literal("cloze"),
    /** Its runs of kind `gap` stand for the gaps. */
    text: richSchema,
    /** `entries`: those of a menu; a gap without them is typed. */
    gaps: v.array(v.object({ entries: v.exactOptional(v.array(v.string())) })),
  }),
  v.object({ ...common, kind: v.literal("order"), items: keyed }),
  /** More right sides than left ones: some belong to none. */
  v.object({ ...common, kind: v.literal("match"), lefts: keyed, rights: keyed }),
  /** `passages`: how many are sought. */
  v.object({ ...common, kind: v.literal("evidence"), passages: count }),
  /** `note`: a sentence to show with the question, when it is asked otherwise than its author meant. */
  v.object({
    ...common,
    kind: v.literal("open"),
    note: v.exactOptional(v.string()),
    /** Nothing is to be typed: it is thought of and compared. */
    unwritten: v.exactOptional(v.literal(true)),
  }),
]);
export type ShownQuestion = v.InferOutput<typeof questionSchema>;
export type ShownKind = ShownQuestion["kind"];
export type ShownQuestionOf<K extends ShownKind> = Extract<ShownQuestion, { kind: K }>;

export const evidenceSchema = v.object({
  quote: v.string(),
  /** Undefined: the words are not in the article (any more). */
  passage: v.exactOptional(passageSchema),
  /** Where the article is not at hand: the paragraph, its title, and what to open it by (`openEvidence`). */
  around: v.exactOptional(
    v.object({
      title: v.string(),
      before: v.string(),
      words: v.string(),
      after: v.string(),
      question: v.string(),
      index: count,
    }),
  ),
});
export type Evidence = v.InferOutput<typeof evidenceSchema>;

/** All options, in the order shown. */
const options = v.array(
  v.object({
    key: v.string(),
    right: v.boolean(),
    picked: v.boolean(),
    feedback: v.exactOptional(richSchema),
  }),
);

const typed = {
  /** The accepted answers in words. */
  accepted: v.array(v.string()),
  /** What the author says about the very answer that was given. */
  hit: v.exactOptional(richSchema),
};

const detailSchema = v.variant("kind", [
  v.object({ kind: v.literal("choice"), options }),
  v.object({ kind: v.literal("choices"), options }),
  v.object({ kind: v.literal("text"), ...typed }),
  v.object({ kind: v.literal("number"), ...typed }),
  v.object({
    kind: v.literal("cloze"),
    /** `note`: what differed, in a sentence. */
    gaps: v.array(
      v.object({
        right: v.boolean(),
        given: v.string(),
        accepted: v.array(v.string()),
        note: v.exactOptional(v.string()),
      }),
    ),
  }),
  v.object({
    kind: v.literal("order"),
    /** In the right order; `place`: where the learner put it, from 0; undefined: nowhere. */
    items: v.array(
      v.object({
        key: v.string(),
        place: v.exactOptional(count),
        right: v.boolean(),
        feedback: v.exactOptional(richSchema),
      }),
    ),
  }),
  v.object({
    kind: v.literal("match"),
    /** In the order of the left sides as shown. `given`, `answer`: keys of right sides. */
    pairs: v.array(
      v.object({
        left: v.string(),
        answer: v.string(),
        given: v.exactOptional(v.string()),
        right: v.boolean(),
        feedback: v.exactOptional(richSchema),
      }),
    ),
  }),
  v.object({
    kind: v.literal("evidence"),
    /** What was to be marked, and what was marked (where the article still has it). */
    answer: v.array(evidenceSchema),
    given: v.array(passageSchema),
  }),
  v.object({
    kind: v.literal("open"),
    model: richSchema,
    /** `met`: 0, ½ or 1, the learner's own mark. Without a rubric one line without words, for the whole. */
    rubric: v.array(v.object({ line: v.string(), met: share })),
  }),
]);
export type Detail = v.InferOutput<typeof detailSchema>;
export type DetailOf<K extends ShownKind> = Extract<Detail, { kind: K }>;

export const feedbackSchema = v.object({
  verdict: verdictSchema,
  mark: share,
  points: v.number(),
  detail: detailSchema,
  /** A sentence about what differed: a slip of the keyboard, a missing unit … */
  note: v.exactOptional(v.string()),
  why: v.exactOptional(richSchema),
  evidence: v.array(evidenceSchema),
});
export type Feedback = v.InferOutput<typeof feedbackSchema>;
