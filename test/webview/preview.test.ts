import assert from "node:assert/strict";
import * as esbuild from "esbuild";
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { newContext } from "../support/browser.ts";

const html = `<main><p style="margin-top:40px">The <span class="lectern-term" tabindex="0" role="button"
  data-lectern-card="lectern-card-0">BSA</span> and <a href="#x">more</a>.</p>
  <div class="lectern-cards" hidden><div id="lectern-card-0"><p>A <b>pact</b>.</p></div></div></main>`;

describe("The script in VS Code’s own preview", () => {
  let page: Page;
  before(async () => {
    const { outputFiles } = await esbuild.build({
      entryPoints: ["src/webview/preview.ts"],
      bundle: true,
      write: false,
      format: "iife",
      target: "es2023",
    });
    page = await (await newContext({ width: 500, height: 400 })).newPage();
    // The script runs before there is content.
    await page.setContent(`<style>${readFileSync("media/preview.css", "utf8")}</style>`);
    await page.addScriptTag({ content: outputFiles[0]?.text ?? "" });
    await page.evaluate((content) => document.body.insertAdjacentHTML("beforeend", content), html);
  });
  after(async () => {
    await page.context().close();
  });

  const card = () => page.locator(".lectern-popup");

  it("shows the card of a term under the pointer, for as long as it is there or on the card", async () => {
    await page.locator(".lectern-term").hover();
    assert.equal(await card().innerText(), "A pact.");
    await card().hover();
    await page.waitForTimeout(500);
    assert.ok(await card().isVisible());
    await page.mouse.move(490, 390);
    await card().waitFor({ state: "hidden" });
  });

  it("shows it to the keyboard, describes the term by it, and goes with Escape", async () => {
    await page.locator(".lectern-term").focus();
    assert.ok(await card().isVisible());
    assert.equal(await page.locator(".lectern-term").getAttribute("aria-describedby"), "lectern-popup");
    await page.keyboard.press("Escape");
    assert.ok(await card().isHidden());
    await page.keyboard.press("Enter");
    assert.ok(await card().isVisible());
    await page.keyboard.press("Tab");
    assert.ok(await card().isHidden());
  });

  it("goes on when the content is another", async () => {
    // A pointer that rests on a term is soon on the new one.
    await page.mouse.move(490, 390);
    await page.locator(".lectern-term").focus();
    await card().waitFor();
    await page.evaluate((content) => {
      document.querySelector("main")?.remove();
      document.body.insertAdjacentHTML("beforeend", content.replace("A <b>pact</b>", "New words"));
      window.dispatchEvent(new Event("vscode.markdown.updateContent"));
    }, html);
    assert.ok(await card().isHidden());
    await page.locator(".lectern-term").focus();
    assert.equal(await card().innerText(), "New words.");
  });
});
