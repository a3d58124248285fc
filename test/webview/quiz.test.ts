import assert from "node:assert/strict";
import { eventually } from "../support/eventually.ts";
import { openPage, type PageOptions, type ReaderPage } from "./harness.ts";

const article = `# The pact

Ten thousand troops stay. The pact is not signed yet. It was reached in November.

${"Filler that keeps the page long enough to scroll.\n\n".repeat(40)}

The last word is the president's.
`;

const choice = `## Is the pact signed? {#signed .locate .fixed}

- [ ] Yes
  > The text says no.
- [x] No
  > So it says.
- [ ] Nobody knows

Hint: Look at the second sentence.
Hint: It has a *not*.
Evidence: "The pact is not signed yet"
Why: It stands there in so many words.
`;
const choices = `## What is said? {#said .understand .fixed}

- [x] Troops stay
- [x] A pact was reached
- [ ] All is done

Evidence: "Ten thousand troops stay"
Evidence: "It was reached in November"
`;
const text = `## When was it reached? {#when .locate}

- = November
- = in November
- ~ December
  > A month too late.
`;
const number = `## How many stay? {#many .evaluate}

- = 10000 ± 100 troops
`;
const coming = `## Put in order {#sequence}

1. first
2. second
`;

describe("The quiz on the page", () => {
  let reader: ReaderPage;
  const open = async (quiz: string, options: PageOptions = {}) => {
    reader = await openPage({ files: { "article.md": article, "article.quiz.md": quiz }, ...options });
    return reader.page;
  };
  afterEach(() => reader.close());

  const button = (name: string) => reader.page.getByRole("button", { name, exact: true });
  const verdict = () => reader.page.getByRole("status").locator("[data-verdict]");
  const question = (id: string) => reader.page.locator(`[data-question="${id}"]`);
  const said = () => verdict().getAttribute("data-verdict");

  it("is offered with its length, and begins at a press, with the focus on the question", async () => {
    const page = await open(choice + text);
    assert.match(await page.getByRole("complementary", { name: "Quiz" }).innerText(), /2 questions/);
    await button("Take the quiz").click();
    await page.getByText("Question 1 of 2").waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), "Is the pact signed?");
  });

  it("asks a choice by keyboard alone, and explains every option", async () => {
    const page = await open(choice);
    await button("Take the quiz").focus();
    await page.keyboard.press("Enter");
    const group = page.getByRole("radiogroup", { name: "Is the pact signed?" });
    await group.waitFor();
    assert.equal(await group.getAttribute("data-kind"), "choice");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await page.keyboard.press("Enter");
    await verdict().waitFor();
    assert.equal(await said(), "wrong");
    await page.getByText("Question 1 of 2").waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), "Not right");
    assert.match(
      await group.innerText(),
      /Yes\s+Your answer, not right\s+The text says no\.\s+No\s+Right answer\s+So it says\.\s+Nobody knows/,
    );
    assert.match(await group.innerText(), /It stands there in so many words\./);
    assert.equal(await page.getByRole("radio", { name: "Nobody knows", exact: true }).count(), 1);
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), "Show in the article");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByText("This one comes back").waitFor();
  });

  it("asks for several right ones", async () => {
    const page = await open(choices);
    await button("Take the quiz").click();
    const group = page.getByRole("group", { name: "What is said?" });
    await group.getByRole("checkbox", { name: "Troops stay" }).check();
    await button("Check").click();
    await verdict().waitFor();
    assert.equal(await said(), "partly");
    assert.match(await verdict().innerText(), /Partly right/);
    assert.equal(await group.getByRole("checkbox", { checked: true }).count(), 1);
  });

  it("takes words with Enter, and shows what is accepted and what the author says to them", async () => {
    const page = await open(text);
    await button("Take the quiz").click();
    await page.getByRole("textbox", { name: "Your answer" }).fill("december");
    await page.keyboard.press("Enter");
    await verdict().waitFor();
    assert.equal(await said(), "wrong");
    assert.match(
      await question("when").innerText(),
      /A month too late\.\s+Accepted: November\s+Also accepted: in November/,
    );
  });

  it("takes a number with its unit beside it", async () => {
    const page = await open(number);
    await button("Take the quiz").click();
    const field = page.getByRole("textbox", { name: "Your answer" });
    assert.equal(
      await field.evaluate(
        (each) => document.getElementById(each.getAttribute("aria-describedby") ?? "")?.textContent,
      ),
      "troops",
    );
    await field.fill("many");
    await button("Check").click();
    await page.getByRole("alert").getByText("Type a number in digits.").waitFor();
    assert.equal(await field.inputValue(), "many");
    await field.fill("10,050");
    await button("Check").click();
    await verdict().waitFor();
    assert.equal(await said(), "right");
    assert.equal(await page.getByRole("alert").innerText(), "");
  });

  it("says what is missing when nothing was chosen", async () => {
    const page = await open(choice);
    await button("Take the quiz").click();
    await button("Check").click();
    await page.getByRole("alert").getByText("Give an answer first.").waitFor();
    assert.equal(await verdict().count(), 0);
  });

  it("gives hints one by one", async () => {
    const page = await open(choice);
    await button("Take the quiz").click();
    await button("Hint").click();
    await page.getByText("Hint 1 of 2 Look at the second sentence.").waitFor();
    assert.equal(await page.locator(".hint").count(), 1);
    await button("Hint").focus();
    await page.keyboard.press("Enter");
    await page.getByText("It has a not.").waitFor();
    assert.equal(await button("Hint").count(), 0);
    assert.match((await page.evaluate(() => document.activeElement?.textContent)) ?? "", /Hint 2 of 2/);
  });

  it("shows a kind that is to come in its place, and goes on from it", async () => {
    const page = await open(coming + text);
    await button("Take the quiz").click();
    await page.getByText("It is coming.").waitFor();
    assert.equal(await question("sequence").getAttribute("data-kind"), "order");
    assert.equal(await button("Check").count(), 0);
    await button("Next").click();
    await question("when").waitFor();
  });

  it("shows every passage in the article, step by step, and is one key away", async () => {
    const page = await open(choices);
    await button("Take the quiz").click();
    await page.getByRole("checkbox").first().check();
    await button("Check").click();
    await button("Show in the article").click();
    const marks = page.locator("mark[data-evidence]");
    assert.deepEqual(await marks.allTextContents(), [
      "Ten thousand troops stay",
      "It was reached in November",
    ]);
    assert.ok(await marks.first().evaluate((each) => each === document.activeElement));
    await page.getByText("Passage 1 of 2").waitFor();
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), "Back to the question");
    await button("Next passage").click();
    await page.getByText("Passage 2 of 2").waitFor();
    assert.ok(await marks.nth(1).evaluate((each) => each === document.activeElement));
    await page.keyboard.press("Escape");
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), "Show in the article");
    assert.equal(await button("Back to the question").count(), 0);
    await button("Next").click();
    await page.getByText("This one comes back").waitFor();
    assert.equal(await marks.count(), 0);
  });

  for (const width of [1300, 500]) {
    it(`brings evidence to the upper third and leads back, ${width} pixels wide`, async () => {
      const page = await open(
        choice.replace("The pact is not signed yet", "The last word is the president's"),
        {
          width,
          height: 700,
          motion: true,
        },
      );
      await button("Take the quiz").click();
      await page.getByRole("radio", { name: "No", exact: true }).check();
      await button("Check").click();
      await button("Show in the article").click();
      const mark = page.locator("mark[data-evidence]");
      await eventually("the passage to arrive", async () => {
        const box = await mark.boundingBox();
        const bottom = await page.evaluate(
          () => scrollY + innerHeight >= document.documentElement.scrollHeight - 1,
        );
        return box && box.y >= 0 && (box.y < 700 / 3 || bottom);
      });
      await button("Back to the question").click();
      await eventually("the question", async () => {
        const box = await question("signed").getByText("Show in the article").boundingBox();
        return box && box.y >= 0 && box.y < 700;
      });
    });
  }

  it("keeps the answer that was begun, and the question that was open", async () => {
    const page = await open(choice + text);
    await button("Take the quiz").click();
    await page.getByRole("radio", { name: "No", exact: true }).check();
    await eventually("the draft to be kept", () =>
      page.evaluate(() => sessionStorage.getItem("state")?.includes("draft")),
    );
    await reader.reload();
    assert.ok(await page.getByRole("radio", { name: "No", exact: true }).isChecked());
    await button("Check").click();
    await verdict().waitFor();
    await reader.reload();
    assert.equal(await said(), "right");
    assert.equal(
      await page.evaluate(() => document.activeElement === document.body),
      true,
      "a reload takes no focus",
    );
  });

  it("leaves the quiz alone when only the article changed", async () => {
    const page = await open(text);
    await button("Take the quiz").click();
    const field = page.getByRole("textbox");
    await field.fill("Nov");
    await reader.host.edit({ "article.md": article.replace("Ten", "Twelve") });
    await page.getByText("Twelve thousand").waitFor();
    assert.equal(await field.inputValue(), "Nov");
    assert.ok(await field.evaluate((each) => each === document.activeElement));
  });

  it("ends with a result that a person could have said, and ways on", async () => {
    const page = await open(choice + text);
    await button("Take the quiz").click();
    await page.getByRole("radio", { name: "No", exact: true }).check();
    await button("Check").click();
    await button("Next").click();
    await page.getByRole("textbox").fill("May");
    await button("Check").click();
    await button("Next").click();
    await page.getByText("This one comes back").waitFor();
    await page.getByRole("textbox").fill("June");
    await button("Check").click();
    await button("Finish").click();
    await page.getByRole("heading", { name: "1 of 2 right, 1 to look at again" }).waitFor();
    const sheet = page.getByRole("complementary", { name: "Quiz" });
    assert.match(await sheet.innerText(), /Finding what is said\s+1 of 2 right/);
    assert.match(await sheet.innerText(), /When was it reached\?\s+You answered: May\s+Right: November/);
    await button("Only the ones not right").click();
    await question("when").waitFor();
    await page.getByText("Question 1 of 1").waitFor();
    await page.getByRole("textbox").fill("November");
    await button("Check").click();
    await button("Finish").click();
    await page.getByRole("heading", { name: "Right", exact: true }).waitFor();
    assert.equal(await button("Only the ones not right").count(), 0);
    await button("Back to the article").click();
    await button("Take the quiz").waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), "The pact");
  });

  it("begins for the host, wherever the reader stands", async () => {
    const page = await open(choice, { width: 500, height: 700 });
    await reader.host.reveal({ what: "quiz" });
    await question("signed").waitFor();
    assert.ok(await page.evaluate(() => scrollY > 500));
    await reader.host.reveal({ what: "passage", passage: [{ leaf: 1, start: 4, end: 12 }] });
    assert.equal(await page.locator("mark[data-evidence]").textContent(), "thousand");
    await button("Done").click();
    assert.equal(await page.locator("mark[data-evidence]").count(), 0);
  });

  it("shows where a call failed and lets it be tried again", async () => {
    const page = await open(choice);
    reader.host.overrides = { startQuiz: () => Promise.reject(new Error("The disk is full.")) };
    await button("Take the quiz").click();
    await page.getByRole("alert").getByText("The disk is full.").waitFor();
    reader.host.overrides = {};
    await button("Take the quiz").click();
    await question("signed").waitFor();
  });
});
