/** A part of the page: its title, what it says in a sentence, a drawing, and the same as a table and as CSV. */
import type { ChartName } from "../../protocol/dashboard.ts";
import { type Child, el, newId } from "../dom.ts";
import { words } from "../words.ts";

export interface Table {
  head: string[];
  rows: Child[][];
}

export interface Drawn {
  /** Instead of all the rest: what to do, so that there is something to show. */
  empty?: string;
  sentence?: Child;
  /** For a width in CSS pixels. Without it, the table is what is seen. */
  draw?: (width: number) => Element;
  /** Below what is seen, unless that is a table instead of a drawing. */
  note?: string;
  table: Table;
}

export interface ChartWorld {
  copy(chart: ChartName): Promise<void>;
  /** Whether the table is seen instead of the drawing. */
  isTable(chart: ChartName): boolean;
  setTable(chart: ChartName, on: boolean): void;
}

export class Chart {
  readonly element: HTMLElement;
  readonly #sentence = el("p", { class: "sentence" });
  readonly #drawing = el("div", { class: "drawing", "aria-hidden": true });
  readonly #note = el("p", { class: "note" });
  readonly #rows = el("div", { class: "rows" });
  readonly #tools: HTMLElement;
  readonly #toggle: HTMLButtonElement;
  #drawn: Drawn = { table: { head: [], rows: [] } };
  #width = 0;

  constructor(
    readonly name: ChartName,
    private readonly title: string,
    private readonly world: ChartWorld,
    options: { wide?: boolean; controls?: Child } = {},
  ) {
    const heading = newId("heading");
    this.#toggle = el(
      "button",
      {
        type: "button",
        class: "plain",
        "aria-label": words.say("chart.tableOf", title),
        onclick: () => {
          world.setTable(name, !world.isTable(name));
          this.#arrange();
        },
      },
      words.say("chart.table"),
    );
    this.#tools = el("div", { class: "tools" }, this.#toggle, this.#copyButton());
    this.element = el(
      "section",
      { class: options.wide ? "chart wide" : "chart", "aria-labelledby": heading, "data-chart": name },
      el("div", { class: "chart-head" }, el("h2", { id: heading }, title), this.#tools),
      this.#sentence,
      options.controls,
      this.#drawing,
      this.#rows,
      this.#note,
    );
    new ResizeObserver(([entry]) => {
      const width = Math.floor(entry?.contentRect.width ?? 0);
      if (width > 0 && width !== this.#width) {
        this.#width = width;
        this.#draw();
      }
    }).observe(this.#drawing);
  }

  show(drawn: Drawn): void {
    this.#drawn = drawn;
    this.#sentence.replaceChildren(drawn.empty ?? drawn.sentence ?? "");
    this.#sentence.hidden = drawn.empty === undefined && drawn.sentence === undefined;
    this.element.classList.toggle("nothing", drawn.empty !== undefined);
    this.#note.textContent = drawn.note ?? "";
    this.#rows.replaceChildren(...(drawn.empty === undefined ? [tableOf(this.title, drawn.table)] : []));
    this.#arrange();
    this.#draw();
  }

  #arrange(): void {
    const { empty, draw, note } = this.#drawn;
    const shown = empty === undefined;
    const asTable = this.world.isTable(this.name) || !draw;
    this.#tools.hidden = !shown;
    this.#toggle.hidden = !draw;
    this.#toggle.setAttribute("aria-pressed", String(asTable));
    this.#drawing.hidden = !shown || asTable;
    this.#note.hidden = !shown || (asTable && draw !== undefined) || note === undefined;
    this.#rows.hidden = !shown;
    this.#rows.classList.toggle("spoken", !asTable);
  }

  #draw(): void {
    const { empty, draw } = this.#drawn;
    if (empty !== undefined || !draw || this.#width === 0) {
      this.#drawing.replaceChildren();
    } else {
      this.#drawing.replaceChildren(draw(this.#width));
    }
  }

  #copyButton(): HTMLElement {
    const said = el("span", { role: "status", class: "said" });
    let clearing: ReturnType<typeof setTimeout> | undefined;
    const copy = async () => {
      await this.world.copy(this.name);
      said.textContent = words.say("chart.copied");
      clearTimeout(clearing);
      clearing = setTimeout(() => said.replaceChildren(), 2000);
    };
    return el(
      "span",
      { class: "copying" },
      said,
      el(
        "button",
        {
          type: "button",
          class: "plain",
          "aria-label": words.say("chart.copyOf", this.title),
          onclick: () => void copy().catch(console.error),
        },
        words.say("chart.copy"),
      ),
    );
  }
}

const tableOf = (title: string, { head, rows }: Table): HTMLElement =>
  el(
    "table",
    {},
    el("caption", { class: "spoken" }, title),
    el("thead", {}, el("tr", {}, ...head.map((name) => el("th", { scope: "col" }, name)))),
    el(
      "tbody",
      {},
      ...rows.map(([first, ...rest]) =>
        el("tr", {}, el("th", { scope: "row" }, first), ...rest.map((cell) => el("td", {}, cell))),
      ),
    ),
  );
