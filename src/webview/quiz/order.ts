/** `order`: a list whose items are dragged, or moved with buttons or keys. */
import { plain } from "../../core/rich-text.ts";
import type { DetailOf, ShownQuestionOf } from "../../protocol/question.ts";
import { directionOf } from "../article/direction.ts";
import { drawInline } from "../article/rich.ts";
import { el, newId } from "../dom.ts";
import { icon } from "../icons.ts";
import { bringIntoView } from "../motion.ts";
import { words } from "../words.ts";
import type { Answer } from "./answer.ts";
import { draggable } from "./drag.ts";
import { changed, feedbackOf, mark } from "./outcome.ts";
import type { QuizActions } from "./sheet.ts";
import { Spoken } from "./spoken.ts";

interface Item {
  key: string;
  name: string;
  element: HTMLElement;
  text: HTMLElement;
  up: HTMLButtonElement;
  down: HTMLButtonElement;
}

export function orderAnswer(
  question: ShownQuestionOf<"order">,
  actions: QuizActions,
): Answer<DetailOf<"order">> {
  return new OrderAnswer(question, actions);
}

class OrderAnswer implements Answer<DetailOf<"order">> {
  readonly element: HTMLElement;
  #items: Item[];
  readonly #list = el("ol", { class: "order", role: "list" });
  readonly #spoken = new Spoken();
  readonly #help = el("p", { class: "muted", id: newId("help") }, words.say("order.help"));
  #closed = false;

  constructor(
    question: ShownQuestionOf<"order">,
    private readonly actions: QuizActions,
  ) {
    this.#items = question.items.map((item) => this.#draw(item));
    this.#show();
    this.element = el("div", { class: "ordering" }, this.#help, this.#list, this.#spoken.element);
  }

  response() {
    return { order: this.#items.map(({ key }) => key) };
  }

  fill({ order }: Record<string, unknown>): void {
    if (Array.isArray(order)) {
      const placeOf = ({ key }: Item) => (order.includes(key) ? order.indexOf(key) : Infinity);
      this.#items = this.#items.toSorted((a, b) => compare(placeOf(a), placeOf(b)));
      this.#show();
    }
  }

  explain({ items: outcomes }: DetailOf<"order">): void {
    this.#closed = true;
    this.#help.remove();
    for (const item of this.#items) {
      item.element.removeAttribute("tabindex");
      item.element.removeAttribute("aria-describedby");
      item.element.replaceChildren(item.text);
    }
    this.#list.classList.add("explained");
    this.#list.replaceChildren(
      ...outcomes.flatMap(({ key, place, right, feedback }, index) => {
        const item = this.#items.find((each) => each.key === key);
        const sentence =
          place === undefined
            ? words.say("order.nowhere")
            : place === index
              ? words.say("order.here")
              : words.say("order.elsewhere", place + 1);
        item?.element.classList.add(right ? "is-right" : "is-wrong");
        item?.text.append(
          mark(right ? "right" : "wrong", sentence),
          feedbackOf(feedback, this.actions) ?? "",
        );
        return item ? [item.element] : [];
      }),
    );
  }

  #draw({ key, text }: ShownQuestionOf<"order">["items"][number]): Item {
    const name = plain(text);
    const content = el("div", { class: "item-text", dir: "auto" }, ...drawInline(text, this.actions));
    const button = (by: -1 | 1) =>
      el(
        "button",
        {
          type: "button",
          class: "plain",
          "aria-label": words.say(by < 0 ? "order.moveUp" : "order.moveDown", name),
          onclick: () => this.#move(item, this.#items.indexOf(item) + by),
        },
        icon(by < 0 ? "up" : "down"),
      );
    const [up, down] = [button(-1), button(1)];
    const element = el(
      "li",
      {
        dir: directionOf(text, text.blocks),
        "data-key": key,
        tabindex: 0,
        "aria-describedby": this.#help.id,
        onkeydown: (event) => this.#onKey(event, item),
      },
      el("span", { class: "grip", "aria-hidden": true }, icon("grip")),
      content,
      el("span", { class: "item-buttons" }, up, down),
    );
    const item: Item = { key, name, element, text: content, up, down };
    draggable(
      element,
      (target, pointer) =>
        !this.#closed &&
        !target.closest("button, a") &&
        (pointer === "mouse" || target.closest(".grip") !== null),
      {
        over: (_, y) => this.#mark(item, this.#placeAt(item, y)),
        drop: (_, y) => this.#move(item, this.#placeAt(item, y)),
        end: () => this.#mark(item, undefined),
      },
    );
    return item;
  }

  #show(): void {
    const last = this.#items.length - 1;
    for (const [index, { up, down }] of this.#items.entries()) {
      // Not `disabled`: who has just pressed it would lose the place.
      up.setAttribute("aria-disabled", String(index === 0));
      down.setAttribute("aria-disabled", String(index === last));
    }
    const shown = [...this.#list.children];
    if (this.#items.some(({ element }, index) => element !== shown[index])) {
      this.#list.append(...this.#items.map(({ element }) => element));
    }
  }

  #onKey(event: KeyboardEvent, item: Item): void {
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    if (by === 0 || this.#closed || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    event.preventDefault();
    const place = this.#items.indexOf(item) + by;
    if (event.altKey) {
      this.#move(item, place);
    } else {
      this.#items[place]?.element.focus();
    }
  }

  #move(item: Item, to: number): void {
    const count = this.#items.length;
    const from = this.#items.indexOf(item);
    const place = Math.min(Math.max(to, 0), count - 1);
    const moved = place !== from;
    if (moved) {
      const focused = item.element.contains(document.activeElement) ? document.activeElement : undefined;
      this.#items = this.#items.toSpliced(from, 1).toSpliced(place, 0, item);
      this.#show();
      // What is put elsewhere loses the focus on the way.
      (focused as HTMLElement | undefined)?.focus({ preventScroll: true });
      bringIntoView(item.element);
      changed(this.element);
    }
    this.#spoken.say(words.say(moved ? "order.moved" : "order.stays", item.name, place + 1, count));
  }

  /** Where an item that is let go at `y` comes to stand. */
  #placeAt(item: Item, y: number): number {
    return this.#items.filter(({ element }) => {
      const { top, height } = element.getBoundingClientRect();
      return element !== item.element && top + height / 2 < y;
    }).length;
  }

  /** The line where it would come to stand; none where it stands already. */
  #mark(item: Item, place: number | undefined): void {
    const from = this.#items.indexOf(item);
    const others = this.#items.toSpliced(from, 1);
    for (const [index, { element }] of others.entries()) {
      element.classList.toggle("drop-before", place !== from && index === place);
      element.classList.toggle(
        "drop-after",
        place !== from && index === others.length - 1 && place === others.length,
      );
    }
  }
}

const compare = (a: number, b: number) => (a === b ? 0 : a - b);
