/** markdown-it's block state, which also notes where the content of each block stands. */
import type { MarkdownIt, StateBlock } from "markdown-it";
import type { Body } from "./body.ts";
import { type Piece, Places } from "./places.ts";
import { splitRow } from "./row.ts";
import { type Env, PlacedToken } from "./tokens.ts";

export interface PlacingBlockState extends StateBlock {
  tokens: PlacedToken[];
  /** First and last offset of every line, untouched by the blocks that it is in. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

export type PlacingBlockStateClass = new (body: Body, md: MarkdownIt, env: Env) => PlacingBlockState;

/** The class can only be had from an instance. */
export function placingBlockState(Base: typeof StateBlock): PlacingBlockStateClass {
  return class extends Base implements PlacingBlockState {
    declare tokens: PlacedToken[];
    readonly starts: readonly number[];
    readonly ends: readonly number[];
    readonly #even: boolean;
    /** What `getLines` gave last: the rules for paragraphs and underlined headings ask first and push their token then. */
    #lines: { text: string; pieces: Piece[] } = { text: "", pieces: [] };
    /** The code block that was pushed and will ask for its lines. */
    #code: PlacedToken | undefined;
    #row: { token: PlacedToken; cells?: Places[]; next: number } | undefined;

    constructor(body: Body, md: MarkdownIt, env: Env) {
      super("", md, env, []);
      this.src = body.text;
      this.#even = body.even;
      this.Token = PlacedToken;
      this.#readLines(body.from, body.to);
      this.starts = this.bMarks.slice();
      this.ends = this.eMarks;
    }

    /** The same as markdown-it's, which reads each character and has no end but the text's. */
    #readLines(from: number, to: number): void {
      const { src } = this;
      this.bMarks = [];
      this.eMarks = [];
      this.tShift = [];
      this.sCount = [];
      this.bsCount = [];
      for (let start = from; start < to;) {
        const broken = src.indexOf("\n", start);
        const end = broken < 0 || broken >= to ? to : broken;
        let [at, column] = [start, 0];
        for (; at < end; at++) {
          const unit = src.charCodeAt(at);
          if (unit !== 0x20 && unit !== 0x09) {
            break;
          }
          column += unit === 0x09 ? 4 - (column % 4) : 1;
        }
        // White space alone at the end of the text is no line.
        if (at < to) {
          this.#addLine(start, end, at - start, column);
        }
        start = end + 1;
      }
      this.lineMax = this.bMarks.length;
      this.#addLine(to, to, 0, 0);
    }

    #addLine(start: number, end: number, shift: number, column: number): void {
      this.bMarks.push(start);
      this.eMarks.push(end);
      this.tShift.push(shift);
      this.sCount.push(column);
      this.bsCount.push(0);
    }

    /** The same as markdown-it's, with our tokens. */
    override push(type: string, tag: string, nesting: -1 | 0 | 1): PlacedToken {
      const token = new PlacedToken(type, tag, nesting);
      token.block = true;
      this.level -= nesting < 0 ? 1 : 0;
      token.level = this.level;
      this.level += nesting > 0 ? 1 : 0;
      if (type === "inline") {
        token.places = this.#placesAfter(this.tokens.at(-1));
      } else if (type === "fence" || type === "code_block") {
        this.#code = token;
      } else if (type === "tr_open") {
        this.#row = { token, next: 0 };
      }
      this.tokens.push(token);
      return token;
    }

    /** The same as markdown-it's, which has no places. */
    override getLines(begin: number, end: number, indent: number, keepLastLF: boolean): string {
      const pieces: Piece[] = [];
      let text = "";
      // What is not in `text` yet: lines that follow each other as they are written.
      let [from, to] = [0, 0];
      for (let line = begin; line < end; line++) {
        const [start, last] = [this.bMarks[line] ?? 0, this.eMarks[line] ?? 0];
        const next = line + 1 < end || keepLastLF ? last + 1 : last;
        const { first, spaces } = this.#unindent(line, indent, next);
        if (first !== to || spaces > 0 || line === begin || !this.#even) {
          text += this.src.slice(from, to);
          if (spaces > 0) {
            pieces.push({ from: text.length, at: Math.max(start, first - 1), tab: true });
            text += " ".repeat(spaces);
          }
          pieces.push({ from: text.length, at: first });
          from = first;
        }
        to = next;
      }
      text = text === "" ? this.src.slice(from, to) : text + this.src.slice(from, to);
      if (this.#code) {
        this.#code.places = new Places(pieces, 0, this.#whole(begin, end));
        this.#code = undefined;
      } else {
        this.#lines = { text, pieces };
      }
      return text;
    }

    /** Where a line begins without so much indent, and the spaces that are left of a tab that was cut in two. */
    #unindent(line: number, indent: number, last: number): { first: number; spaces: number } {
      const start = this.bMarks[line] ?? 0;
      let [first, width] = [start, 0];
      for (; first < last && width < indent; first++) {
        const char = this.src.charCodeAt(first);
        if (char === 0x09) {
          width += 4 - ((width + (this.bsCount[line] ?? 0)) % 4);
        } else if (char === 0x20 || first - start < (this.tShift[line] ?? 0)) {
          width++;
        } else {
          break;
        }
      }
      return { first, spaces: Math.max(0, width - indent) };
    }

    #placesAfter(opening: PlacedToken | undefined): Places {
      if (opening?.type === "th_open" || opening?.type === "td_open") {
        return this.#nextCell();
      }
      const [begin, end] = opening?.map ?? [0, 0];
      const whole = this.#whole(begin, end);
      if (opening?.type === "heading_open" && opening.markup.startsWith("#")) {
        const marks = (this.bMarks[begin] ?? 0) + (this.tShift[begin] ?? 0) + opening.markup.length;
        return new Places([{ from: 0, at: this.skipSpaces(marks) }], 0, whole);
      }
      const { text, pieces } = this.#lines;
      let blank = 0;
      while (isBlank(text.charCodeAt(blank))) {
        blank++;
      }
      return new Places(pieces, blank, whole);
    }

    #nextCell(): Places {
      const row = this.#row;
      const line = row?.token.map?.[0] ?? 0;
      const end = this.eMarks[line] ?? 0;
      if (!row) {
        return new Places([], 0, { start: end, end });
      }
      row.cells ??= splitRow(this.src, (this.bMarks[line] ?? 0) + (this.tShift[line] ?? 0), end);
      return row.cells[row.next++] ?? new Places([], 0, { start: end, end });
    }

    /** Of no lines: nothing, where the next one begins. */
    #whole(begin: number, end: number) {
      const start = this.starts[begin] ?? 0;
      return { start, end: begin < end ? (this.eMarks[end - 1] ?? 0) : start };
    }
  };
}

const isBlank = (unit: number) => unit === 0x20 || unit === 0x09 || unit === 0x0a;
