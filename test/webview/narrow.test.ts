import assert from "node:assert/strict";
import { openPage, type ReaderPage } from "./harness.ts";
import { examples, files, kinds } from "./kinds.ts";

/** What a finger or an unsteady hand cannot press, and what is cut off. Words in running text may be smaller. */
const troubles = () => {
  const found: string[] = [];
  const pressed = "aside :is(button, select, textarea, input, [tabindex='0'])";
  for (const element of document.querySelectorAll<HTMLElement>(pressed)) {
    const { width, height } = (element.closest("label") ?? element).getBoundingClientRect();
    if (element.checkVisibility() && (width < 24 || height < 24)) {
      found.push(`${element.outerHTML.slice(0, 80)} is ${width} × ${height}`);
    }
  }
  for (const element of document.querySelectorAll<HTMLElement>("aside *:not(.spoken, option)")) {
    const { left, right } = element.getBoundingClientRect();
    if (element.checkVisibility() && (left < -0.5 || right > innerWidth + 0.5)) {
      found.push(`${element.outerHTML.slice(0, 80)} reaches from ${left} to ${right}`);
    }
  }
  if (document.documentElement.scrollWidth > innerWidth) {
    found.push(`the page is ${document.documentElement.scrollWidth} wide`);
  }
  return found;
};

describe("Every kind of question, 320 pixels wide", () => {
  let reader: ReaderPage;
  afterEach(() => reader.close());

  for (const kind of kinds) {
    it(`loses nothing and can be pressed: ${kind}`, async () => {
      reader = await openPage({
        files: { ...files, "article.quiz.md": examples[kind].markdown },
        width: 320,
        height: 700,
      });
      const { page } = reader;
      const question = page.locator("[data-question]");
      await page.getByRole("button", { name: "Take the quiz" }).click();
      await question.waitFor();
      assert.deepEqual(await page.evaluate(troubles), []);
      await examples[kind].wrong(question, page);
      assert.deepEqual(await page.evaluate(troubles), []);
      await page.getByRole("button", { name: /^(Check|Done)$/ }).click();
      await question.locator("[data-verdict]").waitFor();
      assert.deepEqual(await page.evaluate(troubles), []);
    });
  }
});
