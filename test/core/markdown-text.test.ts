import assert from "node:assert/strict";
import { read, runs, sources, texts } from "./rich-runs.ts";

const marksOf = (text: string) =>
  read(text).leaves.flatMap((leaf) =>
    leaf.runs.map((run) => run.marks?.map((mark) => mark.type).join("+") ?? ""),
  );
const linksOf = (text: string) =>
  read(text).leaves.flatMap((leaf) =>
    leaf.runs.flatMap(
      ({ marks }) => marks?.flatMap((mark) => (mark.type === "link" ? [mark.href] : [])) ?? [],
    ),
  );

describe("Text in Markdown", () => {
  it("has every word at its place, whatever stands around it", () => {
    assert.deepEqual(runs("one *two* **three _four_**\nfive"), [
      "one ",
      "two",
      " ",
      "three ",
      "four",
      "\n",
      "five",
    ]);
    assert.deepEqual(runs("> a\nlazy\n> b"), ["a", "\n", "lazy", "\n", "b"]);
    assert.deepEqual(runs("-\t> a  b\n\t> c"), ["a  b", "\n", "c"]);
    assert.deepEqual(runs("1.  a\n    b"), ["a", "\n", "b"]);
    assert.deepEqual(runs("  ##   a  ##  "), ["a"]);
    assert.deepEqual(runs("a\n b\n==="), ["a", "\n", "b"]);
    assert.deepEqual(runs("a * b _ c ~ d"), ["a * b _ c ~ d"]);
  });

  it("has marks, outermost first, each once", () => {
    assert.deepEqual(marksOf("a *b **c*** ~~d~~"), ["", "em", "em+strong", "", "s"]);
    assert.deepEqual(marksOf("*a *b* c*"), ["em", "em", "em"]);
    assert.deepEqual(marksOf("[*a*](b) c"), ["link+em", ""]);
  });

  it("takes escapes and entities as one piece each", () => {
    assert.deepEqual(runs("a\\*b &amp; &#x1F600; &nope; \\q"), [
      "a",
      "* = \\*",
      "b ",
      "& = &amp;",
      " ",
      "😀 = &#x1F600;",
      " &nope; \\q",
    ]);
  });

  it("has code inside its backticks, line by line", () => {
    assert.deepEqual(runs("`a` `` b`c ``"), ["code a", " ", "code b`c"]);
    assert.deepEqual(runs("> `a\n> b`"), ["code a  = a\n", "code b"]);
  });

  it("has line breaks, hard and soft, without the indent after", () => {
    assert.deepEqual(runs("a  \n  b\\\nc\nd"), ["a", "break \n", "b", "break \n = \\\n", "c", "\n", "d"]);
  });

  it("has the lines of code blocks without their indent", () => {
    assert.deepEqual(runs("- ```\n  a\n    b\n  ```"), ["code a\n", "code   b"]);
    assert.deepEqual(runs("    a\n\n    b"), ["code a\n\n", "code b"]);
    assert.deepEqual(runs("```\na\n\nb\n```"), ["code a\n\nb"]);
    assert.deepEqual(texts("```\n```"), [""]);
  });

  it("has cells, also with bars in them, whose backslash is not theirs", () => {
    assert.deepEqual(runs("> | a \\| b | `c\\|d` |\n> |---|---|\n> | e |"), [
      "a ",
      "| b",
      "code c",
      "code |d",
      "e",
    ]);
    assert.deepEqual(sources("| a \\| b | |\n|---|---|\n"), ["a \\| b", ""]);
  });

  it("is exact where line breaks are two characters, and after NUL and a byte order mark", () => {
    assert.deepEqual(runs("\uFEFF# a\r\n\r\nb\r\nc"), ["a", "b", "\n = \r\n", "c"]);
    assert.deepEqual(runs("a\rb"), ["a", "\n = \r", "b"]);
    assert.deepEqual(runs("a\0b *c*"), ["a\uFFFDb  = a\0b ", "c"]);
    assert.deepEqual(runs("\uD800 *a* \uDC00"), ["\uD800 ", "a", " \uDC00"]);
    assert.deepEqual(runs("---\r\nid: x\r\n---\r\n*a*"), ["a"]);
  });

  it("keeps raw HTML as words", () => {
    assert.deepEqual(texts("<script>alert(1)</script> <b>x</b> <!-- y -->"), [
      "<script>alert(1)</script> <b>x</b> <!-- y -->",
    ]);
  });

  it("says where mathematics stands, and does not take money for it", () => {
    const math = (text: string) =>
      read(text).leaves.flatMap((leaf) =>
        leaf.runs.filter((run) => run.math).map(({ start, end }) => leaf.text.slice(start, end)),
      );
    assert.deepEqual(math("let $x^2$ and $$a\nb$$ be"), ["$x^2$", "$$a", "\n", "b$$"]);
    assert.deepEqual(math("between $5 and $10, or $5-$10 or \\$a$ or `$b$`"), []);
  });
});

describe("Links and images in Markdown", () => {
  it("leads to web, mail, relative paths and anchors", () => {
    const links = [
      "https://e.org/a?b#c",
      "HTTP://e.org",
      "mailto:a@b.c",
      "../a.md#b",
      "#a",
      "a:b".slice(2),
      "./c:d",
    ];
    assert.deepEqual(linksOf(links.map((href) => `[x](<${href}>)`).join(" ")), links);
  });

  it("leads nowhere else, and keeps the words", () => {
    for (const href of [
      "javascript:alert(1)",
      "JaVaScript:x",
      "java&#115;cript:x",
      "command:x",
      "vscode:x",
      "data:text/html,x",
      "data:image/png;base64,x",
      "file:///etc/passwd",
      "//e.org/x",
      "\\\\\\\\e.org",
      "",
    ]) {
      assert.deepEqual(linksOf(`[x](<${href}>)`), [], href);
      assert.deepEqual(texts(`[x](<${href}>)`), ["x"]);
      assert.deepEqual(linksOf(`[x][r]\n\n[r]: <${href}>`), [], href);
    }
    assert.deepEqual(texts("<javascript:x> <std::a> ftp://e.org/x"), [
      "<javascript:x> <std::a> ftp://e.org/x",
    ]);
    assert.deepEqual(linksOf("<javascript:x> <std::a> ftp://e.org/x"), []);
  });

  it("makes links of bare web addresses, of nothing else", () => {
    assert.deepEqual(linksOf("see https://e.org/a_b, (http://f.org) or www.g.org, h.org, a@b.c"), [
      "https://e.org/a_b",
      "http://f.org",
    ]);
    assert.deepEqual(runs("x https://e.org/%C3%A9."), ["x ", "https://e.org/é = https://e.org/%C3%A9", "."]);
    assert.deepEqual(linksOf("<https://e.org> <a@b.c>"), ["https://e.org", "mailto:a@b.c"]);
  });

  it("shows images of safe places and the words of others", () => {
    const images = (text: string) =>
      read(text).leaves.flatMap((leaf) => leaf.runs.flatMap(({ image }) => (image ? [image] : [])));
    assert.deepEqual(images('![a *b*](p.png "t")'), [{ src: "p.png", alt: "a b", title: "t" }]);
    assert.equal(images("![a](https://e.org/p) ![a](data:image/png;base64,AA)").length, 2);
    for (const src of [
      "http://e.org/p",
      "javascript:x",
      "data:image/svg+xml,x",
      "data:text/html,x",
      "file:///p",
      "//e.org/p",
      "mailto:a@b.c",
    ]) {
      assert.deepEqual(images(`![a *b*](${src})`), [], src);
      assert.deepEqual(texts(`![a *b*](${src})`), ["a b"]);
    }
  });
});
