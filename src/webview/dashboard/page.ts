/** The page of progress as a whole: draws the numbers, and the next ones over them without losing the place. */
import type { ChartName, dashboardHost, DashboardState } from "../../protocol/dashboard.ts";
import type { Calls } from "../../protocol/rpc.ts";
import { el } from "../dom.ts";
import { failurePage } from "../failure.ts";
import { words } from "../words.ts";
import { Chart } from "./chart.ts";
import { daysChart } from "./days.ts";
import { dueChart } from "./due.ts";
import { hardChart } from "./hard.ts";
import { Head } from "./head.ts";
import { lessonsChart } from "./lessons.ts";
import type { Kept } from "./kept.ts";
import { processesChart } from "./processes.ts";
import { scoresChart } from "./scores.ts";
import { surenessChart } from "./sureness.ts";

export class Dashboard {
  readonly #main = el("main", {});
  readonly #head: Head;
  readonly #charts: Record<ChartName, Chart>;
  /** Whose scores are drawn. */
  readonly #choice = el("select", {
    "aria-label": words.say("scores.lesson"),
    onchange: () => {
      this.kept.keep({ lesson: this.#choice.value });
      this.#showScores();
    },
  });
  #state: DashboardState | undefined;

  constructor(
    private readonly host: Calls<typeof dashboardHost>,
    private readonly kept: Kept,
  ) {
    this.#head = new Head((what) => void host.begin({ what }).catch(console.error));
    const world = {
      copy: async (chart: ChartName) => void (await host.copy({ chart })),
      isTable: (chart: ChartName) => kept.tables.includes(chart),
      setTable: (chart: ChartName, on: boolean) => kept.setTable(chart, on),
    };
    const chart = (name: ChartName, title: string, options = {}) => new Chart(name, title, world, options);
    this.#charts = {
      lessons: chart("lessons", words.say("lessons.title"), { wide: true }),
      days: chart("days", words.say("days.title"), { wide: true }),
      due: chart("due", words.say("due.title")),
      scores: chart("scores", words.say("scores.title"), { controls: this.#choice }),
      processes: chart("processes", words.say("processes.title")),
      confidence: chart("confidence", words.say("sureness.title")),
      questions: chart("questions", words.say("questions.title")),
      terms: chart("terms", words.say("terms.title")),
    };
    document.body.append(this.#main);
    addEventListener("scrollend", () => kept.keep({ scroll: scrollY }));
  }

  show(state: DashboardState): void {
    const first = this.#state === undefined;
    const focused = document.activeElement?.getAttribute("data-key");
    this.#state = state;
    this.#head.show(state);
    const { days, due, lessons, processes, confidence, questions, terms } = this.#charts;
    const { host } = this;
    lessons.show(lessonsChart(state, (lesson) => void host.openLesson({ lesson }).catch(console.error)));
    days.show(daysChart(state));
    due.show(dueChart(state));
    processes.show(processesChart(state));
    confidence.show(surenessChart(state));
    questions.show(
      hardChart("questions", state.questions, (one) => void host.openQuestion(one).catch(console.error)),
    );
    terms.show(hardChart("terms", state.terms, (one) => void host.openTerm(one).catch(console.error)));
    this.#showScores();
    if (first) {
      this.#main.replaceChildren(
        el(
          "div",
          { class: "board" },
          this.#head.element,
          ...Object.values(this.#charts).map(({ element }) => element),
        ),
      );
      scrollTo({ top: this.kept.scroll, behavior: "instant" });
    } else if (focused !== null && focused !== undefined) {
      this.#main
        .querySelector<HTMLElement>(`[data-key="${CSS.escape(focused)}"]`)
        ?.focus({ preventScroll: true });
    }
  }

  wait(): void {
    this.#main.replaceChildren(el("p", { class: "muted empty", role: "status" }, words.say("board.opening")));
  }

  fail(sentence: string, again: () => void): void {
    this.#state = undefined;
    this.#main.replaceChildren(failurePage(sentence, again, "board.failed"));
  }

  #showScores(): void {
    const taken = this.#state?.lessons.filter(({ scores }) => scores.length > 0) ?? [];
    const chosen = taken.find(({ id }) => id === this.kept.lesson) ?? taken[0];
    this.#choice.replaceChildren(...taken.map(({ id, title }) => el("option", { value: id }, title)));
    this.#choice.value = chosen?.id ?? "";
    this.#choice.hidden = taken.length < 2;
    this.#charts.scores.show(scoresChart(chosen));
  }
}
