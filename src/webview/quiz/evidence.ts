/** `evidence`: the passage is marked in the article itself; here stands what is marked. */
import type { Response } from "../../core/progress.ts";
import { countBoth, wordFinder } from "../../core/question/overlap.ts";
import type { Rich } from "../../core/rich.ts";
import type { DetailOf, Passage, ShownQuestionOf } from "../../protocol/question.ts";
import { direction } from "../article/direction.ts";
import { el } from "../dom.ts";
import type { Selecting } from "../evidence/selecting.ts";
import { wordsOf } from "../evidence/stretch.ts";
import { words } from "../words.ts";
import type { Answer } from "./answer.ts";
import { showButton } from "./explanation.ts";
import { changed, mark } from "./outcome.ts";
import type { QuizActions } from "./sheet.ts";
import { Spoken } from "./spoken.ts";

/** What the kind needs of the article. */
export interface Marking {
  selecting: Selecting;
  /** The article's text as it is now. */
  text(): Rich;
  /** Marks passages as what is right, and goes nowhere. */
  showKey(passages: readonly Passage[]): void;
}

export function evidenceAnswer(
  question: ShownQuestionOf<"evidence">,
  actions: QuizActions,
): Answer<DetailOf<"evidence">> {
  const { selecting } = actions.marking;
  const list = el("ul", { class: "marked", role: "list" });
  const none = el("p", { class: "muted" }, words.say("marking.none"));
  const spoken = new Spoken();
  const choose: HTMLButtonElement = el(
    "button",
    { type: "button", class: "secondary", onclick: () => selecting.choose(() => choose.focus()) },
    words.say("marking.keyboard"),
  );
  const asking = el(
    "div",
    {},
    el(
      "p",
      { class: "muted" },
      `${words.say("marking.help")} ${words.count("marking.sought", question.passages)}`,
    ),
    list,
    none,
    choose,
  );
  const element = el("div", { class: "marking" }, asking, spoken.element);

  const draw = () => {
    const { texts } = selecting.selected;
    none.hidden = texts.length > 0;
    list.replaceChildren(...texts.map((text, index) => drawMarked(text, () => remove(index))));
  };
  const remove = (index: number) => {
    selecting.remove(index);
    // The button is gone: on to the next one, or to where one begins.
    const buttons = list.querySelectorAll("button");
    (buttons[Math.min(index, buttons.length - 1)] ?? choose).focus();
  };
  selecting.begin({
    element,
    changed(_, sentence) {
      draw();
      spoken.say(sentence);
      changed(element);
    },
    back: () => choose.focus(),
  });
  return {
    element,
    response() {
      const { passages, texts } = selecting.selected;
      return { passages: passages.map((spans, index) => ({ spans, text: texts[index] ?? "" })) };
    },
    fill(response) {
      const given = passagesIn(response);
      selecting.fill(
        given.map(({ spans }) => spans),
        given.map(({ text }) => text),
      );
      draw();
    },
    explain(detail) {
      const key = detail.answer.flatMap(({ passage }) => (passage ? [passage] : []));
      selecting.close(key, detail.given);
      actions.marking.showKey(key);
      asking.replaceWith(explained(detail, actions));
    },
  };
}

function drawMarked(text: string, remove: () => void): HTMLElement {
  return el(
    "li",
    {},
    el("q", { dir: direction(text) }, text),
    el(
      "button",
      { type: "button", class: "plain", "aria-label": words.say("marking.removeOne", text), onclick: remove },
      words.say("marking.remove"),
    ),
  );
}

/** What was to be marked against what was, in words, and what the looks in the article mean. */
function explained({ answer, given }: DetailOf<"evidence">, actions: QuizActions): HTMLElement {
  const rich = actions.marking.text();
  const wordsAt = wordFinder(rich);
  /** How many words the former has, and how many of them the latter has too. */
  const overlap = (passage: Passage, others: Passage): [number, number] => {
    const inside = wordsAt(passage);
    return [inside.size, countBoth(inside, wordsAt(others))];
  };
  const key = answer.flatMap(({ passage }) => passage ?? []);
  const sought = answer.map(({ quote, passage }) => {
    if (!passage) {
      return outcome("wrong", words.say("evidence.gone"), quote);
    }
    const [total, both] = overlap(passage, given.flat());
    const verdict = both === 0 ? "wrong" : both < total ? "partly" : "right";
    const sentence =
      verdict === "wrong"
        ? words.say("marking.missed")
        : verdict === "right"
          ? words.say("marking.all")
          : words.say("marking.part", both, total);
    return outcome(verdict, sentence, wordsOf(rich, passage));
  });
  const tooMuch = given.flatMap((passage) => {
    const [total, both] = overlap(passage, key);
    const sentence =
      both === 0 ? words.say("marking.extra") : words.say("marking.tooMuch", total - both, total);
    return both === total ? [] : [outcome(both === 0 ? "wrong" : "partly", sentence, wordsOf(rich, passage))];
  });
  const found = answer.filter(({ passage }) => passage && passage.length > 0);
  return el(
    "div",
    {},
    el("ul", { class: "marked explained", role: "list" }, [...sought, ...tooMuch]),
    found.length > 0 ? showButton(found, actions) : undefined,
    el(
      "p",
      { class: "legend aside" },
      words.say("marking.legend"),
      (["right", "missed", "extra"] as const).map((look) =>
        el("span", { class: `sample sample-${look}` }, words.say(`marking.legend.${look}`)),
      ),
    ),
  );
}

const outcome = (verdict: "right" | "partly" | "wrong", sentence: string, quote: string) =>
  el("li", {}, mark(verdict, sentence), el("q", { dir: direction(quote) }, quote));

/** Of a response that may be a draft, hence anything. */
function passagesIn({ passages }: Response): { spans: Passage; text: string }[] {
  const all: unknown[] = Array.isArray(passages) ? passages : [];
  return all.flatMap((each) => {
    const { spans, text } = (each ?? {}) as { spans?: unknown; text?: unknown };
    return Array.isArray(spans) && typeof text === "string" ? [{ spans: spans as Passage, text }] : [];
  });
}
