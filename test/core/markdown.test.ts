import assert from "node:assert/strict";
import type { Block } from "../../src/core/rich.ts";
import { read, runs, sources, texts } from "./rich-runs.ts";

function outline(blocks: readonly Block[]): string {
  return blocks.map(({ tag, children }) => (children ? `${tag}(${outline(children)})` : tag)).join(" ");
}

describe("Markdown", () => {
  describe("as blocks", () => {
    it("has headings, paragraphs, lists, quotes, tables, code, rules and footnotes", () => {
      const text = "# A\n\np[^1]\n\n- a\n  > b\n\n3. c\n\n---\n\n|a|\n|-|\n|b|\n\n```js\nx\n```\n\n[^1]: n\n";
      const { blocks } = read(text);
      assert.equal(
        outline(blocks),
        "h1 p ul(li(p blockquote(p))) ol(li(p)) hr table(thead(tr(th)) tbody(tr(td))) pre footnotes(li(p))",
      );
      assert.equal(blocks[3]?.start, 3);
      assert.equal(blocks[6]?.language, "js");
      assert.equal(blocks[7]?.children?.[0]?.footnote, 1);
    });

    it("stands where its lines do, without the blank ones after", () => {
      const text = "> a\n> b\n\n- c\n\n  d\n\n\nend";
      assert.deepEqual(
        read(text).blocks.map(({ source }) => text.slice(source.start, source.end)),
        ["> a\n> b", "- c\n\n  d", "end"],
      );
    });

    it("says how the columns of a table are aligned", () => {
      const [table] = read("|a|b|c|d|\n|-|:-|:-:|-:|\n").blocks;
      const cells = table?.children?.[0]?.children?.[0]?.children;
      assert.deepEqual(
        cells?.map(({ align }) => align),
        [undefined, "left", "center", "right"],
      );
    });

    it("knows task boxes, and leaves them out of the text", () => {
      const text = "- [x] yes\n- [X] Yes\n- [ ] no\n- [x]\n- [x]no\n- [ x] no\n1. [ ] one";
      const items = read(text).blocks.flatMap(({ children }) => children ?? []);
      assert.deepEqual(
        items.map(({ checked }) => checked),
        [true, true, false, true, undefined, undefined, false],
      );
      assert.deepEqual(texts(text), ["yes", "Yes", "no", "", "[x]no", "[ x] no", "one"]);
    });
  });

  describe("as headings", () => {
    const ids = (text: string) => read(text).blocks.map(({ id }) => id);

    it("takes the id and the classes at the end off the text", () => {
      const text = "## What *is* it? {#it .locate .multi} ##\n";
      const [heading] = read(text).blocks;
      assert.equal(heading?.id, "it");
      assert.deepEqual(heading?.attributes, ["#it", ".locate", ".multi"]);
      assert.deepEqual(texts(text), ["What is it?"]);
      assert.deepEqual(sources(text), ["What *is* it?"]);
      assert.deepEqual(texts("Under {#u}\n===\n"), ["Under"]);
    });

    it("keeps braces that are no attributes", () => {
      for (const words of ["{a}", "{}", "{#}", "{#a b}", "x {{#gap}}", "`{#x}`", "{#a} more"]) {
        assert.deepEqual(texts(`# ${words}`), [words.replaceAll("`", "")]);
      }
      assert.deepEqual(texts("# a \\{#b}"), ["a {#b}"]);
    });

    it("makes ids of the words where none is given, in any script", () => {
      assert.deepEqual(ids("# The *Zero* Option!\n# Über ÄNDERUNG\n# 零选项\n# ???\n# e\u0301t"), [
        "the-zero-option",
        "über-änderung",
        "零选项",
        "section",
        "\u00E9t",
      ]);
    });

    it("gives every id once, those that are written first", () => {
      assert.deepEqual(ids("# A\n# A\n# B {#a}\n# C {#a}"), ["a-3", "a-4", "a", "a-2"]);
      assert.deepEqual(ids("# constructor\n# constructor\n# a {#__proto__}\n# b {#__proto__}"), [
        "constructor",
        "constructor-2",
        "__proto__",
        "__proto__-2",
      ]);
    });
  });

  describe("as footnotes", () => {
    it("numbers them by first mention and puts them last", () => {
      const { blocks, leaves } = read("a[^b] c[^a] d[^b]\n\n[^a]: A\n[^b]: B\n[^c]: unused\n\nend");
      assert.deepEqual(
        leaves[0]?.runs.flatMap(({ footnote }) => footnote ?? []),
        [1, 2, 1],
      );
      assert.deepEqual(
        leaves.map(({ text }) => text),
        ["a￼ c￼ d￼", "end", "B", "A"],
      );
      assert.deepEqual(
        blocks.at(-1)?.children?.map(({ footnote }) => footnote),
        [1, 2],
      );
    });

    it("reads those in the line, with the places of their words", () => {
      const text = "> a ^[in\n> *the* line] b";
      assert.deepEqual(runs(text), [
        "a ",
        "footnote ￼ = ^[in\n> *the* line]",
        " b",
        "in",
        "\n",
        "the",
        " line",
      ]);
      assert.deepEqual(sources(text).at(-1), "in\n> *the* line");
    });

    it("has no names that mean more than others", () => {
      assert.deepEqual(texts("a[^__proto__] [^constructor] [x][__proto__]\n\n[^__proto__]: A"), [
        "a￼ [^constructor] [x][proto]",
        "A",
      ]);
    });

    it("with nothing in it stands where its mark does", () => {
      const text = "a[^b]\n\n[^b]:\n";
      const note = read(text).blocks.at(-1)?.children?.[0];
      assert.equal(note && text.slice(note.source.start, note.source.end), "[^b]");
    });
  });

  describe("of an unkind sort", () => {
    const deep = 10_000;

    it("does not overflow the stack, however deep", () => {
      for (const text of [
        ">".repeat(deep),
        "- ".repeat(deep),
        "[".repeat(deep),
        "![".repeat(deep) + "](a)".repeat(deep),
        "^[".repeat(deep) + "]".repeat(deep),
        `${"*".repeat(deep)}a${"*".repeat(deep)}`,
      ]) {
        assert.ok(JSON.stringify(read(text)).length > 0);
      }
    }).timeout(20_000);

    it("takes a time that grows with its length", () => {
      const kinds: ((count: number) => string)[] = [
        (count) => "a^[b] ".repeat(count),
        (count) => Array.from({ length: count }, (_, index) => `x[^${index}]\n\n[^${index}]: n\n\n`).join(""),
        (count) => "$a b$ $5 ".repeat(count),
        (count) => "# a {#b}\n".repeat(count),
        (count) => `${"**".repeat(count)}a${"**".repeat(count)}`,
      ];
      for (const kind of kinds) {
        // Quadratic work would take minutes.
        assert.ok(read(kind(10_000)).leaves.length > 0);
      }
    }).timeout(30_000);
  });
});
