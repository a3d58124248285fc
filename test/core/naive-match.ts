/**
 * The rules of "What matches" once more, as plainly as they can be said: every form against every stretch of text, one
 * character after the other. It shares with the matcher only the inflections; slow, and meant to be.
 */
import type { Entry } from "../../src/core/glossary.ts";
import { hasPossessive, inflect } from "../../src/core/inflect.ts";
import type { Range } from "../../src/core/rich.ts";

export interface NaiveEntry {
  key: string;
  entry: Entry;
  language: string;
  distance: number;
}

export interface NaiveMatch {
  start: number;
  end: number;
  entries: string[];
}

/** A character in NFC with its place in the original; `blocked`: never part of a match. */
interface Cell extends Range {
  text: string;
  blocked: boolean;
}

interface Form {
  text: string;
  folded: string;
  cased: boolean;
  inflected: boolean;
  possessive: boolean;
  owner: number;
}

const isWord = (cell: Cell | undefined) =>
  cell !== undefined && /[\p{L}\p{M}\p{N}_\u200C\u200D]/u.test(cell.text);
const isMark = (cell: Cell | undefined) => cell !== undefined && /[\p{M}\u200C\u200D]/u.test(cell.text);
const ofUnspacedScript =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;
const elided =
  /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|un|quest|quell|bell|sant|all|dall|dell|nell|sull|coll|gl|dov|com|tutt|mezz)$/iu;

export class NaiveMatcher {
  readonly #entries: readonly NaiveEntry[];
  readonly #forms: readonly Form[];
  /** Characters of the longest match: none is shorter when it is folded and decomposed; and two of a possessive. */
  readonly #longest: number;

  constructor(entries: readonly NaiveEntry[]) {
    this.#entries = entries;
    this.#forms = entries.flatMap(formsOf);
    this.#longest = Math.max(0, ...this.#forms.map((form) => form.folded.normalize("NFD").length)) + 2;
  }

  matches(text: string, blocked: readonly Range[] = []): NaiveMatch[] {
    const cells = cellsOf(text, blocked);
    const found: NaiveMatch[] = [];
    for (let from = 0; from < cells.length; from++) {
      const to = mayBegin(cells, from) ? this.#longestAt(cells, from, found) : from;
      from = Math.max(from, to - 1);
    }
    return found;
  }

  /** Where the longest match ends that begins at a character, which is then among those found; else `from`. */
  #longestAt(cells: readonly Cell[], from: number, found: NaiveMatch[]): number {
    for (let to = Math.min(cells.length, from + this.#longest); to > from; to--) {
      const matching = mayEnd(cells, to) ? formsAt(this.#forms, cells, from, to) : [];
      if (matching.length > 0) {
        const [start, end] = [cells[from]?.start ?? 0, cells[to - 1]?.end ?? 0];
        found.push({ start, end, entries: nearest(matching, this.#entries) });
        return to;
      }
    }
    return from;
  }
}

function formsOf({ entry, language }: NaiveEntry, owner: number): Form[] {
  if (entry.match.none) {
    return [];
  }
  const forms: Form[] = [];
  for (const written of [entry.term, ...entry.aliases.map((alias) => alias.text)]) {
    const text = cellsOf(written, [])
      .map((cell) => cell.text)
      .join("")
      .trim();
    if (/^[^\p{L}\p{N}\p{S}]*$/u.test(text)) {
      continue;
    }
    const acronym = text
      .split(/[^\p{L}\p{M}\p{N}_]+/u)
      .some((word) => !/\p{Ll}|\p{Lt}/u.test(word) && (word.match(/\p{Lu}/gu)?.length ?? 0) > 1);
    const cased = entry.match.case === undefined ? acronym : entry.match.case === "case";
    const possessive = !entry.match.exact && hasPossessive(language);
    const add = (form: string, inflected: boolean) =>
      forms.push({ text: form, folded: naiveFold(form), cased, inflected, possessive, owner });
    add(text, false);
    if (!entry.match.exact) {
      const name = entry.kind === "person" || entry.kind === "place";
      for (const other of inflect(text, language, name)) {
        add(other, true);
      }
    }
  }
  return forms;
}

/** The forms that the cells read as; those with a possessive are inflected ones. */
function formsAt(forms: readonly Form[], cells: readonly Cell[], from: number, to: number): Form[] {
  const part = cells.slice(from, to);
  if (part.some((cell) => cell.blocked)) {
    return [];
  }
  const read = part.map((cell) => cell.text).join("");
  const readings = [reading(read)];
  const quoted = /['’‘]/.test(cells[from - 1]?.text ?? "");
  if (/'s$/i.test(read)) {
    readings.push(reading(read.slice(0, -2)));
  } else if (/s'$/i.test(read) && !quoted) {
    readings.push(reading(read.slice(0, -1)));
  }
  return forms.flatMap((form) => {
    const which = readings.findIndex(({ text, folded }) =>
      form.cased ? form.text === text : form.folded === folded,
    );
    if (which < 1) {
      return which === 0 ? [form] : [];
    }
    return form.possessive ? [{ ...form, inflected: true }] : [];
  });
}

const reading = (text: string) => ({ text, folded: naiveFold(text) });

/** By a table of what `toLowerCase` does not know, for the letters that the tests use. */
const special = new Map([
  ["ß", "ss"],
  ["ẞ", "ss"],
  ["ς", "σ"],
  ["ſ", "s"],
  ["ﬁ", "fi"],
  ["\u0390", "\u03B9\u0308\u0301"],
  ["\u0345", "ι"],
  ["ᾳ", "αι"],
]);

function naiveFold(text: string): string {
  if (/^[ -~]*$/.test(text)) {
    return text.toLowerCase();
  }
  let folded = "";
  for (const sign of text) {
    folded += special.get(sign) ?? sign.toLowerCase();
  }
  return folded.normalize("NFC");
}

/** Those of the nearest glossary, and of these the written ones if there are any. */
function nearest(forms: readonly Form[], entries: readonly NaiveEntry[]): string[] {
  const distance = (form: Form) => entries[form.owner]?.distance ?? 0;
  const near = forms.filter((form) => forms.every((other) => distance(form) <= distance(other)));
  const written = near.filter((form) => !form.inflected);
  const owners = new Set((written.length > 0 ? written : near).map((form) => form.owner));
  return entries.filter((_, owner) => owners.has(owner)).map((entry) => entry.key);
}

function mayBegin(cells: readonly Cell[], at: number): boolean {
  const before = cells[at - 1];
  if (isWord(before)) {
    return isUnspaced(cells, at - 1) && isUnspaced(cells, at) && !isMark(cells[at]);
  }
  if (before?.text === "'" && isSpacedWord(cells, at) && isSpacedWord(cells, at - 2)) {
    let word = "";
    for (let i = at - 2; isSpacedWord(cells, i); i--) {
      word = (cells[i]?.text ?? "") + word;
    }
    return elided.test(word);
  }
  return true;
}

function mayEnd(cells: readonly Cell[], at: number): boolean {
  if (isWord(cells[at])) {
    return isUnspaced(cells, at - 1) && isUnspaced(cells, at) && !isMark(cells[at]);
  }
  return !(cells[at]?.text === "'" && isSpacedWord(cells, at - 1) && isSpacedWord(cells, at + 1));
}

const isSpacedWord = (cells: readonly Cell[], at: number) => isWord(cells[at]) && !isUnspaced(cells, at);

/** A mark is of the script of the letter that bears it. */
function isUnspaced(cells: readonly Cell[], at: number): boolean {
  let base = at;
  while (isMark(cells[base])) {
    base--;
  }
  const text = cells[base]?.text ?? "";
  return ofUnspacedScript.test(text) && (base === at || isWord(cells[base]));
}

function cellsOf(text: string, blocked: readonly Range[]): Cell[] {
  const cells: Cell[] = [];
  const characters = /\u00AD+|\r\n|\s|[^](?:\u00AD*[\p{M}\u1161-\u1175\u11A8-\u11C2])*/gu;
  for (const found of text.matchAll(characters)) {
    const place = { start: found.index, end: found.index + found[0].length };
    const normal = found[0].replaceAll("\u00AD", "").normalize("NFC").replace("\r\n", "\n");
    let at = found.index;
    for (const sign of normal) {
      const own = normal === found[0] ? { start: at, end: at + sign.length } : place;
      const isBlocked = blocked.some((range) => range.start < own.end && own.start < range.end);
      cells.push({ text: sign.replace("’", "'"), ...own, blocked: isBlocked });
      at += sign.length;
    }
  }
  return joinSpaces(cells);
}

/** Runs of white space and hyphens become one space, or with more than one line break what no form has. */
function joinSpaces(cells: readonly Cell[]): Cell[] {
  const joined: Cell[] = [];
  let run: Cell[] = [];
  for (const cell of [...cells, undefined]) {
    if (cell && /[\p{White_Space}\-‐‑]/u.test(cell.text)) {
      run.push(cell);
      continue;
    }
    const [first, last] = [run[0], run.at(-1)];
    if (first && last) {
      const breaks = run.filter(({ text }) => /[\n\r\u0085\u2028\u2029]/.test(text)).length;
      const barrier = breaks > 1 || run.some((each) => each.blocked);
      joined.push({ text: " ", start: first.start, end: last.end, blocked: barrier });
    }
    run = [];
    if (cell) {
      joined.push(cell);
    }
  }
  return joined;
}
