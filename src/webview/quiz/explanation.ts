import type { Evidence, Feedback } from "../../protocol/question.ts";
import { drawRich } from "../article/rich.ts";
import { el } from "../dom.ts";
import { icon } from "../icons.ts";
import { words } from "../words.ts";
import { drawParagraphs } from "./around.ts";
import type { QuizActions } from "./sheet.ts";

/** What follows the verdict: what is accepted, why, and where it stands in the article. */
export function drawExplanation(feedback: Feedback, actions: QuizActions): HTMLElement[] {
  const { detail, note, why, evidence } = feedback;
  const { accepted, hit } = "accepted" in detail ? detail : { accepted: [] };
  const parts: HTMLElement[] = [];
  if (note) {
    parts.push(el("p", { class: "note" }, note));
  }
  if (hit) {
    parts.push(el("div", { class: "hit" }, ...drawRich(hit, actions)));
  }
  const [best, ...others] = accepted;
  if (best !== undefined) {
    parts.push(labelled("answer.accepted", best));
  }
  if (others.length > 0) {
    parts.push(labelled("answer.also", others.join(", "), "aside"));
  }
  if (why) {
    parts.push(el("div", { class: "why" }, ...drawRich(why, actions)));
  }
  if (evidence.length > 0) {
    parts.push(drawEvidence(evidence, actions));
  }
  return parts;
}

const labelled = (key: "answer.accepted" | "answer.also", answers: string, style = "accepted") =>
  el("p", { class: style }, `${words.say(key)} `, el("span", { dir: "auto" }, answers));

/** The quotations and one way into the article, which leads through all of them. */
export function drawEvidence(evidence: readonly Evidence[], actions: QuizActions): HTMLElement {
  const [first] = evidence.filter(({ around }) => around);
  if (first) {
    const around = evidence.flatMap((each) => each.around ?? []);
    const lost = evidence.filter((each) => !each.around);
    return el(
      "div",
      { class: "evidence" },
      ...drawParagraphs(around),
      ...lost.map(drawLost),
      showButton(evidence, actions),
    );
  }
  const found = evidence.filter(({ passage }) => passage && passage.length > 0);
  const button = found.length > 0 ? showButton(found, actions) : undefined;
  return el(
    "div",
    { class: "evidence" },
    evidence.map(({ quote, passage }) =>
      el(
        "figure",
        {},
        el("blockquote", { dir: "auto" }, quote),
        passage && passage.length > 0 ? undefined : el("p", { class: "muted" }, words.say("evidence.gone")),
      ),
    ),
    button,
  );
}

const drawLost = ({ quote }: Evidence): HTMLElement =>
  el(
    "figure",
    {},
    el("blockquote", { dir: "auto" }, quote),
    el("p", { class: "muted" }, words.say("evidence.gone")),
  );

export function showButton(
  evidence: readonly Evidence[],
  actions: QuizActions,
  key: "evidence.show" | "result.reread.show" = "evidence.show",
): HTMLButtonElement {
  const title = evidence.find(({ around }) => around)?.around?.title;
  const button: HTMLButtonElement = el(
    "button",
    {
      type: "button",
      class: "link",
      "data-show-evidence": true,
      onclick: () => actions.show(evidence, button),
    },
    icon("passage"),
    title === undefined ? words.say(key) : words.say("review.openIn", title),
  );
  return button;
}
