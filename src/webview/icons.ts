/** The few signs of the page, drawn in the text's colour. They say nothing on their own: a word stands beside them. */

const shapes = {
  right: "M3 8.5 6.5 12 13 4.5",
  partly: "M3 8.5c1.6-3 3.4-3 5 0s3.4 3 5 0",
  wrong: "m4 4 8 8m0-8-8 8",
  back: "M13 8H3m4-4L3 8l4 4",
  passage: "M2 3v10M6 4h8M6 8h8M6 12h5",
  previous: "m4 10 4-4 4 4",
  next: "m4 6 4 4 4-4",
  up: "M8 13V3M4 7l4-4 4 4",
  down: "M8 3v10m-4-4 4 4 4-4",
  grip: "M6 4h.01M10 4h.01M6 8h.01M10 8h.01M6 12h.01M10 12h.01",
  close: "m4 4 8 8m0-8-8 8",
} as const;

export type Icon = keyof typeof shapes;

export function icon(name: Icon): SVGSVGElement {
  const namespace = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(namespace, "svg");
  const path = document.createElementNS(namespace, "path");
  path.setAttribute("d", shapes[name]);
  svg.append(path);
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("class", `icon icon-${name}`);
  svg.setAttribute("aria-hidden", "true");
  return svg;
}
