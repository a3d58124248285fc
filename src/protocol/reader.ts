/**
 * What the reader's page and its host say to each other. The page draws and asks; the host reads files, marks and
 * records. Offsets are UTF-16 in the text of the article's leaf that is named with them.
 */
import * as v from "valibot";
import { verdictSchema } from "../core/progress.ts";
import { passageSchema, spanSchema } from "./question.ts";
import { quizContract, quizSchema } from "./quiz.ts";
import { richSchema } from "./rich.ts";
import { writtenSchema } from "./writing.ts";
import { packedTermsSchema } from "./terms.ts";

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const nothing = v.object({});

/** Terms of a text; `entries` are card keys, nearest glossary first. Only shown ones cross the wire. */
const termSchema = v.object({ ...spanSchema.entries, entries: v.array(v.string()) });
export type Term = v.InferOutput<typeof termSchema>;

/** Rich text with the terms that stand in it. */
const textSchema = v.object({ rich: richSchema, terms: v.array(termSchema) });
export type Text = v.InferOutput<typeof textSchema>;

const problemSchema = v.object({
  severity: v.picklist(["error", "warning", "information"]),
  sentence: v.string(),
  /** Name of the file, to show. */
  file: v.string(),
  /** 1-based, to show. */
  line: count,
  /** Position in `ReaderState.problems`, for `openProblem`. */
  index: count,
});
export type ShownProblem = v.InferOutput<typeof problemSchema>;

/** A place in an article that an edit or another width does not lose. */
export const anchorSchema = v.object({
  leaf: v.number(),
  /** Share of the leaf that is above the window's edge; below 0: the pixels between the edge and the leaf. */
  share: v.number(),
  gap: v.number(),
  /** How the leaf begins, and its neighbours, to find it again after an edit. */
  words: v.string(),
  before: v.string(),
  after: v.string(),
});
export type Anchor = v.InferOutput<typeof anchorSchema>;

const articleSchema = v.object({
  /** Of the lesson, stable; the page keeps its scroll position under it. */
  id: v.string(),
  title: v.exactOptional(v.string()),
  author: v.exactOptional(v.string()),
  date: v.exactOptional(v.string()),
  source: v.exactOptional(v.string()),
  language: v.exactOptional(v.string()),
  summary: v.exactOptional(v.string()),
  words: count,
  minutes: count,
  text: v.object({ rich: richSchema, terms: packedTermsSchema }),
  /** Index in `text.rich.blocks` of a heading that only repeats the title: not drawn again. */
  titleBlock: v.exactOptional(count),
  /** From a relative image path as written to an address that the page may load. */
  images: v.record(v.string(), v.string()),
});
export type ShownArticle = v.InferOutput<typeof articleSchema>;

/** A glossary entry as its card shows it. */
const cardSchema = v.object({
  key: v.string(),
  term: v.string(),
  kind: v.exactOptional(v.picklist(["term", "person", "place", "organisation", "event"])),
  /** Pronunciation. */
  say: v.exactOptional(v.string()),
  definition: textSchema,
  /** Where the short definition ends in `definition.rich.leaves[0].text`; the rest is behind “more”. */
  shortEnd: count,
  aliases: v.array(v.string()),
  asOf: v.exactOptional(v.string()),
  sinceThen: v.exactOptional(textSchema),
  sources: v.array(v.string()),
  see: v.array(v.object({ key: v.string(), term: v.string() })),
  /** `taken`: it is in review; `known`: the learner said so. */
  review: v.exactOptional(v.picklist(["taken", "known"])),
  /** What it means is to be thought of before it is shown. */
  guess: v.exactOptional(v.literal(true)),
  /** It holds the answer to the question at hand: nothing is told but the term. */
  muted: v.exactOptional(v.literal(true)),
});
export type Card = v.InferOutput<typeof cardSchema>;

const settingsSchema = v.object({
  /** Multiplies the text size; 1 is the default. */
  textScale: v.number(),
  /** CSS font family for the article; empty: the default. */
  fontFamily: v.string(),
});

const stateSchema = v.object({
  /** Undefined: there is nothing to show; `problems` say why. */
  article: v.exactOptional(articleSchema),
  /** Undefined: the article has no quiz. */
  quiz: v.exactOptional(quizSchema),
  problems: v.array(problemSchema),
  /** Terms that were looked up, by name: the learner is asked whether to review them. */
  lookedUp: v.exactOptional(v.array(v.string())),
  settings: settingsSchema,
  /** Where the learner last was in the article, for a page that does not know. */
  place: v.exactOptional(anchorSchema),
});
export type ReaderState = v.InferOutput<typeof stateSchema>;

const revealSchema = v.variant("what", [
  /** Bring the quiz into view and give it the focus; begin a sitting if none is open. */
  v.object({ what: v.literal("quiz") }),
  /** Show a passage as evidence is shown. */
  v.object({ what: v.literal("passage"), passage: passageSchema }),
  /** Open the card of a term at its first place in the article, or on its own. */
  v.object({ what: v.literal("card"), key: v.string() }),
]);
export type Reveal = v.InferOutput<typeof revealSchema>;

/** Where the reader's keys would go; the host sets VS Code's contexts by it. */
const attentionSchema = v.object({
  /** `open`: a question waits for its answer; `told`: it is checked; `exam`: one of an exam; `none`: no question or no focus. */
  quiz: v.picklist(["none", "open", "told", "exam"]),
  /** The focus is where digits and letters are typed. */
  typing: v.boolean(),
});
export type Attention = v.InferOutput<typeof attentionSchema>;

/** A key of the quiz, pressed in VS Code's way. `option`: 1-based. */
const pressSchema = v.object({
  key: v.picklist(["check", "next", "hint", "evidence", "unknown", "flag", "option"]),
  option: v.exactOptional(count),
});
export type Press = v.InferOutput<typeof pressSchema>;

/** What the host answers. */
export const hostContract = {
  /** The page is there: give it everything. */
  ready: { takes: nothing, gives: stateSchema },
  card: { takes: v.object({ key: v.string() }), gives: v.nullable(cardSchema) },
  /** The cards of these entries were read. */
  lookedUp: { takes: v.object({ keys: v.array(v.string()) }), gives: nothing },
  /** “I know this one”: it is not reviewed any more. */
  knowTerm: { takes: v.object({ key: v.string() }), gives: nothing },
  /** What a term means was thought of before its card said it, and the learner says how that went. */
  guessed: { takes: v.object({ key: v.string(), verdict: verdictSchema }), gives: nothing },
  /** Whether the terms of `ReaderState.lookedUp` are to be reviewed. */
  answerOffer: { takes: v.object({ accepted: v.boolean() }), gives: nothing },
  reviewNow: { takes: nothing, gives: nothing },
  openGlossary: { takes: v.object({ key: v.string() }), gives: nothing },
  openProblem: { takes: v.object({ index: count }), gives: nothing },
  /** Of a review: a question that is asked without its options is asked with them. */
  showOptions: { takes: v.object({ question: v.string() }), gives: quizSchema },
  /** Of a review: the article, at a passage that proves the answer. */
  openEvidence: { takes: v.object({ question: v.string(), index: count }), gives: nothing },
  /** A link of the article as written. The host decides whether and how it is opened. */
  openLink: { takes: v.object({ href: v.string() }), gives: nothing },
  /** Furthest share of the article that has been on screen. */
  read: { takes: v.object({ portion: share }), gives: nothing },
  /** Where the learner is in the article now; null: at its beginning. */
  place: { takes: v.object({ anchor: v.nullable(anchorSchema) }), gives: nothing },
  attend: { takes: attentionSchema, gives: nothing },
  ...quizContract,
} as const;

/** What the page answers. */
export const pageContract = {
  /** The lesson or a setting changed: draw it in place, keep the position. */
  update: { takes: stateSchema, gives: nothing },
  reveal: { takes: revealSchema, gives: nothing },
  press: { takes: pressSchema, gives: nothing },
  /** The question that its author writes at the moment; null: none, the quiz is as usual. */
  write: { takes: v.object({ written: v.nullable(writtenSchema) }), gives: nothing },
} as const;
