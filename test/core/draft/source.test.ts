import assert from "node:assert/strict";
import * as fc from "fast-check";
import { parseArticle } from "../../../src/core/article.ts";
import { asMarkdown } from "../../../src/core/draft/source.ts";

const html = (page: string) => asMarkdown(page, "html");
/** What a reader sees of it, a block a line. */
const seen = (markdown: string) =>
  parseArticle(markdown).rich.leaves.map(({ text }) => text.replace(/\s+/g, " ").trim());

describe("A page of HTML that is made into an article", () => {
  it("keeps its paragraphs, headings, line breaks, marks and links", () => {
    const page =
      "<html><head><title>Not read</title><style>p {}</style></head><body><h2>A  call</h2>\n<p>One &amp; <b>two</b>,\n" +
      "<a href='https://example.org/a(b)'>three</a></p><p>four<br>five &#8211; <em>six</em>&nbsp;seven</p><script>no(1 < 2)</script>";
    assert.equal(
      html(page),
      "## A call\n\nOne \\& **two**, [three](https://example.org/a%28b%29)\n\nfour\\\nfive – *six* seven",
    );
  });

  it("keeps lists, quotations, code and tables of figures", () => {
    assert.equal(
      html("<ul><li>One</li><li><p>Two</p><ol><li>Three</ol></li></ul>"),
      "- One\n\n- Two\n\n  1. Three",
    );
    assert.equal(html("<blockquote><p>Said</p><p>so</p></blockquote>"), "> Said\n\n> so");
    assert.equal(html("<pre>\na < b\n  c</pre>"), "```\na < b\n  c\n```");
    assert.equal(
      html("<table><tr><th>Force<th>Troops</tr><tr><td>Now</td><td>37,000</td></tr></table>"),
      "| Force | Troops |\n| --- | --- |\n| Now | 37,000 |",
    );
  });

  it("takes a table that holds the page for paragraphs", () => {
    assert.equal(
      html("<table><tr><td>Menu</td><td><p>One.</p><p>Two.</p></td></tr></table>"),
      "Menu\n\nOne.\n\nTwo.",
    );
  });

  it("follows only links that an article may have, and keeps the words of the others", () => {
    assert.equal(html("<p><a href='javascript:x()'>one</a> <a href='#top'>two</a></p>"), "one two");
    assert.equal(
      html("<p><img src='a b.png' alt='A [map]'> <img src='data:x' alt='dot'></p>"),
      "![A \\[map\\]](a%20b.png) dot",
    );
  });

  it("reads signs that mean something in Markdown as these signs", () => {
    assert.deepEqual(seen(html("<p># 1*2*3 _a_ &lt;b&gt; &amp;lt; `c` {{d}}</p>")), [
      "# 1*2*3 _a_ <b> &lt; `c` {{d}}",
    ]);
    assert.deepEqual(seen(html("<p>caf&eacute; &copy; 2014</p>")), ["café © 2014"]);
  });

  it("is told from a text that speaks of a tag", () => {
    assert.deepEqual(seen(asMarkdown("<p>One</p><p>Two</p>", "plain")), ["One", "Two"]);
    assert.deepEqual(seen(asMarkdown("Write <p> before a paragraph and </p> behind it.", "plain")), [
      "Write <p> before a paragraph and </p> behind it.",
    ]);
  });

  it("loses no word, whatever tags are around it", () => {
    const tag = fc.constantFrom(
      ..."p div h1 h3 ul ol li table tr td th b i em a blockquote br span section pre".split(" "),
    );
    const piece = fc.oneof(
      fc.constantFrom("word", "two words", "*", "&amp;", "1. ", "# "),
      tag.map((name) => `<${name}>`),
      tag.map((name) => `</${name}>`),
    );
    const letters = (text: string) => text.match(/[a-z]+/g)?.join(" ") ?? "";
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const words = pieces.filter((each) => !each.startsWith("<") && !each.startsWith("&")).join(" ");
        assert.equal(letters(seen(html(pieces.join(" "))).join(" ")), letters(words));
      }),
    );
  });
});

describe("A Markdown text that is made into an article", () => {
  it("stays as it is, its tabs, its HTML and its lines", () => {
    const text = "# A\n\n<p align=center>\n\n1. one\n\n\tcode\n\n</p></p></p>";
    assert.equal(asMarkdown(text, "markdown"), text);
  });
});
