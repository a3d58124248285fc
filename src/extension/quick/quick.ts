/** The quiz without a page: the same desk, marking and record, asked in lists and fields of VS Code's. Escape leaves. */
import { plain } from "../../core/rich-text.ts";
import type { Passage } from "../../protocol/question.ts";
import type { QuizView, ViewOf } from "../../protocol/quiz.ts";
import type { QuizDesk } from "../quiz/desk.ts";
import type { QuizLesson } from "../quiz/view.ts";
import { askedPage } from "./asked.ts";
import { offerPage, resultPage, sheetPage } from "./pages.ts";
import { say } from "./say.ts";
import { toldRows } from "./told.ts";
import { left, pickOne, type Row } from "./ui.ts";

export interface QuickWorld {
  /** Of the lesson. */
  title: string;
  desk: QuizDesk;
  lesson: () => QuizLesson;
  /** Reads the lesson again: it may have been edited while a list was open. */
  refresh(): Promise<void>;
  /** Of a review: asks with options what is asked without. */
  showOptions?(question: string): void;
  /** Shows a passage of the article that a question is about. */
  show(passage: Passage, question: string): Promise<void>;
}

export async function takeInQuickPick(world: QuickWorld): Promise<void> {
  for (let goesOn = true; goesOn;) {
    await world.refresh();
    const { view } = world.desk.state();
    goesOn = await page(world, view).catch((error: unknown) => refusedPage(world, error));
  }
}

/** What the desk refused, because another window went on meanwhile; then on from where the quiz is now. */
async function refusedPage({ title }: QuickWorld, error: unknown): Promise<boolean> {
  const prompt = error instanceof Error ? error.message : String(error);
  return (await pickOne({ title, prompt }, [{ label: say("offer.continue"), value: true }])) !== left;
}

/** Gives whether there is a next page. */
async function page(world: QuickWorld, view: QuizView): Promise<boolean> {
  switch (view.phase) {
    case "offer":
      return offerPage(world, view);
    case "result":
      return resultPage(world, view);
    case "review":
      return reviewPage(world, view);
    case "question": {
      if (view.feedback) {
        return toldPage(world, view);
      }
      const next = await askedPage(world, view);
      return next === "sheet" ? sheetPage(world) : next === "on";
    }
  }
}

async function toldPage(world: QuickWorld, view: ViewOf<"question">): Promise<boolean> {
  const { feedback, question, position, length, unknown, overrulable } = view;
  if (!feedback) {
    return true;
  }
  const verdict = say(unknown ? "unknown" : feedback.verdict);
  const passages = feedback.evidence.flatMap(({ passage }) => (passage ? [passage] : []));
  const rows: Row<"next" | "same" | "again" | "show" | "leave">[] = [
    ...told(world, view),
    { label: say(position === length ? "finish" : "next"), icon: "arrow-right", value: "next", above: "" },
    ...(overrulable ? [{ label: say("review.same"), icon: "check", value: "same" as const }] : []),
    ...(feedback.verdict === "right" || question.kind === "open"
      ? []
      : [{ label: say("question.retry"), icon: "debug-restart", value: "again" as const }]),
    ...(passages.length > 0
      ? [{ label: say("evidence.show"), icon: "list-selection", value: "show" as const }]
      : []),
    { label: say("question.leave"), icon: "close", value: "leave" },
  ];
  const head = {
    title: world.title,
    prompt: `${verdict}. ${plain(question.stem)}`,
    step: position,
    of: length,
  };
  const chosen = await pickOne(head, rows);
  switch (chosen) {
    case "next":
      await world.desk.next(question.id);
      return true;
    case "same":
      await world.desk.overrule(question.id);
      return true;
    case "again":
      return (await askedPage(world, view, true)) !== "left";
    case "show":
      await showAll(world, question.id, passages);
      return true;
    case "leave":
    case left:
      return false;
  }
}

async function reviewPage(world: QuickWorld, view: ViewOf<"review">): Promise<boolean> {
  const { question, verdict, unknown, changed, feedback, position, length } = view;
  const said = verdict ? say(unknown ? "unknown" : verdict) : say("result.notAnswered");
  const passages = (feedback?.evidence ?? []).flatMap(({ passage }) => (passage ? [passage] : []));
  const rows: Row<"back" | "show">[] = [
    ...(changed ? [{ label: say("review.changed"), icon: "info" }] : []),
    ...(changed && view.given ? [{ label: `${say("result.given")} ${view.given}` }] : []),
    ...told(world, view),
    { label: say("review.close"), icon: "arrow-left", value: "back", above: "" },
    ...(passages.length > 0
      ? [{ label: say("evidence.show"), icon: "list-selection", value: "show" as const }]
      : []),
  ];
  const head = { title: world.title, prompt: `${said}. ${plain(question.stem)}`, step: position, of: length };
  const chosen = await pickOne(head, rows);
  if (chosen === "show") {
    await showAll(world, question.id, passages);
  } else if (chosen === "back") {
    world.desk.closeReview();
  }
  return chosen !== left;
}

function told(
  { lesson }: QuickWorld,
  { question, feedback, response }: Pick<ViewOf<"review">, "question" | "feedback" | "response">,
): Row<never>[] {
  const known = lesson().quiz.quiz.questions.find(({ id }) => id === question.id);
  return feedback ? toldRows(question, feedback, response ?? {}, known) : [];
}

/** The passages one after another; the last stays in sight. */
async function showAll(world: QuickWorld, question: string, passages: readonly Passage[]): Promise<void> {
  const [first, ...others] = passages;
  if (first) {
    await world.show(first, question);
  }
  for (const [index, passage] of others.entries()) {
    const prompt = say("evidence.place", index + 1, passages.length);
    const rows: Row<"next" | "back">[] = [
      { label: say("evidence.next"), icon: "arrow-down", value: "next" },
      { label: say("evidence.back"), icon: "arrow-left", value: "back" },
    ];
    if ((await pickOne({ title: world.title, prompt }, rows)) !== "next") {
      return;
    }
    await world.show(passage, question);
  }
}
