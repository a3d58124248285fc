import assert from "node:assert/strict";
import * as fc from "fast-check";
import { type FrontMatter, readFrontMatter } from "../../src/core/frontmatter.ts";
import { articleFields, glossaryFields, quizFields } from "../../src/core/frontmatter-fields.ts";
import { type Problem, sentence } from "../../src/core/problem.ts";
import { held } from "../support/held.ts";
import { runs } from "../support/runs.ts";

function readAs<T>(
  fields: (frontMatter: FrontMatter | undefined, problems: Problem[]) => Partial<T>,
  text: string,
) {
  const { frontMatter, bodyStart, problems } = readFrontMatter(text);
  const values = fields(frontMatter, problems);
  const found = problems.map(({ code, range }) => `${code}: ${text.slice(range.start, range.end)}`);
  return { values, body: text.slice(bodyStart), problems: found, frontMatter };
}

const read = (text: string) => readAs(articleFields, text);
const article = (...lines: string[]) => read(["---", ...lines, "---", "Text"].join("\n"));
const quiz = (...lines: string[]) => readAs(quizFields, ["---", ...lines, "---", "Text"].join("\n"));

describe("Front matter", () => {
  it("says what an article is", () => {
    const { values, body, problems } = article(
      "id: harbour",
      'title: "The: harbour"',
      "author: A. Writer",
      "date: 2014-02-25",
      "source: https://example.org/a",
      "language: pt-BR",
      "summary: >",
      "  What to",
      "  know.",
      "glossary: [a.md, '../b.md']",
    );
    assert.deepEqual(
      { ...values, glossary: values.glossary?.map(({ path }) => path) },
      {
        id: "harbour",
        title: "The: harbour",
        author: "A. Writer",
        date: "2014-02-25",
        source: "https://example.org/a",
        language: "pt-BR",
        summary: "What to know.",
        glossary: ["a.md", "../b.md"],
      },
    );
    assert.equal(body, "Text");
    assert.deepEqual(problems, []);
  });

  it("says what a quiz and a glossary are", () => {
    assert.deepEqual(quiz("article: a.md", "order: shuffled", "pass: 60", "id: q", "title: T").values, {
      article: "a.md",
      order: "shuffled",
      pass: 60,
      id: "q",
      title: "T",
    });
    assert.deepEqual(readAs(glossaryFields, "---\nlanguage: de\n---\n").values, { language: "de" });
  });

  it("gives every path of a list its own place", () => {
    const text = "---\nglossary:\n  - a.md\n  - b.md\n---\n";
    const { values } = read(text);
    const places = values.glossary?.map(({ range }) => text.slice(range.start, range.end));
    assert.deepEqual(places, ["a.md", "b.md"]);
    assert.equal(article("glossary: a.md").values.glossary?.[0]?.path, "a.md");
  });

  it("keeps what looks like a number or a word as it is written", () => {
    assert.deepEqual(article("id: 007", "title: 2014", "author: yes", "source: 1e3").values, {
      id: "007",
      title: "2014",
      author: "yes",
      source: "1e3",
    });
  });

  it("begins after a byte order mark and ends lines in any way", () => {
    for (const end of ["\n", "\r\n", "\r"]) {
      const { values, body, problems } = read(["\uFEFF---  ", "id: x", "odd: 1", "--- ", "Text"].join(end));
      assert.deepEqual(values, { id: "x" });
      assert.equal(body, "Text");
      assert.deepEqual(problems, ["front-matter-unknown: odd"]);
    }
  });

  it("may be empty, closed by dots, or all there is", () => {
    assert.deepEqual(read("---\n---\nText"), {
      values: {},
      body: "Text",
      problems: [],
      frontMatter: read("---\n---\nText").frontMatter,
    });
    assert.equal(read("---\n# only a comment\n---\nText").body, "Text");
    assert.equal(read("---\nid: x\n...\nText").body, "Text");
    assert.deepEqual(read("---\nid: x\n---").values, { id: "x" });
  });

  it("is not there without marks of its own on the first line", () => {
    for (const text of [
      "",
      "Text",
      "\n---\nid: x\n---\n",
      "----\nid: x\n---\n",
      "--- x\nid: x\n---\n",
      "---",
      "---\n\nText\n",
    ]) {
      const { frontMatter, body, problems } = read(text);
      assert.equal(frontMatter, undefined);
      assert.equal(body, text);
      assert.deepEqual(problems, []);
    }
    assert.equal(read("\uFEFFText").body, "Text");
  });

  it("that was not closed is text, and reported when it was meant", () => {
    assert.deepEqual(read("---\nid: x\n\nText").problems, ["front-matter-unreadable: ---"]);
  });

  it("reports a value that is not what its key wants, at the key, and leaves it out", () => {
    const { values, problems } = article(
      "title: [a]",
      "date: 25 February",
      "language: en_US",
      "id: ok",
      "glossary: { a: b }",
    );
    assert.deepEqual(values, { id: "ok" });
    assert.deepEqual(
      problems,
      ["title", "date", "language", "glossary"].map((key) => `front-matter-value: ${key}`),
    );
    assert.deepEqual(quiz("pass: 101", "order: random").problems, [
      "front-matter-value: pass",
      "front-matter-value: order",
    ]);
    assert.deepEqual(article("date: 2014-02-30").problems, ["front-matter-value: date"]);
  });

  it("takes a key without a value for one that is still to come", () => {
    assert.deepEqual(article("title:", "id: ''", "author: ~").problems, []);
  });

  it("keeps a key that it does not know, and says so", () => {
    const { frontMatter, problems } = article("tags: [a, 2]", "id: x");
    assert.deepEqual(frontMatter?.keys.get("tags")?.value, ["a", 2]);
    assert.deepEqual(problems, ["front-matter-unknown: tags"]);
  });

  it("loses only the line that cannot be read", () => {
    const { values, problems, body } = article("id: x", "title: The pact: a story", "author: A");
    assert.deepEqual(values, { id: "x", author: "A" });
    assert.deepEqual(problems, ["front-matter-unreadable: title: The pact: a story"]);
    assert.equal(body, "Text");
  });

  it("that holds no keys at all is one problem", () => {
    assert.deepEqual(article("Some words", "and more").problems, [
      "front-matter-unreadable: Some words\nand more",
    ]);
    assert.deepEqual(article("- a", "- b").problems, ["front-matter-unreadable: - a\n- b"]);
    assert.equal(article(...Array.from({ length: 5000 }, () => "a: *b")).problems.length, 1);
  });

  it("counts a key that is written twice once", () => {
    const { values, problems } = article("id: x", "id: y");
    assert.deepEqual(values, { id: "x" });
    assert.deepEqual(problems, ["front-matter-value: id"]);
  });

  it("has no keys that mean more than others", () => {
    const { values, frontMatter } = article(
      "__proto__: { polluted: yes }",
      "constructor: a",
      "toString: b",
      "id: x",
    );
    assert.deepEqual(values, { id: "x" });
    assert.equal(Object.getPrototypeOf(values), Object.prototype);
    assert.deepEqual([...(frontMatter?.keys.keys() ?? [])], ["__proto__", "constructor", "toString", "id"]);
    assert.equal(({} as Record<string, unknown>)["polluted"], undefined);
  });

  it("stays small when its anchors multiply", () => {
    const lines = ["a: &a [x, x, x, x, x, x, x, x, x]"];
    for (let index = 0; index < 30; index++) {
      lines.push(
        `b${index}: &b${index} [*${index ? `b${index - 1}` : "a"}, *${index ? `b${index - 1}` : "a"}]`,
      );
    }
    assert.deepEqual(article(...lines, "id: x").values, { id: "x" });
  });

  it("of any kind is read without an exception, every place inside it", () => {
    const pieces = [
      "\n",
      "\n",
      "\r\n",
      "---",
      "---\n",
      "...",
      "id: ",
      "title: ",
      "glossary: ",
      "pass: ",
      "- ",
      "  ",
      "[",
      "]",
      "{",
      "}",
      ", ",
      ": ",
      "'",
      '"',
      "|",
      ">",
      "&a ",
      "*a",
      "!x ",
      "#",
      "? ",
      "\t",
      "\0",
      "\uD800",
      "\uFEFF",
      "x",
      "1",
      "<<: ",
    ];
    const text = fc
      .array(fc.constantFrom(...pieces), { maxLength: 40 })
      .map((parts) => `---\n${parts.join("")}\n---\n`);
    fc.assert(
      fc.property(text, fc.constantFrom(articleFields, quizFields, glossaryFields), (source, fields) => {
        const { frontMatter, bodyStart, problems } = readFrontMatter(source);
        fields(frontMatter, problems);
        assert.ok(bodyStart <= source.length);
        for (const problem of problems) {
          const { start, end } = problem.range;
          assert.ok(0 <= start && start <= end && end <= bodyStart);
          assert.doesNotMatch(sentence(problem), /undefined|\{\d\}/);
        }
      }),
      { numRuns: runs(500) },
    );
  });

  it("is read without a parser as with one, which a comment asks for", () => {
    const pieces = [
      ...Array.from("a -,.'\"?!;/[{&*%@`~=é“…\u00A0"),
      "Words",
      "true",
      "null",
      "../a.md",
      "2014-02-25",
      "12",
      ": ",
    ];
    const line = fc
      .tuple(
        fc.constantFrom("title: ", "id:  ", "No: ", "null: ", "title:"),
        fc.array(fc.constantFrom(...pieces), { maxLength: 5 }),
      )
      .map(([key, parts]) => key + parts.join(""));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 3 }), (lines) => {
        const keys = (...more: string[]) => {
          const { frontMatter, problems } = readFrontMatter(["---", ...lines, ...more, "---", ""].join("\n"));
          return { keys: frontMatter?.keys, problems };
        };
        const plain = keys();
        fc.pre(plain.problems.length === 0);
        assert.deepEqual(plain, keys("# comment"));
      }),
      { numRuns: runs(500) },
    );
  });

  it("keeps nothing of the text below it in memory", () => {
    const before = held();
    const kept = Array.from({ length: 50 }, (_, index) => {
      const above = `---\nglossary: a/folder/whose/name/is/long/${index}.glossary.md\n---\n`;
      const text = Buffer.from(above + "Words. ".repeat(30_000)).toString("latin1");
      return articleFields(readFrontMatter(text).frontMatter, []);
    });
    const each = (held() - before) / kept.length;
    assert.ok(each < 20_000, `${each.toFixed(0)} bytes each`);
  });
});
