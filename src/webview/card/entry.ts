import type { Verdict } from "../../core/progress.ts";
import type { Card, Term } from "../../protocol/reader.ts";
import { drawBlock } from "../article/blocks.ts";
import { directionOf } from "../article/direction.ts";
import { drawLeaf } from "../article/leaf.ts";
import { link } from "../article/link.ts";
import { drawRich, look, type RichOptions } from "../article/rich.ts";
import { el } from "../dom.ts";
import { words } from "../words.ts";
import { drawGuess } from "./guess.ts";

export interface EntryActions {
  turn(keys: readonly string[]): void;
  openGlossary(): void;
  know(): void;
  guessed(verdict: Verdict): void;
  openLink(href: string): void;
}

/** What follows the short definition is shown at once when there is no more of it than this, in characters. */
const fewMore = 90;

/** `name`: id for the element that names the card. */
export function drawEntry(card: Card, name: string, actions: EntryActions): HTMLElement {
  const options: RichOptions = {
    openLink: (href) => actions.openLink(href),
    term: (term) => drawTurn(term, card.key, actions),
  };
  return el(
    "section",
    { class: "entry", dir: directionOf(card.definition.rich, card.definition.rich.blocks) },
    el(
      "p",
      { class: "card-head" },
      el("strong", { id: name, dir: "auto" }, card.term),
      card.kind && card.kind !== "term"
        ? el("span", { class: "kind" }, words.say(`kind.${card.kind}`))
        : undefined,
      card.say ? el("span", { class: "say", dir: "auto" }, card.say) : undefined,
    ),
    drawMeaning(card, options, actions),
    card.aliases.length > 0
      ? el(
          "p",
          { class: "aside" },
          `${words.say("card.also")} `,
          el("span", { dir: "auto" }, card.aliases.join(", ")),
        )
      : undefined,
    ...drawTimes(card, options),
    drawSee(card, actions),
    drawFoot(card, actions),
  );
}

function drawMeaning(card: Card, options: RichOptions, actions: EntryActions): HTMLElement {
  if (card.muted) {
    return el("p", { class: "muted" }, words.say("card.muted"));
  }
  const definition = drawDefinition(card, options);
  return card.guess ? drawGuess(definition, (verdict) => actions.guessed(verdict)) : definition;
}

/** The first sentence; the rest at a press. */
function drawDefinition({ definition, shortEnd }: Card, options: RichOptions): HTMLElement {
  const { rich, terms } = definition;
  const [block, ...others] = rich.blocks;
  const leaf = rich.leaves[block?.leaf ?? -1];
  const whole = { ...options, terms };
  const box = el("div", { class: "definition" });
  const length = rich.leaves.reduce((sum, { text }) => sum + text.length, 0);
  if (block?.tag !== "p" || !leaf || length - shortEnd <= fewMore) {
    box.append(...drawRich(rich, whole));
    return box;
  }
  const drawn = look(whole);
  const own = drawn.terms(block.leaf ?? 0);
  const rest = el("span", { hidden: true, tabindex: -1 }, fragment(drawLeaf(leaf, own, drawn, shortEnd)));
  const first = el("p", { dir: "auto" }, fragment(drawLeaf(leaf, own, drawn, 0, shortEnd)), rest);
  const further = el("div", { hidden: true }, ...others.map((each) => drawBlock(rich, each, drawn)));
  const more = el(
    "button",
    {
      type: "button",
      class: "link",
      "aria-expanded": false,
      onclick: () => {
        rest.hidden = further.hidden = false;
        rest.focus({ preventScroll: true });
        more.remove();
      },
    },
    words.say("card.more"),
  );
  box.append(first, further, more);
  return box;
}

const fragment = (node: DocumentFragment): Node => node;

function drawTimes({ asOf, sinceThen }: Card, options: RichOptions): HTMLElement[] {
  const times: HTMLElement[] = [];
  if (asOf) {
    times.push(el("p", { class: "aside" }, words.say("card.asOf", words.date(asOf))));
  }
  if (sinceThen) {
    const text = drawRich(sinceThen.rich, { ...options, terms: sinceThen.terms });
    times.push(el("div", { class: "since" }, el("p", { class: "label" }, words.say("card.since")), ...text));
  }
  return times;
}

function drawSee({ see }: Card, actions: EntryActions): HTMLElement | undefined {
  const buttons = see.map(({ key, term }) =>
    el("button", { type: "button", class: "link", onclick: () => actions.turn([key]) }, term),
  );
  return buttons.length === 0
    ? undefined
    : el("p", { class: "see" }, el("span", { class: "label" }, words.say("card.see")), " ", ...buttons);
}

/** Whether it comes back in reviews, and how it does not. */
function drawStanding({ review, muted, guess }: Card, actions: EntryActions): HTMLElement | undefined {
  if (muted || guess) {
    return undefined;
  }
  const standing = el("span", { class: "standing", tabindex: -1 });
  const say = (key: "card.taken" | "card.known") => el("span", {}, words.say(key));
  const know = el(
    "button",
    {
      type: "button",
      class: "link",
      onclick: () => {
        actions.know();
        standing.replaceChildren(say("card.known"));
        standing.focus({ preventScroll: true });
      },
    },
    words.say("card.know"),
  );
  standing.append(
    ...(review === "known" ? [say("card.known")] : review === "taken" ? [say("card.taken"), know] : [know]),
  );
  return standing;
}

function drawFoot(card: Card, actions: EntryActions): HTMLElement {
  const { sources } = card;
  const links = sources.map((source) => {
    if (!/^https?:\/\//i.test(source)) {
      return el("span", { dir: "auto" }, source);
    }
    return link(
      source,
      (href) => actions.openLink(href),
      source.replace(/^https?:\/\/(www\.)?/i, "").replace(/\/$/, ""),
    );
  });
  return el(
    "p",
    { class: "card-foot" },
    ...links,
    drawStanding(card, actions),
    el(
      "button",
      { type: "button", class: "link", onclick: () => actions.openGlossary() },
      words.say("card.glossary"),
    ),
  );
}

/** A term inside a definition turns the card; the entry's own says nothing new. */
function drawTurn({ entries }: Term, own: string, actions: EntryActions): HTMLElement {
  if (entries.includes(own)) {
    return el("span");
  }
  return el("span", {
    class: "turn",
    role: "button",
    tabindex: 0,
    onclick: () => actions.turn(entries),
    onkeydown: (event) => {
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        actions.turn(entries);
      }
    },
  });
}
