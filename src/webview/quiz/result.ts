/** How a sitting went, question by question, and where to go from here. */
import type { Scope } from "../../core/sitting.ts";
import type { QuizState, ViewOf } from "../../protocol/quiz.ts";
import { el } from "../dom.ts";
import { words } from "../words.ts";
import { showButton } from "./explanation.ts";
import { drawOutcomes } from "./outcomes.ts";
import { scoreSentence } from "./score.ts";
import type { QuizActions } from "./sheet.ts";

export type Result = ViewOf<"result">;

export function drawResult(result: Result, actions: QuizActions, review?: QuizState["review"]): HTMLElement {
  const { score, processes, questions, ways, spent, sure } = result;
  const button = (
    key: "result.again" | "result.wrong" | "result.close" | "review.done",
    primary: boolean,
    act: () => unknown,
  ) =>
    el(
      "button",
      { type: "button", class: primary ? "primary" : "secondary", onclick: () => void act() },
      words.say(key),
    );
  const anyWrong = score.right < score.total;
  const start = (scope: Scope) => actions.ask((host) => host.startQuiz({ ...ways, scope }));
  const time = timeSentence(spent);
  const how = review ? time : words.say("ways.summary", words.say(`ways.${ways.feedback}`), time);
  return el(
    "div",
    { class: "result" },
    el("h3", { class: "score", tabindex: -1, "data-focus": true }, scoreSentence(score)),
    el("p", { class: "muted" }, how),
    sure && el("p", { class: "muted" }, sureSentence(sure)),
    review && review.waiting > 0
      ? el("p", { class: "muted" }, words.count("review.waiting", review.waiting))
      : undefined,
    el(
      "div",
      { class: "actions" },
      ...(review
        ? [
            button("review.done", true, () => actions.ask((host) => host.closeResult({}))),
            anyWrong ? button("result.wrong", false, () => start("wrong")) : undefined,
          ]
        : [
            anyWrong ? button("result.wrong", true, () => start("wrong")) : undefined,
            button("result.again", !anyWrong, () => start(ways.scope === "wrong" ? "all" : ways.scope)),
            button("result.close", false, async () => {
              await actions.ask((host) => host.closeResult({}));
              actions.toArticle();
            }),
          ]),
    ),
    drawReread(result, actions),
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
      drawOutcomes(questions, ways.feedback === "exam", actions),
    ),
  );
}

/** The paragraphs behind what was not right: each leads to its passages in the article. */
function drawReread({ reread }: Result, actions: QuizActions): HTMLElement | undefined {
  return reread.length === 0
    ? undefined
    : el(
        "section",
        {},
        el("h4", {}, words.say("result.reread")),
        el("p", { class: "muted" }, words.say("result.reread.note")),
        el(
          "ul",
          { class: "reread" },
          reread.map(({ begins, evidence }) => {
            const link: HTMLButtonElement = el(
              "button",
              { type: "button", class: "link", dir: "auto", onclick: () => actions.show(evidence, link) },
              begins,
            );
            return el("li", {}, link);
          }),
        ),
        reread.length > 1
          ? showButton(
              reread.flatMap(({ evidence }) => evidence),
              actions,
              "result.reread.show",
            )
          : undefined,
      );
}

const minute = 60_000;

const timeSentence = (spent: number): string =>
  spent < minute
    ? words.count("result.seconds", Math.round(spent / 1000))
    : words.count("result.minutes", Math.round(spent / minute));

function sureSentence({ total, right }: NonNullable<Result["sure"]>): string {
  if (total === 0) {
    return words.say("result.sure.none");
  }
  const verdict = words.say(right === 1 ? "result.sure.right" : "result.sure.wrong");
  return words.count("result.sure", total, total, total === 1 ? verdict : right);
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
