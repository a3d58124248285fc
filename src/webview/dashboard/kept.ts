/** What the page remembers while it is away: VS Code destroys a hidden one and makes it anew. */
import * as v from "valibot";
import { type ChartName, chartNames } from "../../protocol/dashboard.ts";
import type { Line } from "../host.ts";

const keptSchema = v.object({
  /** Charts that are seen as tables. */
  tables: v.array(v.picklist(chartNames)),
  /** Whose scores are drawn. */
  lesson: v.string(),
  /** In CSS pixels. */
  scroll: v.number(),
});
type State = v.InferOutput<typeof keptSchema>;

export class Kept {
  #state: State = { tables: [], lesson: "", scroll: 0 };

  constructor(private readonly line: Pick<Line<unknown>, "kept" | "keep">) {
    const read = v.safeParse(keptSchema, line.kept());
    if (read.success) {
      this.#state = read.output;
    }
  }

  get tables(): readonly ChartName[] {
    return this.#state.tables;
  }

  get lesson(): string {
    return this.#state.lesson;
  }

  get scroll(): number {
    return this.#state.scroll;
  }

  setTable(chart: ChartName, on: boolean): void {
    const others = this.#state.tables.filter((each) => each !== chart);
    this.keep({ tables: on ? [...others, chart] : others });
  }

  keep(change: Partial<State>): void {
    this.#state = { ...this.#state, ...change };
    this.line.keep(this.#state);
  }
}
