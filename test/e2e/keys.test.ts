import assert from "node:assert/strict";
import { eventually } from "../support/eventually.ts";
import { sharedWorkbench } from "../support/shared-workbench.ts";
import type { Workbench } from "../support/workbench.ts";

const files = {
  "keys/article.md": "---\nid: keys\ntitle: The pact\n---\n\nThe pact is not signed yet. Ten stay.\n",
  "keys/article.quiz.md": `## Is the pact signed? {#signed .fixed}

- [ ] Yes
- [x] No

Hint: Look at the second sentence.
Evidence: "The pact is not signed yet"

## How many stay? {#many}

- = 12
`,
};

describe("The keys of the quiz", () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await sharedWorkbench("keys/article.md", { files });
    await workbench.command("Lectern: Take Quiz");
  });

  const press = (key: string) => workbench.page.keyboard.press(key);
  /** VS Code learns a moment later where the focus is: who presses again gets what was meant. */
  const until = async (what: string, key: string, done: () => Promise<boolean>) =>
    eventually(what, async () => {
      if (!(await done())) {
        await press(key);
      }
      return done();
    });

  it("choose, ask for a hint, check, show the evidence and go on, without a mouse", async () => {
    const page = await workbench.readerFrame("[data-question]");
    await until("the second option", "2", () =>
      page.getByRole("radio", { name: "No", exact: true }).isChecked(),
    );
    await until("the hint", "h", () => page.getByText("Hint 1 of 1").isVisible());
    await until("the verdict", "ControlOrMeta+Enter", () => page.locator("[data-verdict]").isVisible());
    assert.equal(await page.locator("[data-verdict]").getAttribute("data-verdict"), "right");
    await until("the evidence", "e", () => page.locator("mark[data-evidence]").isVisible());
    await until("the next question", "ControlOrMeta+Enter", () =>
      page.locator('[data-question="many"]').isVisible(),
    );
  });

  it("are nothing while the focus is elsewhere", async () => {
    const page = await workbench.readerFrame('[data-question="many"]');
    await workbench.command("View: Show Explorer");
    await workbench.page.locator(".explorer-folders-view .monaco-list:focus").waitFor();
    await press("0");
    await press("Escape");
    await page.getByRole("textbox", { name: "Your answer" }).click();
    assert.equal(await page.locator("[data-verdict]").count(), 0);
  });

  it("are letters and digits where one types", async () => {
    const page = await workbench.readerFrame('[data-question="many"]');
    const field = page.getByRole("textbox", { name: "Your answer" });
    await field.click();
    await workbench.page.keyboard.type("1h0e2", { delay: 30 });
    assert.equal(await field.inputValue(), "1h0e2");
    assert.equal(await page.locator("[data-verdict]").count(), 0);
    await field.fill("12");
    await until("the verdict", "ControlOrMeta+Enter", () => page.locator("[data-verdict]").isVisible());
  });
});
