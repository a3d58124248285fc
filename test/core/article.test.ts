import assert from "node:assert/strict";
import * as fc from "fast-check";
import { parseArticle } from "../../src/core/article.ts";
import { readingTime } from "../../src/core/reading-time.ts";

const codes = (text: string) => parseArticle(text).problems.map(({ code }) => code);

describe("An article", () => {
  it("has the title of its front matter, else that of its first heading", () => {
    assert.equal(parseArticle("---\ntitle: A\n---\n# B").title, "A");
    assert.equal(parseArticle("Words\n\n## C\n\n# The *Zero*\n===\n# B").title, "The Zero");
    assert.equal(parseArticle("## B").title, undefined);
    assert.equal(parseArticle("# \n\n# B").title, undefined);
  });

  it("says when its first block is only the title, so that it is drawn once", () => {
    assert.equal(parseArticle("# A\n\nText").titleBlock, 0);
    assert.equal(parseArticle("---\ntitle: A  b\n---\n\nA\nb\n===\n").titleBlock, 0);
    for (const text of ["Text\n\n# A", "---\ntitle: B\n---\n# A", "# A ![i](p.png)", "## A"]) {
      assert.equal(parseArticle(text).titleBlock, undefined, text);
    }
  });

  it("has what its front matter says of it, with problems by place", () => {
    const text = "---\nid: x\ndate: 2014-02-25\nodd: 1\nlanguage: [en]\nglossary: g.md\n---\n*Text*";
    const { id, date, language, glossary, problems, rich } = parseArticle(text);
    assert.deepEqual([id, date, language], ["x", "2014-02-25", undefined]);
    assert.deepEqual(glossary, [
      { path: "g.md", range: { start: text.indexOf("g.md"), end: text.indexOf("g.md") + 4 } },
    ]);
    assert.deepEqual(
      problems.map(({ code, range }) => [code, text.slice(range.start, range.end)]),
      [
        ["front-matter-unknown", "odd"],
        ["front-matter-value", "language"],
      ],
    );
    assert.equal(rich.leaves[0]?.source.start, text.indexOf("*Text*"));
  });

  it("is read without front matter that cannot be read", () => {
    const { rich, problems } = parseArticle("---\n[\n---\n# A");
    assert.deepEqual(
      rich.leaves.map(({ text }) => text),
      ["A"],
    );
    assert.deepEqual(
      problems.map(({ code }) => code),
      ["front-matter-unreadable"],
    );
    assert.deepEqual(codes("---\nno end"), []);
  });

  it("counts its words and the minutes they take", () => {
    const read = (text: string) => readingTime(parseArticle(text).rich);
    assert.equal(read("One two-three *fo*ur, it’s 5!\n\n- a\n\n```\nnot me\n```").words, 6);
    assert.deepEqual(read(""), { words: 0, minutes: 1 });
    assert.equal(read("word ".repeat(230 * 4)).minutes, 4);
    assert.equal(read("美国总统").words, 2);
  });

  it("may be empty", () => {
    const { title, rich, glossary, problems } = parseArticle("");
    assert.deepEqual([title, rich.blocks, glossary, problems], [undefined, [], [], []]);
  });
});

describe("An article of plain text", () => {
  const read = (text: string) => parseArticle(text, { plainText: true });
  const paragraphs = (text: string) => read(text).rich.leaves.map((leaf) => leaf.text);

  it("has no markup", () => {
    const text = "---\nid: x\n---\n\n# *A* &amp; <b>\n    [x](y)";
    assert.deepEqual(paragraphs(text), ["---\nid: x\n---", "# *A* &amp; <b>\n    [x](y)"]);
    assert.equal(read(text).id, undefined);
    assert.equal(read(text).title, undefined);
  });

  it("has a paragraph between blank lines where lines are short", () => {
    assert.deepEqual(paragraphs("\uFEFFa\r\nb\r\n \t\r\n\r\n  c  \n"), ["a\nb", "c"]);
  });

  it("has a paragraph a line where lines are long", () => {
    const [a, b] = ["a".repeat(121), "b".repeat(130)];
    assert.deepEqual(paragraphs(`${a}\n${b}\n\n\nc`), [a, b, "c"]);
    assert.deepEqual(paragraphs(`${a}\nb\nc`), [`${a}\nb\nc`]);
  });

  it("has every word at its place", () => {
    const text = fc
      .array(
        fc.constantFrom(
          "a",
          "b c",
          " ",
          "\t",
          "\n",
          "\r\n",
          "\r",
          "\n\n",
          "\0",
          "\uFEFF",
          "\uD800",
          "x".repeat(130),
        ),
      )
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, (source) => {
        let end = 0;
        for (const leaf of read(source).rich.leaves) {
          assert.ok(leaf.source.start >= end && leaf.source.end <= source.length);
          end = leaf.source.end;
          let at = 0;
          for (const run of leaf.runs) {
            assert.equal(run.start, at);
            at = run.end;
            const written = source.slice(run.source.start, run.source.end);
            const words = leaf.text.slice(run.start, run.end);
            assert.equal(words, written.replace(/\r\n?/, "\n").replaceAll("\0", "\uFFFD"));
          }
          assert.equal(at, leaf.text.length);
        }
      }),
    );
  });
});
