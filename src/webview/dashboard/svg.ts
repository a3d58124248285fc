/** Makes the elements of drawings. Sizes are CSS pixels: a drawing is made for the width it has, so that its words keep their size. */

type Value = string | number | undefined;

export function svg(
  tag: string,
  attributes: Record<string, Value> = {},
  ...children: (Node | string | undefined)[]
): SVGElement {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) {
      element.setAttribute(name, typeof value === "number" ? String(Math.round(value * 100) / 100) : value);
    }
  }
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

export const drawing = (width: number, height: number, ...children: (SVGElement | undefined)[]): SVGElement =>
  svg("svg", { width, height, viewBox: `0 0 ${width} ${height}` }, ...children);

export const label = (
  x: number,
  y: number,
  words: string,
  anchor: "start" | "middle" | "end" = "start",
  kind = "axis",
): SVGElement => svg("text", { x, y, "text-anchor": anchor, class: kind }, words);

/** What the pointer is told that rests on a mark. */
export const tip = (words: string): SVGElement => svg("title", {}, words);

/** A horizontal line of the grid, with its label at the left. */
export const rule = (left: number, right: number, y: number, words: string): SVGElement =>
  svg(
    "g",
    {},
    svg("line", { x1: left, x2: right, y1: y, y2: y, class: "rule" }),
    label(left - 6, y + 4, words, "end"),
  );
