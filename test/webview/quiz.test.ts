import assert from "node:assert/strict";
import { eventually } from "../support/eventually.ts";
import { article, choice, text, Taking } from "./taking.ts";

describe("The quiz on the page", () => {
  const taking = new Taking();

  it("is offered with its length, and begins at a press, with the focus on the question", async () => {
    const page = await taking.open(choice + text);
    assert.match(await page.getByRole("complementary", { name: "Quiz" }).innerText(), /2 questions/);
    await taking.button("Take the quiz").click();
    await page.getByText("Question 1 of 2").waitFor();
    assert.equal(await taking.focused(), "Is the pact signed?");
  });

  it("gives hints one by one", async () => {
    const page = await taking.open(choice);
    await taking.button("Take the quiz").click();
    await taking.button("Hint").click();
    await page.getByText("Hint 1 of 2 Look at the second sentence.").waitFor();
    assert.equal(await page.locator(".hint").count(), 1);
    await taking.button("Hint").focus();
    await page.keyboard.press("Enter");
    await page.getByText("It has a not.").waitFor();
    assert.equal(await taking.button("Hint").count(), 0);
    assert.match((await taking.focused()) ?? "", /Hint 2 of 2/);
  });

  it("keeps the answer that was begun, and the question that was open", async () => {
    const page = await taking.open(choice + text);
    await taking.button("Take the quiz").click();
    await page.getByRole("radio", { name: "No", exact: true }).check();
    await eventually("the draft to be kept", () =>
      page.evaluate(() => sessionStorage.getItem("state")?.includes("draft")),
    );
    await taking.reader.reload();
    assert.ok(await page.getByRole("radio", { name: "No", exact: true }).isChecked());
    await taking.button("Check").click();
    await taking.verdict().waitFor();
    await taking.reader.reload();
    assert.equal(await taking.said(), "right");
    assert.equal(
      await page.evaluate(() => document.activeElement === document.body),
      true,
      "a reload takes no focus",
    );
  });

  for (const width of [1300, 500]) {
    it(`brings the verdict into view, and moves no text beside it, ${width} pixels wide`, async () => {
      const options = Array.from({ length: 24 }, (_, index) => `- [ ] Option ${index}`).join("\n");
      const page = await taking.begin(`## Which? {#which .fixed}\n\n- [x] This\n${options}\n`, {
        width,
        height: 600,
      });
      const before = await page.evaluate(() => (scrollTo(0, 150), scrollY));
      await page.getByRole("radio", { name: "This" }).focus();
      const beside = width > 900;
      await page.keyboard.press("Space");
      await page.keyboard.press("Enter");
      await taking.verdict().waitFor();
      const box = await taking.verdict().boundingBox();
      assert.ok(box && box.y >= 0 && box.y + box.height <= 600);
      assert.equal((await page.evaluate(() => scrollY)) === before, beside);
    });
  }

  it("leaves the quiz alone when only the article changed", async () => {
    const page = await taking.open(text);
    await taking.button("Take the quiz").click();
    const field = page.getByRole("textbox");
    await field.fill("Nov");
    await taking.reader.host.edit({ "article.md": article.replace("Ten", "Twelve") });
    await page.getByText("Twelve thousand").waitFor();
    assert.equal(await field.inputValue(), "Nov");
    assert.ok(await field.evaluate((each) => each === document.activeElement));
  });

  it("ends with a result that a person could have said, and ways on", async () => {
    const page = await taking.open(choice + text);
    await taking.button("Take the quiz").click();
    await page.getByRole("radio", { name: "No", exact: true }).check();
    await taking.button("Check").click();
    await taking.button("Next").click();
    await page.getByRole("textbox").fill("May");
    await taking.button("Check").click();
    await taking.button("Next").click();
    await page.getByText("This one comes back").waitFor();
    await page.getByRole("textbox").fill("June");
    await taking.button("Check").click();
    await taking.button("Finish").click();
    await page.getByRole("heading", { name: "1 of 2 right, 1 to look at again" }).waitFor();
    const sheet = page.getByRole("complementary", { name: "Quiz" });
    assert.match(await sheet.innerText(), /Finding what is said\s+1 of 2 right/);
    assert.match(await sheet.innerText(), /When was it reached\?\s+You answered: May\s+Right: November/);
    await taking.button("Only the ones not right").click();
    await taking.question("when").waitFor();
    await page.getByText("Question 1 of 1").waitFor();
    await page.getByRole("textbox").fill("November");
    await taking.button("Check").click();
    await taking.button("Finish").click();
    await page.getByRole("heading", { name: "Right", exact: true }).waitFor();
    assert.equal(await taking.button("Only the ones not right").count(), 0);
    await taking.button("Back to the article").click();
    await taking.button("Take the quiz").waitFor();
    assert.equal(await taking.focused(), "The pact");
  });

  it("begins for the host, wherever the reader stands", async () => {
    const page = await taking.open(choice, { width: 500, height: 700 });
    await taking.reader.host.reveal({ what: "quiz" });
    await taking.question("signed").waitFor();
    assert.ok(await page.evaluate(() => scrollY > 500));
    await taking.reader.host.reveal({ what: "passage", passage: [{ leaf: 1, start: 4, end: 12 }] });
    assert.equal(await page.locator("mark[data-evidence]").textContent(), "thousand");
    await taking.button("Done").click();
    assert.equal(await page.locator("mark[data-evidence]").count(), 0);
  });

  it("shows where a call failed and lets it be tried again", async () => {
    const page = await taking.open(choice);
    taking.reader.host.overrides = { startQuiz: () => Promise.reject(new Error("The disk is full.")) };
    await taking.button("Take the quiz").click();
    await page.getByRole("alert").getByText("The disk is full.").waitFor();
    taking.reader.host.overrides = {};
    await taking.button("Take the quiz").click();
    await taking.question("signed").waitFor();
  });
});
