/** A question that waits for its answer, in lists and fields. */
import { plain } from "../../core/rich-text.ts";
import type { Confidence } from "../../core/sitting.ts";
import type { ViewOf } from "../../protocol/quiz.ts";
import { answered } from "../quiz/answered.ts";
import { contextOf } from "../quiz/feedback.ts";
import { ask, type Other } from "./ask.ts";
import type { QuickWorld } from "./quick.ts";
import { lines, say } from "./say.ts";
import { type Action, type Head, left, type Left, pickOne, type Row } from "./ui.ts";

type View = ViewOf<"question">;
type Next = "on" | "sheet" | "left";

/** `retry`: once more, after the answer was told. */
export async function askedPage(
  world: QuickWorld,
  view: View,
  retry = false,
  /** What was missing a moment ago. */
  said?: string,
): Promise<Next> {
  const { desk } = world;
  const { question, selfMark, response = {} } = view;
  const head = headOf(world, view, said);
  if (selfMark && !retry) {
    const met = await markPage(head, selfMark);
    if (met === left) {
      return "left";
    }
    const { confidence } = view;
    await desk.check(question.id, { response: { ...response, met }, confidence });
    return "on";
  }
  const given = retry ? {} : response;
  const asked = await ask(question, {
    head,
    others: others(view, retry),
    given,
    article: world.lesson().article.rich,
    wrong: (text) => (view.sheet ? undefined : missing(world, view, { text })),
  });
  if (asked === left) {
    return "left";
  }
  if ("other" in asked) {
    return other(world, view, asked.other);
  }
  const sentence = view.sheet ? undefined : missing(world, view, asked.response);
  if (sentence !== undefined) {
    return askedPage(world, { ...view, response: asked.response }, retry, sentence);
  }
  const confidence = view.ways.confidence && !retry ? await confidencePage(head) : undefined;
  if (confidence === left) {
    return "left";
  }
  await desk.check(question.id, {
    response: asked.response,
    ...(confidence && { confidence }),
    ...(retry && { retry: true }),
  });
  if (!view.sheet) {
    return "on";
  }
  const last = view.position === view.length;
  await desk.next(question.id);
  return last ? "sheet" : "on";
}

function headOf({ title }: QuickWorld, view: View, said: string | undefined): Head {
  const { question, hints, position, length, again, from } = view;
  const parts = [
    ...(said ? [said] : []),
    ...(again ? [say("question.again")] : []),
    plain(question.stem),
    ...(question.kind === "open" && question.note !== undefined ? [question.note] : []),
    ...hints.map((hint, index) => `${say("hint.place", index + 1, question.hints)}: ${plain(hint)}`),
  ];
  const titled = from === undefined ? title : `${title}: ${from}`;
  return { title: titled, prompt: parts.join(" "), step: position, of: length };
}

function others({ question, hints, sheet, recalled }: View, retry: boolean): Action<Other>[] {
  if (sheet) {
    return [
      { icon: "bookmark", tooltip: say("exam.flag"), value: "flag" },
      { icon: "list-ordered", tooltip: say("exam.sheet"), value: "sheet" },
    ];
  }
  return [
    ...(recalled && !retry
      ? [{ icon: "list-unordered", tooltip: say("review.options"), value: "options" as const }]
      : []),
    ...(hints.length < question.hints
      ? [{ icon: "lightbulb", tooltip: say("hint.button"), value: "hint" as const }]
      : []),
    retry
      ? { icon: "arrow-right", tooltip: say("next"), value: "skip" }
      : { icon: "question", tooltip: say("question.unknown"), value: "unknown" },
  ];
}

async function other(world: QuickWorld, view: View, what: Other): Promise<Next> {
  const { id } = view.question;
  const { desk } = world;
  switch (what) {
    case "hint":
      await desk.hint(id);
      return "on";
    case "options":
      world.showOptions?.(id);
      return "on";
    case "unknown":
      await desk.check(id, { response: {}, unknown: true });
      return "on";
    case "skip":
      await desk.next(id);
      return "on";
    case "flag":
      await desk.flag(id, !view.sheet?.find(({ question }) => question === id)?.flagged);
      return "on";
    case "sheet":
      return "sheet";
  }
}

/** What has to be done first, in a sentence, by the desk's own rule. */
function missing({ lesson }: QuickWorld, { question: { id } }: View, response: object): string | undefined {
  const question = lesson().quiz.quiz.questions.find((each) => each.id === id);
  const given = { response: { ...response } };
  const answer = question ? answered(question, given, contextOf(lesson(), question)) : undefined;
  return answer && "missing" in answer ? answer.missing : undefined;
}

function confidencePage(head: Head): Promise<Confidence | 0 | Left> {
  const rows: Row<Confidence | 0>[] = [
    ...([1, 2, 3] as const).map((level) => ({ label: say(`sure.${level}`), value: level })),
    { label: say("quick.unsaid"), value: 0, above: "" },
  ];
  return pickOne({ ...head, prompt: say("sure.question") }, rows);
}

/** The learner's own mark, line by line of the rubric, with the model in sight. */
async function markPage(
  head: Head,
  { model, rubric }: NonNullable<View["selfMark"]>,
): Promise<number[] | Left> {
  const met: number[] = [];
  const whole = rubric.length > 0 ? rubric : [say("quick.whole")];
  for (const [index, line] of whole.entries()) {
    const rows: Row<number>[] = [
      ...lines(plain(model)).map((label, at) => ({ label, ...(at === 0 && { icon: "book" }) })),
      { label: say("quick.met"), value: 1, above: line },
      { label: say("quick.half"), value: 0.5 },
      { label: say("quick.unmet"), value: 0 },
    ];
    const mark = await pickOne({ ...head, prompt: line, step: index + 1, of: whole.length }, rows);
    if (mark === left) {
      return left;
    }
    met.push(mark);
  }
  return met;
}
