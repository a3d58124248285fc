import { type Piece, Places } from "./places.ts";

/** The cells of a table's row, in the way of markdown-it's table rule, with the place of each. */
export function splitRow(body: string, lineStart: number, lineEnd: number): Places[] {
  const line = body.slice(lineStart, lineEnd);
  const start = lineStart + line.length - line.trimStart().length;
  const end = Math.max(start, lineStart + line.trimEnd().length);
  const cells: { text: string; pieces: Piece[]; end: number }[] = [];
  let cell: { text: string; pieces: Piece[] } = { text: "", pieces: [] };
  let from = start;
  const take = (to: number) => {
    cell.pieces.push({ from: cell.text.length, at: from });
    cell.text += body.slice(from, to);
  };
  for (let at = start; at < end; at++) {
    if (body[at] !== "|") {
      continue;
    }
    if (at > start && body[at - 1] === "\\") {
      // The backslash is not part of the cell.
      take(at - 1);
      from = at;
    } else {
      take(at);
      cells.push({ ...cell, end: at });
      cell = { text: "", pieces: [] };
      from = at + 1;
    }
  }
  take(end);
  cells.push({ ...cell, end });
  if (cells[0]?.text === "") {
    cells.shift();
  }
  if (cells.at(-1)?.text === "") {
    cells.pop();
  }
  return cells.map(({ text, pieces, end: cellEnd }) => {
    const blank = text.trim() === "";
    const shift = blank ? 0 : text.length - text.trimStart().length;
    return new Places(pieces, shift, { start: pieces[0]?.at ?? cellEnd, end: cellEnd });
  });
}
