/** `match`: a menu of the right sides at every left side; with the mouse, right sides are dragged there too. */
import { plain } from "../../core/rich-text.ts";
import type { Rich } from "../../core/rich.ts";
import type { DetailOf, ShownQuestionOf } from "../../protocol/question.ts";
import { drawInline } from "../article/rich.ts";
import { el, newId } from "../dom.ts";
import { words } from "../words.ts";
import type { Answer } from "./answer.ts";
import { draggable } from "./drag.ts";
import { changed, feedbackOf, mark } from "./outcome.ts";
import type { QuizActions } from "./sheet.ts";
import { Spoken } from "./spoken.ts";

interface Row {
  key: string;
  name: string;
  element: HTMLElement;
  select: HTMLSelectElement;
}

export function matchAnswer(
  { lefts, rights }: ShownQuestionOf<"match">,
  actions: QuizActions,
): Answer<DetailOf<"match">> {
  const texts = new Map(rights.map(({ key, text }) => [key, text]));
  const spoken = new Spoken();
  const rows = lefts.map(({ key, text }) => drawRow(key, text));
  const sides = rights.map(({ key, text }) => drawSide(key, text));
  const help = el("p", { class: "muted" }, words.say("match.help"));
  const choices = el("ul", { class: "sides", "aria-hidden": true }, sides);
  const element = el(
    "div",
    { class: "matching", oninput: () => showUsed() },
    help,
    el(
      "ul",
      { class: "lefts", role: "list" },
      rows.map((row) => row.element),
    ),
    choices,
    spoken.element,
  );
  return {
    element,
    response: () => ({
      pairs: rows.flatMap(({ key, select }) => (select.value === "" ? [] : [[key, select.value]])),
    }),
    fill({ pairs }) {
      for (const { key, select } of rows) {
        const pair: unknown = Array.isArray(pairs)
          ? pairs.find((each: unknown) => isPair(each, key))
          : undefined;
        const value: unknown = Array.isArray(pair) ? pair[1] : undefined;
        select.value = typeof value === "string" && texts.has(value) ? value : "";
      }
      showUsed();
    },
    explain({ pairs }) {
      help.remove();
      choices.remove();
      for (const row of rows) {
        const outcome = pairs.find(({ left }) => left === row.key);
        row.select.remove();
        row.element.classList.add("explained", outcome?.right ? "is-right" : "is-wrong");
        row.element.append(...(outcome ? explainPair(outcome) : []));
      }
    },
  };

  function drawRow(key: string, text: Rich): Row {
    const id = newId("left");
    const select = el(
      "select",
      { id },
      el("option", { value: "" }, words.say("menu.choose")),
      rights.map((right) => el("option", { value: right.key }, plain(right.text))),
    );
    const label = el("label", { for: id, dir: "auto" }, ...drawInline(text, actions));
    return { key, name: plain(text), select, element: el("li", { "data-key": key }, label, select) };
  }

  function drawSide(key: string, text: Rich): HTMLElement {
    const side = el("li", { class: "side", dir: "auto", "data-key": key }, ...drawInline(text, actions));
    const rowAt = (x: number, y: number) =>
      rows.find((row) => {
        const { left, right, top, bottom } = row.element.getBoundingClientRect();
        return x >= left && x <= right && y >= top && y <= bottom;
      });
    const target = (found: Row | undefined) => {
      for (const row of rows) {
        row.element.classList.toggle("drop-here", row === found);
      }
    };
    draggable(side, (pressed, pointer) => pointer !== "touch" && !pressed.closest("a"), {
      over: (x, y) => target(rowAt(x, y)),
      end: () => target(undefined),
      drop(x, y) {
        const row = rowAt(x, y);
        if (row) {
          row.select.value = key;
          spoken.say(words.say("match.joined", row.name, plain(text)));
          changed(row.select);
        }
      },
    });
    return side;
  }

  /** One that is chosen somewhere steps back. */
  function showUsed(): void {
    const used = new Set(rows.map(({ select }) => select.value));
    for (const side of sides) {
      side.classList.toggle("used", used.has(side.dataset["key"] ?? ""));
    }
  }

  function explainPair({
    answer,
    given,
    right,
    feedback,
  }: DetailOf<"match">["pairs"][number]): HTMLElement[] {
    const side = (key: string) => {
      const text = texts.get(key);
      return el("span", { dir: "auto" }, ...(text ? drawInline(text, actions) : []));
    };
    const notes = feedbackOf(feedback, actions);
    return [
      given === undefined
        ? mark("wrong", words.say("answer.none"))
        : mark(right ? "right" : "wrong", `${words.say("answer.yours")} `, side(given)),
      ...(right ? [] : [el("p", { class: "part-line" }, `${words.say("answer.right")} `, side(answer))]),
      ...(notes ? [notes] : []),
    ];
  }
}

const isPair = (pair: unknown, key: string) => Array.isArray(pair) && pair[0] === key;
