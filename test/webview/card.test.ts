import assert from "node:assert/strict";
import type { Locator } from "playwright-core";
import { eventually } from "../support/eventually.ts";
import { openPage, type PageOptions, type ReaderPage } from "./harness.ts";

const glossary = `## Zero option {#zero-option}

Nobody stays. ${"After the short sentence comes a long one that few readers want to see at once. ".repeat(3)}

Aliases: full withdrawal; nothing left
Say: ZEE-ro OP-shun
Kind: event
As of: 2014-02-25
Since then: The last soldiers left in **2021**.
Source: https://www.example.org/zero
See: bsa

## BSA

A pact between two states; its opposite is the zero option.

## Plan {#plan}

Short.

## Plan {#plan-2}

The other plan.
`;

const article = `# Terms

The *zero option* is one. So is **a full *withdrawal* today**, and the BSA.

A plan stands here.

${"Words that fill the page. ".repeat(600)}

At the end, the zero option again.
`;

describe("A term's card", () => {
  let reader: ReaderPage;
  const open = async (options: PageOptions = {}) => {
    reader = await openPage({ files: { "article.md": article, "glossary.md": glossary }, ...options });
    return reader.page;
  };
  afterEach(() => reader.close());

  const term = (text: string) => reader.page.getByRole("button", { name: text, exact: true }).first();
  const card = (name = "Zero option") => reader.page.getByRole("dialog", { name });
  const focused = () => reader.page.evaluate(() => document.activeElement?.textContent ?? "");

  it("shows after a rest of the pointer, and not on its way across", async () => {
    const page = await open();
    await term("zero option").hover();
    await page.waitForTimeout(150);
    assert.equal(await card().count(), 0);
    await card().waitFor();
    assert.equal(await page.locator("[data-card='zero-option']").count(), 1);
    assert.equal(await term("zero option").getAttribute("aria-expanded"), "true");
  });

  it("says term, kind, sound, definition, aliases, date and what changed, in that order", async () => {
    await open();
    await term("zero option").click();
    const text = await card().innerText();
    const expected = [
      "Zero option",
      "event",
      "ZEE-ro OP-shun",
      "Nobody stays.",
      "Also: full withdrawal, nothing left",
      "As of February 25, 2014",
      "The last soldiers left in 2021.",
      "example.org/zero",
    ];
    const places = expected.map((each) => text.indexOf(each));
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
    );
    assert.ok(!places.includes(-1), text);
    assert.ok(!text.includes("After the short sentence"));
  });

  it("gives the rest of the definition on request, and keeps the keyboard's place", async () => {
    const page = await open();
    await term("zero option").click();
    await card().getByRole("button", { name: "More" }).click();
    assert.match(await card().innerText(), /After the short sentence/);
    assert.ok(await page.evaluate(() => document.activeElement?.closest("[data-card]") !== null));
  });

  it("lets the pointer in, and closes when it has left both", async () => {
    const page = await open();
    await term("zero option").hover();
    await card().hover();
    await page.waitForTimeout(400);
    assert.ok(await card().isVisible());
    await page.mouse.move(5, 890);
    await eventually("the card to close", async () => (await card().count()) === 0);
  });

  it("opens on the keyboard's focus, and Escape closes it without losing the place", async () => {
    const page = await open();
    await page.keyboard.press("Tab");
    await card().waitFor();
    await page.keyboard.press("Escape");
    assert.equal(await card().count(), 0);
    assert.equal(await focused(), "zero option");
    await page.waitForTimeout(400);
    assert.equal(await card().count(), 0, "it stays closed");
  });

  it("takes the focus with Enter, keeps Tab in reading order, and gives the focus back", async () => {
    const page = await open();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await card().waitFor();
    assert.ok(await page.evaluate(() => document.activeElement?.matches("[data-card]")));
    await page.keyboard.press("Tab");
    assert.equal(await focused(), "More");
    await page.keyboard.press("Escape");
    assert.equal(await focused(), "zero option");
    await page.keyboard.press("Space");
    await page.keyboard.press("Shift+Tab");
    assert.equal(await focused(), "zero option");
    await page.keyboard.press("Enter");
    for (const _ of await card().getByRole("button").or(card().getByRole("link")).all()) {
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Tab");
    assert.equal(await focused(), "full withdrawal", "the next term follows the card");
  });

  it("turns to another entry and back", async () => {
    await open();
    await term("zero option").click();
    await card().getByRole("button", { name: "BSA" }).click();
    await card("BSA").waitFor();
    await card("BSA").getByRole("button", { name: "zero option" }).click();
    await card().getByRole("button", { name: "Back" }).click();
    await card("BSA").getByRole("button", { name: "Back" }).click();
    await card().waitFor();
    assert.equal(await reader.page.getByRole("dialog").count(), 1);
  });

  it("shows every entry that shares the form", async () => {
    await open();
    await term("plan").click();
    assert.match(await card("Plan").innerText(), /Short\.[^]*The other plan\./);
  });

  it("opens the glossary's source, and links where the host decides", async () => {
    const page = await open();
    await term("zero option").click();
    await card().getByRole("button", { name: "Glossary source" }).click();
    await card().getByRole("link", { name: "example.org/zero" }).click();
    const calls = () => reader.host.calls.filter(({ verb }) => verb.startsWith("open"));
    await eventually("both calls", () => calls().length === 2);
    assert.deepEqual(calls(), [
      { verb: "openGlossary", params: { key: "zero-option" } },
      { verb: "openLink", params: { href: "https://www.example.org/zero" } },
    ]);
    assert.match(page.url(), /127\.0\.0\.1/);
    assert.equal(await page.locator("[title]").count(), 0);
  });

  it("says so when the entry is gone or cannot be read", async () => {
    await open();
    reader.host.overrides = { card: () => null };
    await term("zero option").click();
    assert.match(await card("zero option").innerText(), /no longer in the glossary/);
    reader.host.overrides = { card: () => Promise.reject(new Error("The file is locked.")) };
    await term("BSA").click();
    await reader.page.getByText("The file is locked.").waitFor();
  });

  it("opens on touch, and closes on a touch elsewhere", async () => {
    const page = await open();
    await term("zero option").dispatchEvent("pointerdown", { pointerType: "touch", bubbles: true });
    await term("zero option").dispatchEvent("click", { bubbles: true });
    await card().waitFor();
    await page.locator("h1").dispatchEvent("pointerdown", { pointerType: "touch", bubbles: true });
    await eventually("the card to close", async () => (await card().count()) === 0);
  });

  it("never leaves the window, whatever its size and the term's place in it", async () => {
    const page = await open();
    const inside = async (word: Locator, name: string) => {
      await word.click();
      const box = await card(name).boundingBox();
      const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
      assert.ok(box && box.x >= 0 && box.y >= 0, JSON.stringify(box));
      assert.ok(box.x + box.width <= width && box.y + box.height <= height, JSON.stringify(box));
      assert.ok(box.height <= height * 0.6 + 1 || height < 400);
      await page.keyboard.press("Escape");
    };
    for (const [width, height] of [
      [1300, 900],
      [500, 700],
      [320, 256],
    ] as const) {
      await page.setViewportSize({ width, height });
      for (const block of ["start", "center", "end"] as const) {
        const last = page.locator("[data-term='zero-option']").last();
        await last.evaluate((each, place) => each.scrollIntoView({ block: place }), block);
        await inside(last, "Zero option");
      }
    }
  });

  it("follows its term while that is in sight, and goes with it", async () => {
    const page = await open();
    await term("zero option").click();
    await page.evaluate(() => scrollBy({ top: 40, behavior: "instant" }));
    await page.waitForTimeout(100);
    assert.ok(await card().isVisible());
    await page.evaluate(() => scrollTo({ top: 3000, behavior: "instant" }));
    await eventually("the card to close", async () => (await card().count()) === 0);
  });

  it("is there again after a reload", async () => {
    await open();
    await term("zero option").click();
    await card().waitFor();
    await reader.reload();
    await card().waitFor();
  });

  it("opens for the host: at the term's first place, or on its own", async () => {
    const page = await open({
      files: { "article.md": article.replace("A plan", "A map"), "glossary.md": glossary },
    });
    await reader.host.reveal({ what: "card", key: "bsa" });
    await card("BSA").waitFor();
    await reader.host.reveal({ what: "card", key: "plan" });
    await card("Plan").waitFor();
    assert.equal(await page.getByRole("dialog").count(), 1);
  });
});
