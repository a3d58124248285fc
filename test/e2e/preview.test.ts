import assert from "node:assert/strict";
import type { Frame } from "playwright-core";
import { eventually } from "../support/eventually.ts";
import { sharedWorkbench } from "../support/shared-workbench.ts";
import type { Workbench } from "../support/workbench.ts";

describe("VS Code’s own preview beside the text", () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await sharedWorkbench("zero-option/article.md");
  });

  it("underlines terms in the text", async () => {
    const line = workbench.page.locator(".view-line", { hasText: "President Barack Obama" }).first();
    await eventually("a dotted line", () =>
      line.evaluate((element) =>
        [...element.querySelectorAll("span")].some((span) =>
          getComputedStyle(span).textDecorationLine.includes("underline"),
        ),
      ),
    );
  });

  it("shows terms, and the card of the one that has the focus", async () => {
    await workbench.command("Markdown: Open Preview to the Side");
    const frame = await eventually("terms in the preview", async (): Promise<Frame | undefined> => {
      for (const each of workbench.page.frames()) {
        if ((await each.locator(".lectern-term").count()) > 5) {
          return each;
        }
      }
      return undefined;
    });
    await frame.locator('.lectern-term[tabindex="0"]').first().focus();
    assert.match(await frame.locator(".lectern-popup").innerText(), /Barack Obama/);
    await workbench.screenshot("preview");
    await frame.locator("body").press("Escape");
    assert.ok(await frame.locator(".lectern-popup").isHidden());
  });
});
