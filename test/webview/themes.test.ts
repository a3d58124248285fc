import assert from "node:assert/strict";
import { allThemes, openPage, type ReaderPage } from "./harness.ts";

/** What axe-core says of the page in every state of the main story, in every theme. */
describe("The page is usable by everyone", () => {
  let reader: ReaderPage;
  before(async () => {
    reader = await openPage();
  });
  after(() => reader.close());

  const button = (name: string | RegExp) => reader.page.getByRole("button", { name, exact: true });
  const clean = async () => {
    for (const theme of allThemes) {
      await reader.setTheme(theme);
      assert.deepEqual(await reader.axe(), [], theme);
    }
  };
  const question = () => reader.page.locator("[data-question]");

  /** Goes on until a question of the kind is asked. */
  async function goTo(kind: string): Promise<void> {
    for (let asked = 0; asked < 30 && (await question().getAttribute("data-kind")) !== kind; asked++) {
      if ((await button("Check").count()) > 0) {
        await answer();
      }
      const id = await question().getAttribute("data-question");
      await button(/^(Next|Finish)$/).click();
      await reader.page.waitForFunction(
        (old) => document.querySelector("[data-question]")?.getAttribute("data-question") !== old,
        id,
      );
    }
  }

  async function answer(): Promise<void> {
    const field = question().getByRole("textbox");
    if ((await field.count()) > 0) {
      await field.fill("12");
    } else {
      await question().getByRole("radio").or(question().getByRole("checkbox")).first().check();
    }
    await button("Check").click();
    await question().locator("[data-verdict]").waitFor();
  }

  it("while it is read", clean);

  it("with a card open", async () => {
    await reader.page.locator("[data-term]").first().click();
    await reader.page.getByRole("dialog").waitFor();
    await clean();
    await reader.page.keyboard.press("Escape");
  });

  for (const kind of ["text", "choice", "choices", "number", "order"]) {
    it(`asked a question of kind ${kind}, and told how it went`, async () => {
      if ((await button("Take the quiz").count()) > 0) {
        await button("Take the quiz").click();
        await question().waitFor();
      }
      await goTo(kind);
      await clean();
      if (kind !== "order") {
        await answer();
        await clean();
      }
    });
  }

  it("with evidence shown, and at the result", async () => {
    await reader.page.getByText(/Question \d+ of/).waitFor();
    for (let asked = 0; asked < 40 && (await question().count()) > 0; asked++) {
      if ((await button("Check").count()) > 0) {
        await answer();
      }
      if (asked === 1) {
        const show = button("Show in the article");
        if ((await show.count()) > 0) {
          await show.click();
          await clean();
          await reader.page.keyboard.press("Escape");
        }
      }
      const place = await reader.page.locator(".place").textContent();
      await button(/^(Next|Finish)$/).click();
      await reader.page.waitForFunction(
        (old) => document.querySelector(".place")?.textContent !== old,
        place,
      );
    }
    await reader.page
      .getByRole("heading", { name: /to look at again|right/ })
      .first()
      .waitFor();
    await clean();
  });
});
