/** From the inline tokens of a block to its text and runs. */
import type { Token } from "markdown-it";
import type { Leaf, Mark, Range, Run, Tag } from "../rich.ts";
import type { Body } from "./body.ts";
import { isImage, isLink } from "./links.ts";
import { markMath } from "./math.ts";
import type { InlineContent, PlacedToken } from "./tokens.ts";

const object = "\uFFFC";

export class LeafBuilder {
  #text = "";
  /** Of the text of the runs so far. */
  #length = 0;
  readonly #runs: Run[] = [];
  #marks: Mark[] = [];
  /** How deep in `em`, `strong` and `s`: one mark of a type says it all. */
  readonly #depth = { em: 0, strong: 0, s: 0 };
  /** Whether the last run has the length of its source, so that a neighbour can join it. */
  #even = false;

  constructor(
    private readonly inline: InlineContent,
    private readonly body: Body,
  ) {}

  leaf(tag: Tag): Leaf {
    const { content, places } = this.inline;
    const source = places.range(0, content.length, this.body);
    return { tag, source, text: this.#text, runs: markMath(this.#text, this.#runs) };
  }

  /** All of the content, without markup. */
  asRead(): void {
    const { content } = this.inline;
    for (let start = 0; start < content.length;) {
      const broken = content.indexOf("\n", start);
      const end = broken < 0 ? content.length : broken;
      if (end > start) {
        this.#literalRuns("text", start, end);
      }
      if (broken >= 0) {
        this.#addRun("text", 1, this.#place(end, end + 1), false);
      }
      start = end + 1;
    }
    // One string, where its pieces would be a chain of strings.
    this.#text = content;
  }

  /** A stretch of the content as it is written. */
  literal(kind: Run["kind"], text: string, from: number): void {
    this.#literalRuns(kind, from, from + text.length);
    this.#text += text;
  }

  inlineTokens(tokens: readonly Token[]): void {
    for (const token of tokens as readonly PlacedToken[]) {
      this.#token(token);
    }
  }

  #token(token: PlacedToken): void {
    switch (token.type) {
      case "text":
      case "text_special":
        this.#words(token);
        break;
      case "code_inline":
        this.#code(token);
        break;
      case "softbreak":
      case "hardbreak":
        this.#break(token);
        break;
      case "image":
        this.#image(token);
        break;
      case "footnote_ref": {
        const footnote = (token.meta as { id: number }).id + 1;
        this.#add("footnote", object, this.#placeOf(token), { footnote });
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

  #words(token: PlacedToken): void {
    const { content, from = -1, to = -1 } = token;
    if (content === "") {
      return;
    }
    if (from >= 0 && to - from === content.length && this.inline.content.startsWith(content, from)) {
      this.literal("text", content, from);
    } else {
      this.#add("text", content, this.#placeOf(token));
    }
  }

  #code(token: PlacedToken): void {
    const { content, markup, from = -1, to = -1 } = token;
    const written = this.inline.content.slice(from, to).replaceAll("\n", " ");
    // One space on either side is dropped where both are there.
    const inside = from < 0 ? -1 : written.indexOf(content, markup.length);
    if (inside < 0 || inside > markup.length + 1) {
      this.#add("code", content, this.#placeOf(token));
    } else {
      this.literal("code", content, from + inside);
    }
  }

  /** Only the break itself, not the indent of the next line. */
  #break({ type, markup, from = -1 }: PlacedToken): void {
    const length = from >= 0 && this.inline.content[from] === "\\" ? 2 : 1;
    const range = this.#place(from, from < 0 ? from : from + length);
    this.#add(type === "softbreak" ? "text" : "break", markup || "\n", range);
  }

  #image(token: PlacedToken): void {
    const src = attribute(token, "src");
    const alt = altOf(token.children ?? []);
    const title = attribute(token, "title");
    if (isImage(src)) {
      const image = { src, alt, ...(title && { title }) };
      this.#add("image", object, this.#placeOf(token), { image });
    } else if (alt !== "") {
      this.#add("text", alt, this.#placeOf(token));
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

  /** Cut where the source has a prefix in between. */
  #literalRuns(kind: Run["kind"], from: number, to: number): void {
    let start = from;
    for (const end of this.inline.places.cuts(from, to)) {
      this.#addRun(kind, end - start, this.#place(start, end), true);
      start = end;
    }
  }

  #add(kind: Run["kind"], text: string, source: Range, rest?: Pick<Run, "image" | "footnote">): void {
    this.#addRun(kind, text.length, source, false, rest);
    this.#text += text;
  }

  /** `literal`: its text is as it is written. */
  #addRun(
    kind: Run["kind"],
    length: number,
    source: Range,
    literal: boolean,
    rest?: Pick<Run, "image" | "footnote">,
  ): void {
    const end = this.#length + length;
    const even = literal && source.end - source.start === length;
    const marks = this.#marks.length > 0 ? this.#marks : undefined;
    const last = this.#runs.at(-1);
    if (
      even &&
      this.#even &&
      last?.kind === kind &&
      last.marks === marks &&
      last.source.end === source.start
    ) {
      last.end = end;
      last.source.end = source.end;
    } else {
      const run: Run = { start: this.#length, end, source, kind };
      if (rest) {
        Object.assign(run, rest);
      }
      if (marks) {
        run.marks = marks;
      }
      this.#runs.push(run);
    }
    this.#length = end;
    this.#even = even;
  }

  #placeOf({ from = -1, to = -1 }: PlacedToken): Range {
    return this.#place(from, to);
  }

  #place(from: number, to: number): Range {
    return this.inline.places.range(from, to, this.body);
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
