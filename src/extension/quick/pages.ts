/** Around the questions: how to take the quiz, an exam's sheet, the result. */
import type { Scope, Ways } from "../../core/sitting.ts";
import type { ViewOf } from "../../protocol/quiz.ts";
import type { QuickWorld } from "./quick.ts";
import { say } from "./say.ts";
import { left, pickOne, type Row } from "./ui.ts";

export async function offerPage({ desk, title }: QuickWorld, view: ViewOf<"offer">): Promise<boolean> {
  type Choice = { scope: Scope } | { change: Partial<Ways> };
  let { ways } = view;
  for (;;) {
    const exam = ways.feedback === "exam";
    const scopes = view.scopes.toSorted(
      (a, b) => Number(b.scope === ways.scope) - Number(a.scope === ways.scope),
    );
    const rows: Row<Choice>[] = [
      ...scopes.map(({ scope, questions }) => ({
        label: say(`scope.${scope}`, questions),
        icon: "play",
        value: { scope },
      })),
      {
        label: say(exam ? "ways.feedback.exam" : "ways.feedback.practice"),
        description: say("quick.change"),
        icon: "settings",
        value: { change: { feedback: exam ? "practice" : "exam" } },
        above: say("ways.feedback"),
      },
      {
        label: say("ways.confidence"),
        description: say("quick.change"),
        icon: ways.confidence ? "check" : "blank",
        value: { change: { confidence: !ways.confidence } },
      },
      ...view.unreadable.map(({ stem, sentence }, index) => ({
        label: stem,
        detail: sentence,
        icon: "warning",
        ...(index === 0 && { above: say("quick.unreadable") }),
      })),
    ];
    const prompt = say(view.scopes.length > 0 ? "quiz.take" : "quiz.none");
    const chosen = await pickOne({ title, prompt }, rows);
    if (chosen === left) {
      return false;
    }
    if ("scope" in chosen) {
      await desk.start({ ...ways, scope: chosen.scope });
      return true;
    }
    ways = { ...ways, ...chosen.change };
  }
}

export async function sheetPage({ desk, title, lesson }: QuickWorld): Promise<boolean> {
  const { view } = desk.state();
  if (view.phase !== "question" || !view.sheet) {
    return true;
  }
  const stems = new Map(lesson().quiz.quiz.questions.map(({ id, stem }) => [id, stem.leaves[0]?.text ?? ""]));
  const answers = view.sheet.filter(({ answered }) => answered).length;
  const rows: Row<{ question: string } | "finish">[] = [
    ...view.sheet.map(({ question, answered, flagged }, index) => ({
      label: `${index + 1}. ${stems.get(question) ?? ""}`,
      icon: answered ? "circle-filled" : "circle-outline",
      description: [
        say(answered ? "exam.place.answered" : "exam.place.open"),
        ...(flagged ? [say("exam.place.flagged")] : []),
      ].join(", "),
      value: { question },
    })),
    { label: say("finish"), icon: "check", value: "finish", above: "" },
  ];
  const prompt = say("exam.count", answers, view.sheet.length);
  const chosen = await pickOne({ title, prompt }, rows);
  if (chosen === left) {
    return false;
  }
  await (chosen === "finish" ? desk.submit() : desk.turnTo(chosen.question));
  return true;
}

export async function resultPage({ desk, title }: QuickWorld, view: ViewOf<"result">): Promise<boolean> {
  const { score, ways, questions } = view;
  const missed = score.right < score.total;
  const { review } = desk.state();
  const rows: Row<{ scope: Scope } | { review: string } | "close">[] = [
    ...(missed
      ? [{ label: say("result.wrong"), icon: "debug-restart", value: { scope: "wrong" as const } }]
      : []),
    ...(review
      ? []
      : [
          {
            label: say("result.again"),
            icon: "refresh",
            value: { scope: ways.scope === "wrong" ? ("all" as const) : ways.scope },
          },
        ]),
    { label: say("quick.close"), icon: "close", value: "close" },
    ...questions.map(({ id, stem, verdict, unknown, given, right }, index) => ({
      label: stem,
      description: verdict ? say(unknown ? "unknown" : verdict) : say("result.notAnswered"),
      detail: [
        given ? `${say("result.given")} ${given}` : "",
        right && verdict !== "right" ? `${say("result.right")} ${right}` : "",
      ]
        .filter((part) => part !== "")
        .join("  "),
      value: { review: id },
      ...(index === 0 && { above: say("result.questions") }),
    })),
  ];
  const prompt = say("score.short", score.right, score.total);
  const chosen = await pickOne({ title, prompt }, rows);
  if (chosen === left || chosen === "close") {
    desk.closeResult();
    return false;
  }
  if ("review" in chosen) {
    desk.review(chosen.review);
  } else {
    await desk.start({ ...ways, scope: chosen.scope });
  }
  return true;
}
