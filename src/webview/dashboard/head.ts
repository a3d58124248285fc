/** The top of the page: how it goes, in a sentence; and what to do where nothing is known yet. */
import type { DashboardState } from "../../protocol/dashboard.ts";
import { el } from "../dom.ts";
import { words } from "../words.ts";
import { all } from "./tallies.ts";

type Begin = (what: "choose" | "make" | "review" | "reconnect") => void;

export class Head {
  readonly element = el("header", { class: "wide" });
  readonly #title = el("h1", {}, words.say("board.title"));
  readonly #lead = el("p", { class: "lead" });
  readonly #facts = el("p", { class: "facts" });
  readonly #begin: HTMLElement;
  readonly #reviews: HTMLElement;
  readonly #gone = el("p", { class: "facts gone" });

  constructor(private readonly begin: Begin) {
    const button = (kind: string, key: "board.choose" | "board.make", what: "choose" | "make") =>
      el("button", { type: "button", class: kind, onclick: () => begin(what) }, words.say(key));
    this.#begin = el(
      "p",
      { class: "actions" },
      button("primary", "board.choose", "choose"),
      button("secondary", "board.make", "make"),
    );
    const review = el(
      "button",
      { type: "button", class: "primary", onclick: () => begin("review") },
      words.say("board.review"),
    );
    this.#reviews = el("p", { class: "actions" }, review);
    this.element.append(this.#title, this.#lead, this.#facts, this.#begin, this.#reviews, this.#gone);
  }

  show(state: DashboardState): void {
    const nothing = state.answers === 0;
    this.#lead.textContent = nothing ? words.say("board.none") : leadOf(state);
    this.#lead.classList.toggle("plain", nothing);
    this.#facts.textContent = nothing ? "" : factsOf(state);
    this.#facts.hidden = nothing;
    this.#begin.hidden = !nothing;
    const [due = 0] = state.due ?? [];
    this.#reviews.hidden = due === 0;
    this.#gone.hidden = state.gone === 0;
    this.#gone.replaceChildren(
      `${words.count("board.gone", state.gone)} `,
      el(
        "button",
        { type: "button", class: "link", "data-key": "reconnect", onclick: () => this.begin("reconnect") },
        words.say("board.reconnect"),
      ),
    );
  }
}

/** “12 of 15 questions right, 3 to look at again”. */
function leadOf({ latest, total }: DashboardState): string {
  const again = latest.partly + latest.wrong;
  const left = total - all(latest);
  const parts = [
    latest.right === total && total > 0
      ? words.say("board.lead.all", total)
      : words.count("board.lead", total, latest.right, total),
    ...(again > 0 ? [words.count("board.again", again)] : []),
    ...(left > 0 ? [words.count("board.toCome", left)] : []),
  ];
  return parts.join(", ");
}

function factsOf({ streak, recentDays, answers }: DashboardState): string {
  return [
    ...(streak > 1 ? [words.count("board.streak", streak)] : []),
    words.say("board.recent", recentDays),
    words.count("board.answers", answers),
  ].join(" · ");
}
