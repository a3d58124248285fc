import assert from "node:assert/strict";
import { eventually } from "../support/eventually.ts";
import { FakeHost } from "./host.ts";
import { openPage, type PageOptions, type ReaderPage } from "./harness.ts";

/** Paragraphs that can be told apart. */
const paragraphs = (count: number) =>
  Array.from(
    { length: count },
    (_, index) => `Paragraph ${index}. ${"Some words to read. ".repeat(12)}`,
  ).join("\n\n");

describe("The place in the text", () => {
  let reader: ReaderPage;
  const open = async (article: string, options: PageOptions = {}) => {
    reader = await openPage({ files: { "article.md": article }, ...options });
    return reader.page;
  };
  afterEach(() => reader.close());

  /** The number of the paragraph at the top, and how far above the edge it begins. */
  const top = () =>
    reader.page.evaluate(() => {
      const found = [...document.querySelectorAll("article p[dir]")].find(
        (each) => each.textContent?.startsWith("Paragraph") && each.getBoundingClientRect().bottom > 1,
      );
      return {
        text: found?.textContent?.slice(0, 14),
        y: Math.round(found?.getBoundingClientRect().top ?? 0),
      };
    });
  const scrollToParagraph = async (index: number, by = 30) => {
    await reader.page.getByText(`Paragraph ${index}.`).waitFor();
    await reader.page.evaluate(
      ({ text, offset }) => {
        const found = [...document.querySelectorAll("article p[dir]")].find((each) =>
          each.textContent?.startsWith(text),
        );
        scrollTo({ top: scrollY + (found?.getBoundingClientRect().top ?? 0) + offset, behavior: "instant" });
      },
      { text: `Paragraph ${index}.`, offset: by },
    );
  };
  const kept = () =>
    eventually("the place to be kept", () =>
      reader.page.evaluate(() => sessionStorage.getItem("state")?.includes("anchor")),
    );

  it("comes back after a reload", async () => {
    await open(paragraphs(80));
    await scrollToParagraph(40);
    const before = await top();
    await kept();
    await reader.reload();
    assert.deepEqual(await top(), before);
  });

  it("comes back to an article that was closed and is opened again", async () => {
    const host = new FakeHost({ "article.md": paragraphs(80) });
    await open("", { host });
    await scrollToParagraph(40);
    const before = await top();
    await eventually("the place to be told", () => host.place);
    await reader.close();
    await open("", { host });
    assert.deepEqual(await top(), before);
    await reader.page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
    await eventually("the beginning to be told", () => host.place === undefined);
  });

  it("comes back at another width too", async () => {
    const page = await open(paragraphs(80));
    await scrollToParagraph(40);
    await kept();
    await page.setViewportSize({ width: 420, height: 900 });
    await reader.reload();
    assert.match((await top()).text ?? "", /^Paragraph 40/);
  });

  it("stays while text is added above, below and in it", async () => {
    await open(paragraphs(80));
    await scrollToParagraph(40);
    const before = await top();
    await reader.host.edit({
      "article.md": `New at the top.\n\n# And a heading\n\n${paragraphs(80)}\n\nNew at the end.`,
    });
    await reader.page.getByText("New at the end.").waitFor();
    assert.deepEqual(await top(), before);
    await reader.host.edit({ "article.md": paragraphs(80).replace("Paragraph 40. ", "Paragraph 40. New. ") });
    await reader.page.getByText("Paragraph 40. New.").waitFor();
    assert.match((await top()).text ?? "", /^Paragraph 40/);
  });

  it("is another one for another lesson", async () => {
    await open(`---\nid: one\n---\n\n${paragraphs(80)}`);
    await scrollToParagraph(40);
    await kept();
    reader.host.files = { "article.md": `---\nid: two\n---\n\n${paragraphs(80)}` };
    await reader.reload();
    assert.equal(await reader.page.evaluate(() => scrollY), 0);
  });

  it("is found in five megabytes, which do not freeze the page", async function () {
    this.timeout(120_000);
    const host = new FakeHost({ "article.md": paragraphs(20_000) });
    const page = await open("", { host });
    await reader.host.reveal({ what: "passage", passage: [{ leaf: 15_000, start: 0, end: 15 }] });
    const mark = page.locator("mark[data-evidence]");
    assert.equal(await mark.textContent(), "Paragraph 15000");
    await eventually("the passage in the window", async () => {
      const box = await mark.boundingBox();
      return box && box.y > 0 && box.y < 900;
    });
    const before = await top();
    await kept();
    await eventually("the place to be kept", () =>
      page.evaluate(() => Number(JSON.parse(sessionStorage.getItem("state") ?? "{}").anchor?.leaf) > 14_000),
    );
    await reader.reload();
    assert.equal((await top()).text, before.text);
    await page.waitForTimeout(1500);
    assert.equal((await top()).text, before.text, "what is drawn later moves nothing");
  });
});

describe("A page that cannot have its lesson", () => {
  let reader: ReaderPage;
  afterEach(() => reader.close());

  it("says why, and tries again", async () => {
    const host = new FakeHost({ "article.md": "# Here\n" });
    host.overrides = { ready: () => Promise.reject(new Error("The workspace is still opening.")) };
    reader = await openPage({ host });
    await reader.page.getByRole("alert").getByText("The workspace is still opening.").waitFor();
    assert.deepEqual(await reader.axe(), []);
    host.overrides = {};
    await reader.page.getByRole("button", { name: "Try again" }).click();
    await reader.page.getByRole("heading", { name: "Here" }).waitFor();
  });

  it("says that it waits when that takes long", async () => {
    const host = new FakeHost({ "article.md": "# Here\n" });
    let answer: () => void = () => undefined;
    const waiting = new Promise<void>((resolve) => (answer = resolve));
    host.overrides = { ready: async () => (await waiting, host.state()) };
    const opening = openPage({ host });
    setTimeout(() => answer(), 1200);
    reader = await opening;
    await reader.page.getByRole("heading", { name: "Here" }).waitFor();
    assert.equal(await reader.page.getByText("Opening the lesson").count(), 0);
  });
});
