/** How a sitting went, question by question, and where to go from here. */
import type { QuizView } from "../../protocol/quiz.ts";
import { el } from "../dom.ts";
import { words } from "../words.ts";
import { showButton } from "./explanation.ts";
import { scoreSentence, verdictMark } from "./score.ts";
import type { QuizActions } from "./sheet.ts";

export type Result = Extract<QuizView, { phase: "result" }>;

export function drawResult({ score, processes, questions, ways }: Result, actions: QuizActions): HTMLElement {
  const button = (
    key: "result.again" | "result.wrong" | "result.close",
    primary: boolean,
    act: () => unknown,
  ) =>
    el(
      "button",
      { type: "button", class: primary ? "primary" : "secondary", onclick: () => void act() },
      words.say(key),
    );
  const anyWrong = score.partly + score.wrong > 0;
  const start = (scope: "all" | "wrong") => actions.ask((host) => host.startQuiz({ ...ways, scope }));
  return el(
    "div",
    { class: "result" },
    el("h3", { class: "score", tabindex: -1, "data-focus": true }, scoreSentence(score)),
    el(
      "div",
      { class: "actions" },
      anyWrong ? button("result.wrong", true, () => start("wrong")) : undefined,
      button("result.again", !anyWrong, () => start("all")),
      button("result.close", false, async () => {
        await actions.ask((host) => host.closeResult({}));
        actions.toArticle();
      }),
    ),
    processes.length > 1 || processes.some(({ process }) => process !== "other")
      ? el(
          "section",
          {},
          el("h4", {}, words.say("result.processes")),
          el("ul", { class: "bars" }, processes.map(bar)),
        )
      : undefined,
    el(
      "section",
      {},
      el("h4", {}, words.say("result.questions")),
      el(
        "ol",
        { class: "outcomes" },
        questions.map((question) => outcome(question, actions)),
      ),
    ),
  );
}

function bar({ process, score }: Result["processes"][number]): HTMLElement {
  const filled = el("div", {});
  filled.style.inlineSize = `${score.total === 0 ? 0 : (100 * score.right) / score.total}%`;
  return el(
    "li",
    {},
    el("span", {}, words.say(`process.${process}`)),
    el("span", { class: "muted" }, words.say("score.short", score.right, score.total)),
    el("div", { class: "bar", "aria-hidden": true }, filled),
  );
}

function outcome(question: Result["questions"][number], actions: QuizActions): HTMLElement {
  const { stem, verdict, asked, given, right, evidence } = question;
  const found = evidence.filter(({ passage }) => passage && passage.length > 0);
  return el(
    "li",
    { "data-outcome": verdict ?? "none" },
    verdict
      ? verdictMark(verdict)
      : el("span", { class: "muted" }, words.say(asked ? "result.notAnswered" : "result.coming")),
    el("p", { class: "outcome-stem", dir: "auto" }, stem),
    given ? answerLine("result.given", given) : undefined,
    right && verdict !== "right" ? answerLine("result.right", right) : undefined,
    found.length > 0 ? showButton(found, actions) : undefined,
  );
}

const answerLine = (key: "result.given" | "result.right", answer: string) =>
  el("p", { class: "aside" }, `${words.say(key)} `, el("span", { dir: "auto", class: "answer" }, answer));
