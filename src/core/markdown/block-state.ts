/** markdown-it's block state, which also notes where the content of each block stands. */
import type { MarkdownIt, StateBlock } from "markdown-it";
import { type Piece, Places } from "./places.ts";
import { splitRow } from "./row.ts";
import type { Env, PlacedToken } from "./tokens.ts";

/** The class can only be had from an instance. */
export function placingBlockState(Base: typeof StateBlock): typeof StateBlock {
  return class extends Base {
    readonly #starts: readonly number[];
    /** What `getLines` gave last: the rules for paragraphs and underlined headings ask first and push their token then. */
    #lines: { text: string; pieces: Piece[] } = { text: "", pieces: [] };
    /** The code block that was pushed and will ask for its lines. */
    #code: PlacedToken | undefined;
    #row: { token: PlacedToken; cells?: Places[]; next: number } | undefined;

    constructor(src: string, md: MarkdownIt, env: Env, tokens: PlacedToken[]) {
      super(src, md, env, tokens);
      this.#starts = this.bMarks.slice();
      env.lines = { starts: this.#starts, ends: this.eMarks };
    }

    override push(type: string, tag: string, nesting: -1 | 0 | 1): PlacedToken {
      const before: PlacedToken | undefined = this.tokens.at(-1);
      const token: PlacedToken = super.push(type, tag, nesting);
      if (type === "inline" && before) {
        token.places = this.#placesAfter(before);
      } else if (type === "fence" || type === "code_block") {
        this.#code = token;
      } else if (type === "tr_open") {
        this.#row = { token, next: 0 };
      }
      return token;
    }

    /** The same as markdown-it's, which has no places. */
    override getLines(begin: number, end: number, indent: number, keepLastLF: boolean): string {
      const pieces: Piece[] = [];
      const parts: string[] = [];
      let length = 0;
      for (let line = begin; line < end; line++) {
        const [start, last] = [this.bMarks[line] ?? 0, this.eMarks[line] ?? 0];
        const { first, spaces } = this.#unindent(
          line,
          indent,
          line + 1 < end || keepLastLF ? last + 1 : last,
        );
        if (spaces > 0) {
          pieces.push({ from: length, at: Math.max(start, first - 1), tab: true });
          parts.push(" ".repeat(spaces));
          length += spaces;
        }
        const part = this.src.slice(first, line + 1 < end || keepLastLF ? last + 1 : last);
        pieces.push({ from: length, at: first });
        parts.push(part);
        length += part.length;
      }
      const text = parts.join("");
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

    #placesAfter(opening: PlacedToken): Places {
      if (opening.type === "th_open" || opening.type === "td_open") {
        return this.#nextCell();
      }
      const [begin, end] = opening.map ?? [0, 0];
      const whole = this.#whole(begin, end);
      if (opening.type === "heading_open" && opening.markup.startsWith("#")) {
        const marks = (this.bMarks[begin] ?? 0) + (this.tShift[begin] ?? 0) + opening.markup.length;
        return new Places([{ from: 0, at: this.skipSpaces(marks) }], 0, whole);
      }
      const { text, pieces } = this.#lines;
      return new Places(pieces, text.length - text.replace(/^[ \t\n]+/, "").length, whole);
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
      const start = this.#starts[begin] ?? 0;
      return { start, end: begin < end ? (this.eMarks[end - 1] ?? 0) : start };
    }
  };
}
