/** Folded words as numbers of an array: their length, then their units two by two. */
import { foldCase } from "../fold.ts";
import { known } from "./characters.ts";
import { grown } from "./grown.ts";

export const foldWord = (word: string): string => foldCase(word).replaceAll("’", "'");

/** What a unit folds to that is known to fold to one. */
const foldedUnit = (unit: number): number => (known[unit] ?? 0) & 0xffff;

/** Of the spelling of a word with a number of units. */
export const spellingSize = (units: number): number => 1 + ((units + 1) >> 1);

/** Whether text whose units fold one to one reads as what is spelt at a place. */
export function readsAs(text: string, start: number, end: number, cells: Int32Array, place: number): boolean {
  const length = end - start;
  if (cells[place] !== length) {
    return false;
  }
  const folds = known;
  const { charCodeAt } = String.prototype; // oxlint-disable-line typescript/unbound-method -- it is called of a text
  // All of it: that two words of one hash differ is too rare to ask at every step.
  let difference = 0;
  let cell = place;
  let at = start;
  while (at < end - 1) {
    const first = (folds[charCodeAt.call(text, at)] ?? 0) & 0xffff;
    const second = folds[charCodeAt.call(text, at + 1)] ?? 0;
    difference |= (cells[++cell] ?? 0) ^ (first | (second << 16));
    at += 2;
  }
  if (at < end) {
    difference |= (cells[++cell] ?? 0) ^ ((folds[charCodeAt.call(text, at)] ?? 0) & 0xffff);
  }
  return difference === 0;
}

/** Whether a folded word is what is spelt at a place. */
export function isSpelt(word: string, cells: Int32Array, place: number): boolean {
  const { length } = word;
  let same = cells[place] === length;
  for (let i = 0; i < length && same; i++) {
    same = unitOf(cells, place, i) === word.charCodeAt(i);
  }
  return same;
}

/** Writes text whose units fold one to one; gives the array, or a longer one. Where it is written there were zeros. */
export function spellText<Buffer extends ArrayBufferLike>(
  text: string,
  start: number,
  end: number,
  cells: Int32Array<Buffer>,
  place: number,
): Int32Array<Buffer> {
  const room = grown(cells, place + spellingSize(end - start));
  room[place] = end - start;
  for (let i = 0; i < end - start; i++) {
    const to = place + 1 + (i >> 1);
    room[to] = (room[to] ?? 0) | (foldedUnit(text.charCodeAt(start + i)) << ((i & 1) << 4));
  }
  return room;
}

/** The same of a word that is folded already. */
export function spell<Buffer extends ArrayBufferLike>(
  word: string,
  cells: Int32Array<Buffer>,
  place: number,
): Int32Array<Buffer> {
  const { length } = word;
  const room = grown(cells, place + spellingSize(length));
  room[place] = length;
  for (let i = 0; i < length; i++) {
    const to = place + 1 + (i >> 1);
    room[to] = (room[to] ?? 0) | (word.charCodeAt(i) << ((i & 1) << 4));
  }
  return room;
}

const unitOf = (cells: Int32Array, place: number, i: number): number =>
  ((cells[place + 1 + (i >> 1)] ?? 0) >>> ((i & 1) << 4)) & 0xffff;
