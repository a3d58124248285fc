/** Tabs of the browser that are used again: a new one costs about as much as all else in the opening of a page. */
import type { Page } from "playwright-core";
import { newContext } from "../support/browser.ts";

export interface Tab {
  readonly page: Page;
  /** Who hears what the page calls `lecternToHost` with. */
  listener: (text: string) => void;
  /** What went wrong in the page, as the browser says it. */
  readonly errors: string[];
}

const free: Tab[] = [];

export async function takeTab(): Promise<Tab> {
  const [known] = free.splice(0, 1);
  return known ?? newTab();
}

async function newTab(): Promise<Tab> {
  const page = await (await newContext({ width: 1300, height: 900 })).newPage();
  page.setDefaultTimeout(8000);
  const tab: Tab = { page, listener: () => undefined, errors: [] };
  page.on("pageerror", (error) => tab.errors.push(String(error.stack ?? error)));
  page.on("console", (message) => message.type() === "error" && tab.errors.push(message.text()));
  await page.exposeFunction("lecternToHost", (text: string) => tab.listener(text));
  return tab;
}

/**
 * Leaves a tab to the next one, with nothing of what was done in it.
 *
 * @param empty the address of an empty page of the same origin. It is left by the time that this is done.
 * @returns what went wrong in the page.
 */
export async function leaveTab(tab: Tab, empty: string): Promise<string[]> {
  const { page } = tab;
  const errors = tab.errors.splice(0);
  try {
    await page.goto(empty);
    tab.listener = () => undefined;
    // The next page may have the same origin by chance.
    await page.evaluate(() => sessionStorage.clear());
    await page.mouse.up();
    await page.mouse.move(0, 0);
    tab.errors.splice(0);
    free.push(tab);
  } catch {
    await page.context().close();
  }
  return errors;
}
