import type { Browser, BrowserContext } from "playwright-core";
import { launchChromium } from "../../scripts/host/browser.mjs";

/** One Chromium for all tests: a window of its own costs a tenth of a second, a Chromium a whole one. */
let browser: Promise<Browser> | undefined;

interface Pictured {
  screenshot(name: string): Promise<string>;
}
const open = new Set<Pictured>();

export const remember = (window: Pictured): unknown => open.add(window);
export const forget = (window: Pictured): unknown => open.delete(window);

/** A window that shares no storage with others. */
export async function newContext(viewport: { width: number; height: number }): Promise<BrowserContext> {
  browser ??= launchChromium();
  return (await browser).newContext({ viewport, reducedMotion: "reduce" });
}

/** For those who are not mocha; after a suite it happens by itself. */
export async function closeBrowser(): Promise<void> {
  const closing = browser;
  browser = undefined;
  await (await closing)?.close();
}

// Outside every `describe`, so for every test of the run: a failure leaves a picture of each window that is open.
if ("afterEach" in globalThis) {
  afterEach(async function (this: Mocha.Context) {
    if (this.currentTest?.state === "failed") {
      const name = this.currentTest
        .fullTitle()
        .replaceAll(/[^\w]+/g, "-")
        .slice(0, 80);
      for (const [index, window] of [...open].entries()) {
        console.log(`      picture: ${await window.screenshot(`failures/${name}-${index + 1}`)}`);
      }
    }
  });
  after(closeBrowser);
}
