import assert from "node:assert/strict";
import MarkdownIt from "markdown-it";
import { parseMarkdown } from "../../src/core/markdown.ts";
import { escapeMarkdown, richMarkdown } from "../../src/core/rich-markdown.ts";

const again = (markdown: string) => richMarkdown(parseMarkdown(markdown).rich);
/** A drawer of Markdown that believes everything. */
const drawer = new MarkdownIt({ html: true, linkify: true });
const plainHtml = (text: string) =>
  `<p>${text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;")}</p>\n`;

describe("Rich text as Markdown", () => {
  it("is what was written, where that is no more than it seems", () => {
    for (const text of [
      "A *pact*, **signed** in ~~2013~~ `2014`.",
      "- one\n- two\n\n  more of two\n- [x] done",
      "3. three\n4. four",
      "> said\n>\n> twice",
      "```js\nlet a = `b`;\n```",
      "| a | b |\n| :-- | --: |\n| *1* | `x\\|y` |",
      "see [the pact](<https://example.org/a(b)>)",
      "### More\n\ntext",
      "***both** one*",
    ]) {
      assert.equal(again(text), text);
    }
  });

  it("draws the same, however it was written", () => {
    for (const text of [
      "_a_ __b__ and\nc  \nd",
      "1\\. no list, \\*no\\* emphasis, &lt;b&gt;, \\`no code\\`",
      "`` a`b `` and ```` ``` ````",
      "* a\n    * b\n\n        c",
      "\\# no heading\n\\- no list\n\\+ nor this",
      "a &amp;copy; b, 5 > 3, x_y_z, a | b",
    ]) {
      const html = (markdown: string) => drawer.render(markdown).replace(/\s+/g, " ");
      assert.equal(html(again(text)), html(text));
    }
  });

  it("keeps only links to the web, and of an image what it shows", () => {
    assert.equal(again("[here](other.md) and ![a map](https://example.org/x.png)"), "here and a map");
    assert.equal(again("wow\\![x](https://example.org)"), "wow\\![x](<https://example.org>)");
    assert.doesNotMatch(again("[x](command:evil) [y](javascript:evil)"), /]\(/);
  });

  it("lets no text be markup", () => {
    for (const text of [
      "<script>alert(1)</script>",
      "**a** _b_ `c` ~~d~~ [e](https://f.example) ![g](https://h.example)",
      "# heading",
      "- item",
      "1. item",
      "> quote",
      "=== --- ***",
      "&lt; &#60; &amp;",
      "https://example.org www.example.org me@example.org",
      "a\\",
      "__proto__",
      "[x]: https://example.org",
    ]) {
      assert.equal(drawer.render(escapeMarkdown(text)), plainHtml(text));
    }
  });
});
