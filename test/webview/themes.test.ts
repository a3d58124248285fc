import assert from "node:assert/strict";
import { openPage, type ReaderPage, type Theme } from "./harness.ts";
import { examples, files, kinds } from "./kinds.ts";

/** What axe-core says of the page, in every theme. */
describe("The page is usable by everyone", () => {
  let reader: ReaderPage;

  const button = (name: string | RegExp) => reader.page.getByRole("button", { name, exact: true });
  const clean = async (themes?: readonly Theme[]) => assert.deepEqual(await reader.axeInThemes(themes), []);

  describe("in the lesson that ships", () => {
    before(async () => {
      reader = await openPage();
    });
    after(() => reader.close());

    it("while it is read", () => clean());

    it("with a card open", async () => {
      await reader.page.locator("[data-term]").first().click();
      await reader.page.getByRole("dialog").waitFor();
      await clean();
      await reader.page.keyboard.press("Escape");
    });
  });

  describe("in a quiz with every kind of question", () => {
    const four = ["light-modern", "dark-modern", "high-contrast", "high-contrast-light"] as const;
    const question = (kind: string) => reader.page.locator(`[data-question="${kind}"]`);

    /** Past the questions before it; `undefined`: past all. */
    async function passTo(kind: string | undefined): Promise<void> {
      const { page } = reader;
      const asked = page.locator("[data-question]");
      while ((await asked.count()) > 0) {
        const id = await asked.getAttribute("data-question");
        if (id === kind) {
          return;
        }
        if ((await asked.locator("[data-verdict]").count()) === 0) {
          await button("I don’t know").click();
          await asked.locator("[data-verdict]").waitFor();
        }
        await button(/^(Next|Finish)$/).click();
        await page.waitForFunction(
          (old) => document.querySelector("[data-question]")?.getAttribute("data-question") !== old,
          id,
        );
      }
    }

    before(async () => {
      reader = await openPage({ files });
      await button("Take the quiz").click();
    });
    after(() => reader.close());

    for (const kind of kinds) {
      it(`asked one of kind ${kind}, and told that it is wrong and that it is right`, async () => {
        const { page } = reader;
        await question(kind).waitFor();
        await clean(four);
        for (const verdict of kind === "open" ? (["wrong"] as const) : (["wrong", "right"] as const)) {
          await examples[kind][verdict](question(kind), page);
          if (kind === "open") {
            await clean(four);
          }
          await button(/^(Check|Done)$/).click();
          const said = await question(kind).locator("[data-verdict]").getAttribute("data-verdict");
          assert.equal(said === "right", verdict === "right", `${verdict}: ${said}`);
          await clean(four);
          if (verdict === "wrong" && kind !== "open") {
            await button("Try again").click();
          }
        }
        await button("Next").click();
      });
    }

    it("with evidence shown, and words chosen with the keyboard", async () => {
      const { page } = reader;
      await question("choice").waitFor();
      await examples.choice.right(question("choice"), page);
      await button("Check").click();
      await button("Show in the article").click();
      await clean(four);
      await page.keyboard.press("Escape");
      await passTo("evidence");
      await button("Choose with the keyboard").click();
      await clean(four);
      await page.keyboard.press("Escape");
    });

    it("told that what was written is right, and at the result", async () => {
      const { page } = reader;
      await passTo("open");
      await examples.open.right(question("open"), page);
      await button("Done").click();
      await question("open").locator('[data-verdict="right"]').waitFor();
      await clean(four);
      await passTo(undefined);
      await page.getByRole("heading", { name: /right/ }).first().waitFor();
      await clean(four);
    });
  });
});
