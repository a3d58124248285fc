import assert from "node:assert/strict";
import { eventually } from "../support/eventually.ts";
import { choice, choices, Taking } from "./taking.ts";

describe("Evidence in the article", () => {
  const taking = new Taking();

  it("shows every passage in the article, step by step, and is one key away", async () => {
    const page = await taking.open(choices);
    await taking.button("Take the quiz").click();
    await page.getByRole("checkbox").first().check();
    await taking.button("Check").click();
    await taking.button("Show in the article").click();
    const marks = page.locator("mark[data-evidence]");
    assert.deepEqual(await marks.allTextContents(), [
      "Ten thousand troops stay",
      "It was reached in November",
    ]);
    assert.ok(await marks.first().evaluate((each) => each === document.activeElement));
    await page.getByText("Passage 1 of 2").waitFor();
    await page.keyboard.press("Tab");
    assert.equal(await taking.focused(), "Back to the question");
    await taking.button("Next passage").click();
    await page.getByText("Passage 2 of 2").waitFor();
    assert.ok(await marks.nth(1).evaluate((each) => each === document.activeElement));
    await page.keyboard.press("Escape");
    assert.equal(await taking.focused(), "Show in the article");
    assert.equal(await taking.button("Back to the question").count(), 0);
    await taking.button("Next").click();
    await page.getByText("This one comes back").waitFor();
    assert.equal(await marks.count(), 0);
  });

  for (const width of [1300, 500]) {
    it(`brings evidence to the upper third and leads back, ${width} pixels wide`, async () => {
      const page = await taking.open(
        choice.replace("The pact is not signed yet", "The last word is the president's"),
        {
          width,
          height: 700,
          motion: true,
        },
      );
      await taking.button("Take the quiz").click();
      await page.getByRole("radio", { name: "No", exact: true }).check();
      await taking.button("Check").click();
      await taking.button("Show in the article").click();
      const mark = page.locator("mark[data-evidence]");
      await eventually("the passage to arrive", async () => {
        const box = await mark.boundingBox();
        const bottom = await page.evaluate(
          () => scrollY + innerHeight >= document.documentElement.scrollHeight - 1,
        );
        return box && box.y >= 0 && (box.y < 700 / 3 || bottom);
      });
      await taking.button("Back to the question").click();
      await eventually("the question", async () => {
        const box = await taking.question("signed").getByText("Show in the article").boundingBox();
        return box && box.y >= 0 && box.y < 700;
      });
    });
  }
});
