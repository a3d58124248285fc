/**
 * Text with its structure, as plain JSON: what the Markdown parser makes of a file, what the matcher scans, what the
 * page draws. Every piece knows its place in the source, in UTF-16 offsets, so that the page, the editor and the
 * marking all speak of the same words.
 */

/** Half-open range of UTF-16 offsets. */
export interface Range {
  start: number;
  end: number;
}

export type Tag =
  | "p"
  | "h1"
  | "h2"
  | "h3"
  | "h4"
  | "h5"
  | "h6"
  | "pre"
  | "blockquote"
  | "ul"
  | "ol"
  | "li"
  | "table"
  | "thead"
  | "tbody"
  | "tr"
  | "th"
  | "td"
  | "hr"
  | "footnotes";

/** A block has children (a container), or a leaf (it holds text), or neither (`hr`). */
export interface Block {
  tag: Tag;
  /** Place in the source, from the first to the last character of its lines; of a cell, from one `|` to the next. */
  source: Range;
  children?: Block[];
  /** Index into `Rich.leaves`. Paragraphs, headings, table cells and `pre` have one. */
  leaf?: number;
  /** Headings: explicit `{#id}` or the slug of the text, unique in the document. */
  id?: string;
  /** Headings: the words of a trailing `{#id .class}`; if one of them is neither id nor class, they are in the text too. */
  attributes?: string[];
  /** `ol`: first number. */
  start?: number;
  /** `li`: its task box, `- [x]` or `- [ ]`; the box is not part of the text. */
  checked?: boolean;
  /** `li` of `footnotes`: the number that references show. */
  footnote?: number;
  /** `th`, `td` */
  align?: "left" | "center" | "right";
  /** `pre`: first word of the info string. */
  language?: string;
}

/** A stretch of text that markup does not interrupt: a paragraph, a heading, a table cell, a code block. */
export interface Leaf {
  tag: Tag;
  /** What is read, with the markup inside it; not the `#`, prefixes, fences and `{#id}` around it. */
  source: Range;
  /** The text as it is read: entities and escapes decoded, markup gone, a line break inside a paragraph is `\n`. Code has no `\n` at its end. */
  text: string;
  /** In order, without gaps: together they cover `text`. */
  runs: Run[];
}

export interface Run {
  /** Place in `Leaf.text`. */
  start: number;
  end: number;
  /** Place in the source. Same length as the text, or else the run is one indivisible piece (an entity, an escape …). */
  source: Range;
  /** `image`, `footnote`, `gap`: one U+FFFC in the text. `break`: a hard line break. A soft one is a `text` run `\n`. */
  kind: "text" | "code" | "break" | "image" | "footnote" | "gap";
  marks?: Mark[];
  /** Part of `$…$`: drawn as it is written, and no term is sought in it. */
  math?: true;
  image?: { src: string; alt: string; title?: string };
  footnote?: number;
  /** Which gap of a cloze question stands here; the Markdown parser makes none. */
  gap?: number;
}

/** Outermost first. A link's `href` has passed the allow-list; it may be relative or `#anchor`. */
export type Mark = { type: "em" | "strong" | "s" } | { type: "link"; href: string; title?: string };

/** A document, or a piece of one that stands alone (a definition, an option, a hint). */
export interface Rich {
  blocks: Block[];
  leaves: Leaf[];
}

export const isHeading = ({ tag }: { tag: Tag }): boolean => tag.length === 2 && tag >= "h1" && tag <= "h6";
