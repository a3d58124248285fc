/** What a review adds to a question: it may be asked without its options, or without anything to type. */
import type { ViewOf } from "../../protocol/quiz.ts";
import { el } from "../dom.ts";
import { words } from "../words.ts";
import type { QuizActions } from "./sheet.ts";

type Asked = ViewOf<"question">;

/** For when nothing comes to mind. Hidden where the question has no options or has them already, and once it is told. */
export const optionsButton = (
  { recalled, question }: Asked,
  actions: QuizActions,
  told: boolean,
): HTMLButtonElement =>
  el(
    "button",
    {
      type: "button",
      class: "secondary",
      hidden: recalled !== true || told,
      onclick: () => void actions.ask((host) => host.showOptions({ question: question.id })),
    },
    words.say("review.options"),
  );

/** For an answer in other words than the author thought of. */
export const overruleButton = (question: string, actions: QuizActions): HTMLButtonElement =>
  el(
    "button",
    {
      type: "button",
      class: "link",
      onclick: () => void actions.ask((host) => host.overrule({ question })),
    },
    words.say("review.same"),
  );

/** It is thought of, and then compared. */
export const isThought = ({ question }: Asked): boolean =>
  question.kind === "open" && question.unwritten === true;

/** Where one may begin to type at once. */
export const fieldIn = (answer: HTMLElement): HTMLElement | undefined =>
  answer.querySelector<HTMLElement>("input[type=text]:not([readonly]), textarea:not([readonly])") ??
  undefined;
