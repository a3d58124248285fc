/** Of which kind of reading how much is right. */
import type { DashboardState } from "../../protocol/dashboard.ts";
import { words } from "../words.ts";
import type { Drawn } from "./chart.ts";
import { percent, percentOf } from "./numbers.ts";
import { drawing, label } from "./svg.ts";
import { all, legend, stack } from "./tallies.ts";

const row = 52;

export function processesChart({ processes }: Pick<DashboardState, "processes">): Drawn {
  const shown = processes.map(({ process, tally }) => {
    const total = all(tally);
    return { name: words.say(`process.${process}`), tally, total, share: tally.right / total };
  });
  const [best] = shown.toSorted((a, b) => b.share - a.share);
  return {
    ...(shown.length === 0 && { empty: words.say("processes.empty") }),
    ...(best && shown.length > 1 && { sentence: words.say("processes.best", best.name) }),
    draw: (width) => {
      const colours = legend(width, shown.length * row + 4);
      return drawing(
        width,
        shown.length * row + 6 + colours.height,
        ...shown.flatMap(({ name, tally, total, share }, index) => [
          label(0, index * row + 16, name, "start", "name"),
          label(width, index * row + 16, words.say("processes.of", percentOf(share), total), "end"),
          stack(tally, total, { x: 0, y: index * row + 25, width, height: 9 }),
        ]),
        ...colours.marks,
      );
    },
    table: {
      head: (
        [
          "processes.kind",
          "sureness.answers",
          "lessons.right",
          "processes.partly",
          "processes.wrong",
        ] as const
      ).map((key) => words.say(key)),
      rows: shown.map(({ name, tally, total, share }) => [
        name,
        String(total),
        `${tally.right} (${percent(share)})`,
        String(tally.partly),
        String(tally.wrong),
      ]),
    },
  };
}
