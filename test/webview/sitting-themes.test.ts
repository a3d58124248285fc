import assert from "node:assert/strict";
import { usualWays, type Ways } from "../../src/core/sitting.ts";
import { article, choice, choices, number, Taking, text } from "./taking.ts";

const glossary = "## pact {#pact}\n\nAn agreement, reached in November.\n";

/** What axe-core says of every state in which a quiz can be taken, in every theme. */
describe("A quiz is usable by everyone, however it is taken", () => {
  const taking = new Taking();
  const page = () => taking.reader.page;
  const clean = async () => assert.deepEqual(await taking.reader.axeInThemes(), []);

  async function begin(quiz: string, ways: Partial<Ways>): Promise<void> {
    await taking.open(quiz, {
      files: { "article.md": article, "article.quiz.md": quiz, "glossary.md": glossary },
    });
    taking.reader.host.ways = { ...usualWays, ...ways };
    await taking.reader.host.update();
    await taking.button("Take the quiz").click();
    await page().locator("[data-question]").waitFor();
  }

  it("while it is offered, with its form open and a question that cannot be asked", async () => {
    await taking.open(`${text}\n## An odd one {#odd .locate}\n\nNothing to answer.\n`);
    await page().locator(".ways summary").click();
    await page().locator(".unreadable summary").click();
    await clean();
    await taking.button("Take the quiz").click();
    await taking.button("Leave for now").click();
    await taking.button("Continue").waitFor();
    await clean();
  });

  it("from memory, asked how sure one is, with a card that waits", async () => {
    await begin(text, { reading: "memory", confidence: true });
    await clean();
    await page().getByLabel("Sure", { exact: true }).check();
    await page().getByRole("textbox").fill("May");
    await taking.check();
    await clean();
    await taking.button("Try again").click();
    await page().getByText("Another try.").waitFor();
    await clean();
  });

  it("with a card that would give the answer away", async () => {
    await begin(text, {});
    await page().locator('[data-term="pact"]').first().click();
    await page().getByText("Shown after you have answered").waitFor();
    await clean();
  });

  it("as an exam, with its sheet, its last question before handing in, its result and a review", async () => {
    await begin(choice + choices + text + number, { feedback: "exam", confidence: true });
    await page().getByRole("radio", { name: "Yes" }).check();
    await page().getByLabel("Sure", { exact: true }).check();
    await taking.button("Flag").click();
    await page()
      .getByRole("button", { name: /answered, flagged/ })
      .waitFor();
    await clean();
    await taking.button("Finish").click();
    await page().getByText("3 questions have no answer yet.").waitFor();
    await clean();
    await taking.button("Finish anyway").click();
    await page()
      .getByRole("heading", { name: /0 of 4 right/ })
      .waitFor();
    await clean();
    await taking.button("Look at it again: Is the pact signed?").click();
    await page().getByText("Looking back: question 1 of 4").waitFor();
    await clean();
  });
});
