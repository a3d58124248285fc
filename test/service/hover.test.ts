import assert from "node:assert/strict";
import { createService } from "../../src/service/service.ts";
import { cut, MemoryWorkspace, uriOf, waiting } from "./workspace.ts";

const glossary = `## zero option {#zero-option}

Leaving no troops at all. It was *never* chosen.

Aliases: full withdrawal
Kind: event
As of: 2014-02-25
Since then: All troops left in **2021**.
See: bsa

## BSA {#bsa}

Bilateral Security Agreement: the pact that the zero option would have replaced.

Kind: term
`;

/** The hover at the `|`, and the words that it is about. */
async function hover(
  marked: string,
  path = "article.md",
  files: Record<string, string> = { "glossary.md": glossary },
) {
  const { text, position } = cut(marked);
  const workspace = new MemoryWorkspace(files);
  const document = workspace.open(path, text);
  const found = await createService(workspace).hover(uriOf(path), position, waiting);
  return found && { text: found.contents.value, about: document.getText(found.range) };
}

const about = async (...marked: Parameters<typeof hover>) => (await hover(...marked))?.about;
const textOf = async (...marked: Parameters<typeof hover>) => (await hover(...marked))?.text ?? "";

describe("A hover", () => {
  it("is about the term around the position, its ends included", async () => {
    for (const marked of ["the |zero option is", "the zero| option is", "the zero option| is"]) {
      assert.equal(await about(marked), "zero option");
    }
  });

  it("is not given beside a term, nor where there is none", async () => {
    assert.equal(await hover("|the zero option is"), undefined);
    assert.equal(await hover("the zero option i|s"), undefined);
    assert.equal(await hover("|", "article.md", {}), undefined);
  });

  it("says all that the card says, in the card's order", async () => {
    assert.equal(
      await textOf("a |full withdrawal"),
      [
        "**zero option** · event",
        "Leaving no troops at all. It was *never* chosen.",
        "Also: full withdrawal",
        "As of 2014-02-25",
        "Since then: All troops left in **2021**.",
        "See also: BSA",
      ].join("\n\n"),
    );
  });

  it("runs through emphasis, and knows headings and the text of links", async () => {
    assert.equal(await about("the zero *opt|ion* is"), "zero *option");
    assert.equal(await about("# The zero |option"), "zero option");
    assert.equal(await about("see [the zero |option](x.md)"), "zero option");
  });

  it("knows neither code nor front matter nor the address of a link", async () => {
    assert.equal(await hover("the `zero |option` is"), undefined);
    assert.equal(await hover("---\ntitle: zero |option\n---\n\ntext"), undefined);
    assert.equal(await hover("see [this](zero-|option)"), undefined);
  });

  it("counts characters as UTF-16, and lines by any line end", async () => {
    assert.equal(await about("😀 and 👩‍🚀\r\n\r\n𝒜 the zero |option"), "zero option");
    assert.equal(await about("---\r\ntitle: x\r\n---\r\n\r\n- a\r\n- the BS|A's\r\n"), "BSA's");
  });

  it("works in a glossary and in a quiz", async () => {
    assert.match(
      await textOf(glossary.replace("the zero opt", "the zero |opt"), "glossary.md"),
      /^\*\*zero option/,
    );
    assert.match(
      await textOf("## What is the zero |option?\n\n- [x] a\n- [ ] b\n", "quiz.md"),
      /^\*\*zero option/,
    );
  });

  it("works on an id that names an entry", async () => {
    assert.match(await textOf(glossary.replace("See: bsa", "See: b|sa"), "glossary.md"), /^\*\*BSA/);
    const quiz = "## Why? {#why}\n\n- [x] a\n- [ ] b\n\nTerm: zero-op|tion\n";
    assert.match(await textOf(quiz, "quiz.md"), /^\*\*zero option/);
  });

  it("reads plain text without markup, and text that was never saved", async () => {
    assert.equal(await about("the `zero |option`", "notes.txt"), "zero option");
    assert.equal(await about("the zero |option", "untitled:Untitled-1"), "zero option");
    assert.equal(await hover("the zero |option", "build.log"), undefined);
  });

  it("shows both entries that share a form, the nearer first", async () => {
    const files = {
      "glossary.md":
        "## Base {#a}\n\nA camp.\n\nAliases: post\n\n## Pole {#b}\n\nA piece of wood.\n\nAliases: post\n",
    };
    assert.match(await textOf("a po|st", "article.md", files), /^\*\*Base\*\*\n.*\n---\n\n\*\*Pole\*\*/s);
  });

  it("takes the nearest glossary, and none above the root or beside the way", async () => {
    const files = {
      "../glossary.md": "## outside\n\nOutside.\n",
      "glossary.md": "## NATO\n\nTop.\n\n## Pentagon\n\nTop.\n",
      "a/glossary.md": "## NATO\n\nNear.\n",
      "b/glossary.md": "## Kabul\n\nBeside.\n",
    };
    assert.match(await textOf("|NATO", "a/article.md", files), /Near/);
    assert.match(await textOf("|Pentagon", "a/article.md", files), /Top/);
    assert.equal(await hover("|Kabul", "a/article.md", files), undefined);
    assert.equal(await hover("|outside", "a/article.md", files), undefined);
  });

  it("takes the glossaries that the front matter adds, for the article's quiz too", async () => {
    const article = "---\nglossary: [../b/glossary.md]\n---\n\nAbout ";
    const files = {
      "a/x.md": article,
      "a/x.quiz.md": "",
      "b/glossary.md": "## Kabul\n\nThe capital.\n",
    };
    assert.equal(await about(`${article}Ka|bul`, "a/x.md", files), "Kabul");
    assert.equal(await about("## Where is Ka|bul?", "a/x.quiz.md", files), "Kabul");
  });

  it("takes names of objects for what they are: words", async () => {
    const files = {
      "glossary.md": "## \\_\\_proto\\_\\_ {#__proto__}\n\nA word.\n\n## constructor\n\nAnother.\n",
    };
    const code = "\\_\\_proto\\_\\_";
    assert.equal(await textOf("a \\_\\_pr|oto\\_\\_ b", "article.md", files), `**${code}**\n\nA word.`);
    assert.match(await textOf("a con|structor b", "article.md", files), /Another/);
  });

  it("is not given for a document that is not open, and not to one who has left", async () => {
    const workspace = new MemoryWorkspace({ "glossary.md": glossary });
    const service = createService(workspace);
    const place = { line: 0, character: 1 };
    assert.equal(await service.hover(uriOf("article.md"), place, waiting), undefined);
    workspace.open("article.md", "BSA");
    assert.equal(
      await service.hover(uriOf("article.md"), place, { isCancellationRequested: true }),
      undefined,
    );
    const early = service.hover(uriOf("article.md"), place, waiting);
    workspace.edit("article.md", "something else");
    assert.equal(await early, undefined);
  });
});
