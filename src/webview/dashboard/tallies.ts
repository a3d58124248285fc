/** Right, partly right and not right, as parts of a bar. */
import { words } from "../words.ts";
import { label, svg } from "./svg.ts";

export interface Tally {
  right: number;
  partly: number;
  wrong: number;
}

export const all = ({ right, partly, wrong }: Tally): number => right + partly + wrong;

const verdicts = ["right", "partly", "wrong"] as const;

/** `whole`: how many fill the width; what is missing stays empty. */
export function stack(
  tally: Tally,
  whole: number,
  place: { x: number; y: number; width: number; height: number },
): SVGElement {
  const { x, y, width, height } = place;
  const scale = whole > 0 ? width / whole : 0;
  let start = x;
  const parts = verdicts.flatMap((verdict) => {
    const long = tally[verdict] * scale;
    const part = svg("rect", {
      x: start,
      y,
      width: Math.max(long - 1, Math.min(long, 1)),
      height,
      class: `part ${verdict}`,
    });
    start += long;
    return long > 0 ? [part] : [];
  });
  return svg("g", {}, svg("rect", { x, y, width, height, rx: 2, class: "track" }), ...parts);
}

const line = 16;

/** What the colours mean, from left to right, on as many lines as it takes. */
export function legend(width: number, y: number): { marks: SVGElement[]; height: number } {
  let [x, top] = [0, y];
  const marks = verdicts.flatMap((verdict) => {
    const said = words.say(verdict);
    // About as wide as the words are.
    const wide = 14 + said.length * 6.2;
    if (x > 0 && x + wide > width) {
      [x, top] = [0, top + line];
    }
    const place = x;
    x += wide + 16;
    return [
      svg("rect", { x: place, y: top, width: 9, height: 9, rx: 2, class: `part ${verdict}` }),
      label(place + 14, top + 9, said),
    ];
  });
  return { marks, height: top - y + line };
}
