/** Lines as the parser has them: ended by LF, CR or both, blank when they have only spaces and tabs. */

const LF = 0x0a;
const CR = 0x0d;

/**
 * Where the lines begin that are not blank and stand before the line of `offset`, with a blank line between: nothing before them
 * can tell of that line. Not before `least`, where a line begins.
 */
export function runBefore(text: string, offset: number, least: number): number {
  // A line break of two characters may be cut in two.
  let start = lineStart(text, text.charCodeAt(offset - 1) === CR ? offset - 1 : offset, least);
  let [between, inside] = [false, false];
  while (start > least) {
    const above = lineStart(text, breakBefore(text, start), least);
    const blank = isBlank(text, above, start);
    if (inside && blank) {
      return start;
    }
    between ||= blank;
    inside ||= between && !blank;
    start = above;
  }
  return start;
}

/** Whether the line above the one that begins at `offset` is blank. Not above `least`, where a line begins. */
export function afterBlank(text: string, offset: number, least: number): boolean {
  return offset > least && isBlank(text, lineStart(text, breakBefore(text, offset), least), offset);
}

/** Where the line begins that comes after the one of `offset`; at the end of the text if there is none. */
export function nextLine(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !isBreak(text.charCodeAt(end))) {
    end++;
  }
  const two = text.charCodeAt(end) === CR && text.charCodeAt(end + 1) === LF;
  return Math.min(text.length, end + (two ? 2 : 1));
}

function lineStart(text: string, offset: number, least: number): number {
  let start = offset;
  while (start > least && !isBreak(text.charCodeAt(start - 1))) {
    start--;
  }
  return start;
}

/** Where the line break begins that ends at `offset`. */
const breakBefore = (text: string, offset: number): number =>
  text.charCodeAt(offset - 1) === LF && text.charCodeAt(offset - 2) === CR ? offset - 2 : offset - 1;

function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit !== 0x20 && unit !== 0x09 && !isBreak(unit)) {
      return false;
    }
  }
  return true;
}

const isBreak = (unit: number): boolean => unit === LF || unit === CR;
