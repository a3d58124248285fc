/** From the inline tokens of a block to its text and runs. */
import type { Token } from "markdown-it";
import type { Leaf, Mark, Range, Run, Tag } from "../rich.ts";
import type { Body } from "./body.ts";
import { isImage, isLink } from "./links.ts";
import { markMath } from "./math.ts";
import type { InlineContent, PlacedToken } from "./tokens.ts";

const object = "\uFFFC";
type Piece = Partial<Pick<Run, "image" | "footnote">> & { kind: Run["kind"]; text: string };

export class LeafBuilder {
  #text = "";
  readonly #runs: Run[] = [];
  #marks: Mark[] = [];
  /** How deep in `em`, `strong` and `s`: one mark of a type says it all. */
  readonly #depth = { em: 0, strong: 0, s: 0 };
  /** Whether the last run has the length of its source, so that a neighbour can join it. */
  #plain = false;

  constructor(
    private readonly inline: InlineContent,
    private readonly body: Body,
  ) {}

  leaf(tag: Tag): Leaf {
    const { content, places } = this.inline;
    const source = this.body.place(places.range(0, content.length));
    return { tag, source, text: this.#text, runs: markMath(this.#text, this.#runs) };
  }

  /** A stretch of the content as it is written, cut where the source has a prefix in between. */
  literal(kind: Run["kind"], text: string, from: number): void {
    const { places } = this.inline;
    let start = from;
    for (const end of places.cuts(from, from + text.length)) {
      this.#add(
        { kind, text: text.slice(start - from, end - from) },
        places.range(start, end),
        kind !== "break",
      );
      start = end;
    }
  }

  inlineTokens(tokens: readonly Token[]): void {
    for (const token of tokens as readonly PlacedToken[]) {
      this.#token(token);
    }
  }

  #token(token: PlacedToken): void {
    const range = this.inline.places.range(token.from ?? -1, token.to ?? -1);
    switch (token.type) {
      case "text":
      case "text_special":
        this.#words(token, range);
        break;
      case "code_inline":
        this.#code(token, range);
        break;
      case "softbreak":
      case "hardbreak":
        this.#break(token);
        break;
      case "image":
        this.#image(token, range);
        break;
      case "footnote_ref": {
        const footnote = (token.meta as { id: number }).id + 1;
        this.#add({ kind: "footnote", text: object, footnote }, range, false);
        break;
      }
      case "link_open":
        this.#openLink(token);
        break;
      case "link_close":
        this.#marks = this.#marks.filter(({ type }) => type !== "link");
        break;
      default:
        this.#emphasis(token);
    }
  }

  #words({ content, from = -1, to = -1 }: PlacedToken, range: Range): void {
    if (content === "") {
      return;
    }
    if (from >= 0 && to - from === content.length && this.inline.content.startsWith(content, from)) {
      this.literal("text", content, from);
    } else {
      this.#add({ kind: "text", text: content }, range, false);
    }
  }

  #code({ content, markup, from = -1, to = -1 }: PlacedToken, range: Range): void {
    const written = this.inline.content.slice(from, to).replaceAll("\n", " ");
    // One space on either side is dropped where both are there.
    const inside = from < 0 ? -1 : written.indexOf(content, markup.length);
    if (inside < 0 || inside > markup.length + 1) {
      this.#add({ kind: "code", text: content }, range, false);
    } else {
      this.literal("code", content, from + inside);
    }
  }

  /** Only the break itself, not the indent of the next line. */
  #break({ type, markup, from = -1 }: PlacedToken): void {
    const { content, places } = this.inline;
    const length = from >= 0 && content[from] === "\\" ? 2 : 1;
    const range = places.range(from, from < 0 ? from : from + length);
    this.#add({ kind: type === "softbreak" ? "text" : "break", text: markup || "\n" }, range, false);
  }

  #image(token: PlacedToken, range: Range): void {
    const src = attribute(token, "src");
    const alt = altOf(token.children ?? []);
    const title = attribute(token, "title");
    if (isImage(src)) {
      const image = { src, alt, ...(title && { title }) };
      this.#add({ kind: "image", text: object, image }, range, false);
    } else if (alt !== "") {
      this.#add({ kind: "text", text: alt }, range, false);
    }
  }

  #openLink(token: PlacedToken): void {
    const href = attribute(token, "href");
    const title = attribute(token, "title");
    if (isLink(href)) {
      this.#marks = [...this.#marks, { type: "link", href, ...(title && { title }) }];
    }
  }

  #emphasis({ tag, nesting }: PlacedToken): void {
    if (tag !== "em" && tag !== "strong" && tag !== "s") {
      return;
    }
    this.#depth[tag] += nesting;
    if (nesting > 0 && this.#depth[tag] === 1) {
      this.#marks = [...this.#marks, { type: tag }];
    } else if (nesting < 0 && this.#depth[tag] === 0) {
      this.#marks = this.#marks.filter(({ type }) => type !== tag);
    }
  }

  #add({ text, ...piece }: Piece, range: Range, plain: boolean): void {
    const source = this.body.place(range);
    const start = this.#text.length;
    const end = start + text.length;
    this.#text += text;
    const sameLength = plain && source.end - source.start === text.length;
    const last = this.#runs.at(-1);
    const marks = this.#marks.length > 0 ? this.#marks : undefined;
    const joins = last?.kind === piece.kind && last.marks === marks && last.source.end === source.start;
    if (last && joins && sameLength && this.#plain) {
      last.end = end;
      last.source.end = source.end;
    } else {
      this.#runs.push({ start, end, source, ...piece, ...(marks && { marks }) });
    }
    this.#plain = sameLength;
  }
}

export const attribute = (token: Token, name: string): string => String(token.attrGet(name) ?? "");

function altOf(tokens: readonly Token[]): string {
  return tokens
    .map(({ type, content, children }) => {
      if (type === "image") {
        return altOf(children ?? []);
      }
      return type === "softbreak" || type === "hardbreak" ? " " : content;
    })
    .join("");
}
