import assert from "node:assert/strict";
import { eventually } from "../support/eventually.ts";
import { openPage, type PageOptions, type ReaderPage } from "./harness.ts";

describe("The article on the page", () => {
  let reader: ReaderPage;
  const open = async (article: string, options: PageOptions & { glossary?: string } = {}) => {
    const files = { "article.md": article, ...(options.glossary && { "glossary.md": options.glossary }) };
    reader = await openPage({ files, ...options });
    return reader.page;
  };
  afterEach(() => reader.close());
  /** The share of the article that the page says was read. */
  const furthest = () =>
    Math.max(
      0,
      ...reader.host.calls.flatMap(({ verb, params }) =>
        verb === "read" ? (params as { portion: number }).portion : [],
      ),
    );

  it("has one title, one muted line about it, and what to know first", async () => {
    const page = await open(
      "---\ntitle: A day\nauthor: Ann Author\ndate: 2014-02-26\nsummary: Know this.\nsource: https://www.example.org/a/\n---\n\n# A day\n\nText.\n",
    );
    assert.equal(await page.locator("main > article").getByRole("heading").count(), 1);
    assert.equal(await page.locator(".facts").innerText(), "By Ann Author · February 26, 2014 · 1 min read");
    assert.match(await page.getByRole("note", { name: "Before you read" }).innerText(), /Know this\./);
    assert.equal(await page.getByRole("link", { name: "example.org/a" }).count(), 1);
  });

  it("draws a term as one element with the article's very words, whatever runs through it", async () => {
    const page = await open(
      "The **zero *option* now**, the zero\noption, ze&shy;ro option, `zero option`.\n",
      {
        glossary: "## Zero option\n\nNothing.\n",
      },
    );
    const terms = await page.locator("[data-term='zero-option']").allTextContents();
    assert.deepEqual(terms, ["zero option", "zero\noption", "ze\u00adro option"]);
    assert.equal(await page.locator("strong [data-term] em").textContent(), "option");
    assert.equal(await page.locator("article strong").count(), 1);
    assert.equal(await page.locator("[data-term].first").count(), 1);
  });

  it("sets lists, tables, code, quotations and pictures", async () => {
    const page = await open(
      [
        "1. one\n2. two\n\n- [x] done\n- [ ] open\n",
        "| a | b |\n| :-- | --: |\n| 1 | 2 |\n",
        "```js\nlet x;\n```\n\n> Words.\n>\n> — Someone\n",
        '![A square](picture.svg "Its caption")\n\n![Gone](nowhere.png)\n',
      ].join("\n"),
    );
    assert.equal(await page.locator("ol > li").count(), 2);
    assert.equal(await page.locator("td.align-right").innerText(), "2");
    assert.match((await page.locator(".text ul").textContent()) ?? "", /Done: done[^]*To do: open/);
    assert.equal(await page.locator("pre").getAttribute("data-language"), "js");
    assert.equal(await page.locator(".attribution").innerText(), "— Someone");
    assert.equal(await page.getByText("Picture not found: Gone").count(), 1);
  });

  it("shows pictures that the host lets it load, with their words and caption", async () => {
    reader = await openPage({ files: { "article.md": '![A square](p.svg "Its caption")\n' } });
    reader.host.images = { "p.svg": "/picture.svg" };
    await reader.host.edit({ "article.md": '![A square](p.svg "Its caption")\n\nMore.\n' });
    const picture = reader.page.getByRole("img", { name: "A square" });
    await eventually("the picture", () =>
      picture.evaluate((each: HTMLImageElement) => each.naturalWidth === 600),
    );
    assert.equal(await reader.page.locator(".caption").innerText(), "Its caption");
    assert.equal(await reader.page.locator("[title]").count(), 0);
  });

  it("leads to a note and back, with the focus", async () => {
    const page = await open(`One[^n] and again[^n].\n\n${"Filler.\n\n".repeat(80)}\n[^n]: The note.\n`);
    const references = page.locator("[role=doc-noteref]");
    await references.nth(1).click();
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");
    assert.match(await focused(), /The note\./);
    await page.getByRole("button", { name: "Back to the text" }).click();
    assert.ok(await references.nth(1).evaluate((each) => each === document.activeElement));
  });

  it("hands links to the host, scrolls to anchors itself, and loads nothing", async () => {
    const page = await open(`[a](other.md) [b](#end)\n\n${"Filler.\n\n".repeat(80)}\n## End\n\nLast.\n`);
    await page.getByRole("link", { name: "a" }).click();
    await eventually("the call", () =>
      reader.host.calls.some(
        ({ verb, params }) => verb === "openLink" && JSON.stringify(params).includes("other.md"),
      ),
    );
    await page.getByRole("link", { name: "b" }).click();
    assert.ok((await page.evaluate(() => scrollY)) > 500);
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), "End");
    assert.equal(new URL(page.url()).pathname + new URL(page.url()).hash, "/");
  });

  it("follows anchors that are written percent-encoded, and those that only look like it", async () => {
    const filler = "Filler.\n\n".repeat(80);
    const page = await open(
      `[a](#caf%C3%A9-zu) [b](#100%25) [c](#%E0%A4%A)\n\n${filler}\n## Café zu\n\n## All {#100%}\n\nLast.\n`,
    );
    const follow = async (name: string) => {
      await page.evaluate(() => scrollTo(0, 0));
      await page.getByRole("link", { name, exact: true }).click();
      return page.evaluate(() => document.activeElement?.textContent);
    };
    assert.equal(await follow("a"), "Café zu");
    assert.equal(await follow("b"), "All");
    assert.equal(await follow("c"), "c");
  });

  it("keeps a measure of 60 to 75 characters and lets wide things scroll by themselves", async () => {
    const wide = `| ${"column | ".repeat(30)}\n| ${"--- | ".repeat(30)}\n| ${"value | ".repeat(30)}\n`;
    const page = await open(
      `${"The quick brown fox jumps over the lazy dog. ".repeat(20)}\n\n${wide}\n${"x".repeat(400)}\n`,
    );
    const perLine = await page
      .locator("article p")
      .nth(1)
      .evaluate((each) => {
        const lines = new Set<DOMRect>();
        const range = document.createRange();
        range.selectNodeContents(each);
        for (const box of range.getClientRects()) {
          lines.add(box);
        }
        return (each.textContent?.length ?? 0) / lines.size;
      });
    assert.ok(perLine >= 60 && perLine <= 75, String(perLine));
    const table = page.getByRole("group", { name: "Table" });
    assert.equal(await table.getAttribute("tabindex"), "0");
    for (const width of [1300, 500, 320]) {
      await page.setViewportSize({ width, height: 700 });
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), String(width));
    }
  });

  it("reads right to left where the words do", async () => {
    const page = await open(
      "---\nlanguage: ar\n---\n\n# عنوان\n\nهذا نص عربي.\n\nAn English line.\n\n- قائمة\n",
    );
    const direction = (index: number) =>
      page
        .locator(".text p")
        .nth(index)
        .evaluate((each) => getComputedStyle(each).direction);
    assert.equal(await direction(0), "rtl");
    assert.equal(await direction(1), "ltr");
    assert.equal(await page.locator("li").evaluate((each) => getComputedStyle(each).direction), "rtl");
    assert.equal(await page.locator("article").getAttribute("lang"), "ar");
  });

  it("shows markup that is not Markdown as the words it is", async () => {
    const page = await open(
      '<script>document.title = "no"</script>\n\n<b onclick="x()">hi</b> [x](javascript:alert(1))\n',
    );
    assert.equal(await page.title(), "Lectern");
    assert.match(await page.locator("article").innerText(), /<b onclick="x\(\)">hi<\/b>/);
    assert.equal(await page.locator("a[href^=javascript]").count(), 0);
  });

  it("says in a folded note what could not be read as intended, and opens the place", async () => {
    const page = await open("Text.\n", { glossary: "## A\n\nOne.\n\n## A\n\nSee: nowhere\n" });
    const note = page.locator("details.problems");
    const count = await note.locator("li").count();
    assert.ok(count > 0);
    await note.locator("summary").click();
    await note
      .getByRole("button", { name: /Open glossary\.md at line/ })
      .first()
      .click();
    await eventually("the call", () => reader.host.calls.some(({ verb }) => verb === "openProblem"));
  });

  it("is a calm page with the reason where there is nothing to read", async () => {
    reader = await openPage({ files: {} });
    await reader.page.getByRole("heading", { name: "There is nothing to read here" }).waitFor();
    assert.equal(await reader.page.getByText(/Was it moved or renamed/).count(), 1);
    await reader.host.edit({ "article.md": "# Back\n" });
    await reader.page.getByRole("heading", { name: "Back" }).waitFor();
    assert.deepEqual(await reader.axe(), []);
  });

  it("tells how far it was read", async () => {
    const page = await open("A line.\n\n".repeat(200));
    await eventually("a first report", () => furthest() > 0);
    assert.ok(furthest() < 0.5);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await eventually("the end", () => furthest() === 1);
  });

  it("takes nothing for read that a note was looked up behind, until one goes on reading there", async () => {
    const page = await open(`First.[^1]\n\n${"A line.\n\n".repeat(200)}[^1]: The note.\n`);
    await page.locator(".note-reference a").click();
    await page.locator(".note-back").click();
    await eventually("the way back", () => page.evaluate(() => scrollY < 100));
    await page.mouse.wheel(0, 200);
    await eventually("a report", () => furthest() > 0);
    assert.ok(furthest() < 0.5, `${furthest()}`);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await eventually("the end", () => furthest() === 1);
  });

  it("speaks another language when the host hands it over", async () => {
    const page = await open("Wort.\n", { words: { minutes: "{0} Min. Lesezeit" } });
    assert.match(await page.locator(".facts").innerText(), /1 Min\. Lesezeit/);
  });

  it("is as large and in the face that the settings say", async () => {
    const page = await open("Text.\n");
    const font = () =>
      page.locator(".text p").evaluate((each) => {
        const { fontSize, fontFamily } = getComputedStyle(each);
        return { size: Number.parseFloat(fontSize), fontFamily };
      });
    const before = await font();
    reader.host.settings = { textScale: 2, fontFamily: "monospace" };
    await reader.host.update();
    const after = await font();
    assert.equal(after.size, 2 * before.size);
    assert.equal(after.fontFamily, "monospace");
  });
});
