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

/** What the colours mean, from left to right. */
export function legend(x: number, y: number): SVGElement[] {
  let start = x;
  return verdicts.flatMap((verdict) => {
    const said = words.say(verdict);
    const place = start;
    // About as wide as the words are; the next begins after them.
    start += 30 + said.length * 6.2;
    return [
      svg("rect", { x: place, y, width: 9, height: 9, rx: 2, class: `part ${verdict}` }),
      label(place + 14, y + 9, said),
    ];
  });
}
