/** A page of HTML as Markdown: its paragraphs, headings, lists, tables and links. No word of it is lost. */
import { escapeStart } from "./escape.ts";
import { attributeOf, textOf, tokensOf } from "./html-tokens.ts";

/** Marks around words, by the tag that stands for them. */
const marks: Record<string, string> = { b: "**", strong: "**", i: "*", em: "*" };

const inline = new Set(
  (
    "a abbr acronym b bdi bdo big cite code del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt " +
    "u var wbr"
  ).split(" "),
);

/** More than this in a cell, and the table was there for the look of the page. */
const longCell = 300;

export function htmlAsMarkdown(html: string): string {
  const page = new Page();
  for (const token of tokensOf(html)) {
    if (token.kind === "text") {
      page.text(token.text);
    } else if (token.kind === "open") {
      page.open(token.tag, token.attributes);
    } else {
      page.close(token.tag);
    }
  }
  return page.markdown();
}

interface Table {
  /** Row, cell, block. */
  rows: string[][][];
}

class Page {
  readonly #blocks: string[] = [];
  /** Of the block at hand. */
  #words: string[] = [];
  /** Marks and links that are open in it, with the place of their first word. */
  #open: { tag: string; at: number; href: string }[] = [];
  #heading = 0;
  #quotes = 0;
  readonly #lists: { next: number | undefined; first: boolean }[] = [];
  readonly #tables: Table[] = [];
  #preformatted: string | undefined;

  text(html: string): void {
    if (this.#preformatted === undefined) {
      this.#words.push(textOf(html.replace(/[\s]+/g, " ")));
    } else {
      this.#preformatted += textOf(html).replace(/\\([^\n])/g, "$1");
    }
  }

  open(tag: string, attributes: string): void {
    if (this.#preformatted !== undefined) {
      this.#preformatted += tag === "br" ? "\n" : "";
    } else if (tag === "br") {
      this.#words.push("\n");
    } else if (tag === "img") {
      this.#image(attributes);
    } else if (marks[tag] !== undefined || tag === "a") {
      this.#open.push({ tag, at: this.#words.length, href: attributeOf(attributes, "href") ?? "" });
    } else if (!inline.has(tag)) {
      this.#flush();
      this.#enter(tag, attributes);
    }
  }

  close(tag: string): void {
    if (tag === "pre" && this.#preformatted !== undefined) {
      const code = this.#preformatted.replace(/^\n|\s+$/g, "");
      this.#preformatted = undefined;
      this.#add(code === "" ? "" : "```\n" + code.replace(/^```/gm, " ```") + "\n```");
    } else if (this.#preformatted !== undefined) {
      return;
    } else if (marks[tag] !== undefined || tag === "a") {
      this.#wrap(tag);
    } else if (!inline.has(tag)) {
      this.#flush();
      this.#leave(tag);
    }
  }

  markdown(): string {
    if (this.#preformatted !== undefined) {
      this.close("pre");
    }
    this.#flush();
    while (this.#tables.length > 0) {
      this.#endTable();
    }
    return this.#blocks.join("\n\n");
  }

  #enter(tag: string, attributes: string): void {
    const table = this.#tables.at(-1);
    if (/^h[1-6]$/.test(tag)) {
      this.#heading = Number(tag.charAt(1));
    } else if (tag === "blockquote") {
      this.#quotes += 1;
    } else if (tag === "ul" || tag === "ol") {
      const start = Number(attributeOf(attributes, "start") ?? 1);
      this.#lists.push({ next: tag === "ol" ? start || 1 : undefined, first: false });
    } else if (tag === "li") {
      const list = this.#lists.at(-1);
      if (list) {
        list.first = true;
      }
    } else if (tag === "table") {
      this.#tables.push({ rows: [] });
    } else if (tag === "tr") {
      table?.rows.push([]);
    } else if (tag === "td" || tag === "th") {
      if (table?.rows.length === 0) {
        table.rows.push([]);
      }
      table?.rows.at(-1)?.push([]);
    } else if (tag === "pre") {
      this.#preformatted = "";
    } else if (tag === "hr") {
      this.#add("---");
    }
  }

  #leave(tag: string): void {
    if (/^h[1-6]$/.test(tag)) {
      this.#heading = 0;
    } else if (tag === "blockquote") {
      this.#quotes = Math.max(0, this.#quotes - 1);
    } else if (tag === "ul" || tag === "ol") {
      this.#lists.pop();
    } else if (tag === "table" && this.#tables.length > 0) {
      this.#endTable();
    }
  }

  #image(attributes: string): void {
    const [src = "", alt = ""] = [attributeOf(attributes, "src"), attributeOf(attributes, "alt")];
    const words = textOf(alt.replace(/&/g, "&amp;").replace(/</g, "&lt;"));
    const address = destination(src);
    this.#words.push(address !== undefined && !src.startsWith("data:") ? `![${words}](${address})` : words);
  }

  /** Puts what a mark or a link has around the words since it was opened. */
  #wrap(tag: string): void {
    const index = this.#open.findLastIndex((each) => each.tag === tag);
    const [opened] = index < 0 ? [] : this.#open.splice(index);
    if (!opened) {
      return;
    }
    const inside = this.#words.splice(opened.at).join("");
    const words = inside.trim();
    const [before = "", after = ""] = [/^\s*/.exec(inside)?.[0], /\s*$/.exec(inside)?.[0]];
    const mark = marks[tag];
    const address = destination(opened.href);
    if (words === "" || words.includes("\n")) {
      this.#words.push(inside);
    } else if (mark === undefined) {
      this.#words.push(before, address === undefined ? words : `[${words}](${address})`, after);
    } else {
      // A mark beside a punctuation mark may be read as an asterisk.
      const plain = words.includes("*") || !/^[\p{L}\p{N}](?:.*[\p{L}\p{N}])?$/u.test(words);
      this.#words.push(before, plain ? words : mark + words + mark, after);
    }
  }

  #flush(): void {
    const lines = this.#words.join("").split("\n");
    this.#words = [];
    this.#open = [];
    const written = lines
      .map((line) => escapeStart(line.replace(/ +/g, " ").trim()))
      .filter((line) => line !== "");
    const heading = this.#heading > 0 ? `${"#".repeat(this.#heading)} ` : "";
    this.#add(heading === "" ? written.join("\\\n") : written.length > 0 ? heading + written.join(" ") : "");
  }

  #add(block: string): void {
    if (block === "") {
      return;
    }
    const cell = this.#tables.at(-1)?.rows.at(-1)?.at(-1);
    if (cell) {
      cell.push(block);
      return;
    }
    const quote = "> ".repeat(this.#quotes);
    const { lead, rest } = this.#indent();
    const lines = block.split("\n").map((line, at) => quote + (at === 0 ? lead : rest) + line);
    this.#blocks.push(lines.join("\n"));
  }

  /** What stands before the first line of a block of a list, and before the others. */
  #indent(): { lead: string; rest: string } {
    let [lead, rest] = ["", ""];
    for (const list of this.#lists) {
      const marker = list.next === undefined ? "- " : `${list.next}. `;
      const indent = " ".repeat(marker.length);
      lead += list.first ? marker : indent;
      rest += indent;
      if (list.first) {
        list.first = false;
        list.next = list.next === undefined ? undefined : list.next + 1;
      }
    }
    return { lead, rest };
  }

  #endTable(): void {
    const rows = (this.#tables.pop()?.rows ?? []).filter((row) => row.some((cell) => cell.length > 0));
    const cells = rows.flat();
    const columns = Math.max(0, ...rows.map((row) => row.length));
    const forLooks = columns < 2 || cells.some((cell) => cell.length > 1 || cell.join("").length > longCell);
    if (forLooks) {
      cells.flat().forEach((block) => this.#add(block));
      return;
    }
    const line = (row: string[][]) =>
      `| ${Array.from({ length: columns }, (_, at) => (row[at]?.[0] ?? "").replace(/\\?\n/g, " ")).join(" | ")} |`;
    const [head = [], ...body] = rows;
    this.#add([line(head), `|${" --- |".repeat(columns)}`, ...body.map(line)].join("\n"));
  }
}

/** As the destination of a link; undefined for what is none in an article. */
function destination(href: string): string | undefined {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(href)?.[1]?.toLowerCase();
  const fits =
    scheme === undefined ? href !== "" && !href.startsWith("#") : /^(?:https?|mailto)$/.test(scheme);
  return fits
    ? href.replace(/[\s<>()\\]/g, (sign) => encodeURIComponent(sign).replace(/[()]/g, inHex))
    : undefined;
}

const inHex = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
