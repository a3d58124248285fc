/** A text at hand as the Markdown of an article: nothing that it says is lost. */
import { parsePlainText } from "../plain-text.ts";
import { escapeInline, escapeStart } from "./escape.ts";
import { htmlAsMarkdown } from "./html.ts";
import { tidy } from "./tidy.ts";

/** `plain`: nothing in it is markup, unless it is a page of HTML as a whole. */
export type Form = "plain" | "markdown" | "html";

/** Of a file, by its name; undefined where the name tells nothing. */
export function formOf(name: string): Form | undefined {
  const [, extension = ""] = /\.(\w+)$/.exec(name.toLowerCase()) ?? [];
  return (
    { md: "markdown", markdown: "markdown", html: "html", htm: "html", xhtml: "html", txt: "plain" } as const
  )[extension];
}

export function asMarkdown(text: string, form: Form): string {
  const tidied = tidy(text);
  switch (form) {
    case "markdown":
      return tidied.trim();
    case "html":
      return htmlAsMarkdown(tidied);
    case "plain":
      return isHtml(tidied) ? htmlAsMarkdown(tidied) : plainAsMarkdown(tidied);
  }
}

const block = "(?:p|div|article|section|main|h[1-6]|ul|ol|li|table|tr|td|blockquote|figure|header|body|html)";
const beginning = new RegExp(String.raw`^\s*<(?:!doctype html|${block}\b|span\b|meta\b|a\b)[^<>]*>`, "i");
const closing = new RegExp(String.raw`</${block}\s*>`, "gi");

/** Begins with a tag and closes one, or closes three: a text that speaks of a tag is none. */
const isHtml = (text: string): boolean =>
  (text.match(closing)?.length ?? 0) >= (beginning.test(text) ? 1 : 3);

const plainAsMarkdown = (text: string): string =>
  parsePlainText(text)
    .leaves.map((leaf) =>
      leaf.text
        .split("\n")
        .map((line) => escapeStart(escapeInline(line.trim().replace(/[\t\v\f]+/g, " "))))
        .join("\n"),
    )
    .join("\n\n");
