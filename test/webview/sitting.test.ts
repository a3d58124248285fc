import assert from "node:assert/strict";
import { eventually } from "../support/eventually.ts";
import { choice, choices, number, Taking, text } from "./taking.ts";

describe("How a quiz is taken on the page", () => {
  const taking = new Taking();
  const button = (name: string) => taking.button(name);
  const page = () => taking.reader.page;

  async function choose(label: string, option: string): Promise<void> {
    await page().locator(".ways summary").click();
    await page().getByRole("combobox", { name: label }).selectOption({ label: option });
  }

  it("is chosen in a small form that says what is chosen, and remembered", async () => {
    await taking.open(choice + text);
    assert.equal(await page().locator(".ways summary").innerText(), "Practice · with the article");
    await choose("Questions", "Only finding what is said (2)");
    await page().getByRole("combobox", { name: "Feedback" }).selectOption({ index: 1 });
    await page().getByRole("checkbox", { name: "Ask how sure I am" }).check();
    assert.equal(await page().locator(".ways summary").innerText(), "Exam · with the article · how sure");
    await button("Take the quiz").click();
    await taking.question("signed").waitFor();
    const ways = { scope: "locate", reading: "after", feedback: "exam", confidence: true } as const;
    assert.deepEqual(taking.reader.host.ways, ways);
    await button("Leave for now").click();
    await page().getByText("You are at question 1 of 2.").waitFor();
    assert.equal(await page().locator(".ways summary").innerText(), "Exam · with the article · how sure");
  });

  it("can be left at any time, comes back to the same place, and can be ended there", async () => {
    await taking.begin(choice + text);
    await page().getByRole("radio", { name: "Yes" }).check();
    await taking.check();
    await button("Next").click();
    await taking.question("when").waitFor();
    await button("Leave for now").click();
    await button("Continue").waitFor();
    assert.equal(await taking.focused(), "Continue");
    await button("Continue").click();
    await taking.question("when").waitFor();
    await button("Leave for now").click();
    await button("End it here").click();
    await page().getByRole("heading", { name: "0 of 1 right, 1 to look at again" }).waitFor();
    await button("Back to the article").click();
    await button("See how it went").click();
    await page().getByRole("heading", { name: "0 of 1 right, 1 to look at again" }).waitFor();
  });

  it("takes “I don’t know”, and says what is right", async () => {
    await taking.begin(choice);
    await button("I don’t know").click();
    assert.equal(await taking.said(), "wrong");
    assert.equal(await taking.verdict().innerText(), "Not known yet");
    assert.match(await taking.question("signed").innerText(), /No\s+Right answer\s+So it says\./);
  });

  it("takes another try after a wrong answer, and another after that", async () => {
    await taking.begin(text);
    await page().getByRole("textbox").fill("December");
    assert.equal(await taking.check(), "wrong");
    await button("Try again").click();
    await page().getByText("Your first answer is the one that counts.").waitFor();
    assert.equal(await page().getByRole("textbox").inputValue(), "");
    assert.equal(await taking.verdict().count(), 0);
    await page().getByRole("textbox").fill("October");
    assert.equal(await taking.check(), "wrong");
    await button("Try again").click();
    await page().getByRole("textbox").fill("November");
    assert.equal(await taking.check(), "right");
    assert.equal(await taking.focused(), "Right");
    assert.equal(await button("Try again").count(), 0);
    const retries = taking.reader.host.events.filter((event) => event.type === "answered" && event.retry);
    assert.equal(retries.length, 2);
  });

  it("asks how sure one is before it tells, and says so after", async () => {
    await taking.open(text);
    await page().locator(".ways summary").click();
    await page().getByRole("checkbox", { name: "Ask how sure I am" }).check();
    await button("Take the quiz").click();
    await page().getByRole("textbox").fill("December");
    await page()
      .getByRole("group", { name: "How sure are you?" })
      .getByLabel("Sure", { exact: true })
      .check();
    assert.equal(await taking.check(), "wrong");
    await page().getByText("You were sure of this one. What surprises is what sticks.").waitFor();
    assert.equal(await page().getByRole("group", { name: "How sure are you?" }).count(), 0);
  });

  it("folds the article until the answer is given, and moves nothing", async () => {
    await taking.open(text);
    await choose("The article", "Folded until you have answered (from memory)");
    await page().evaluate(() => scrollTo(0, 400));
    await button("Take the quiz").click();
    await page().getByText("The article is folded until you have answered.").waitFor();
    const paragraph = page().getByText("Ten thousand troops stay");
    assert.equal(await paragraph.isVisible(), false);
    const before = await page().evaluate(() => scrollY);
    await page().getByRole("textbox").fill("November");
    await taking.check();
    assert.equal(await paragraph.isVisible(), true);
    assert.equal(await page().getByText("The article is folded").isVisible(), false);
    assert.equal(await page().evaluate(() => scrollY), before);
  });
});

describe("An exam on the page", () => {
  const taking = new Taking();
  const page = () => taking.reader.page;
  const place = (name: RegExp) => page().getByRole("button", { name });

  async function begin(quiz: string) {
    await taking.open(quiz);
    taking.reader.host.ways = { ...taking.reader.host.ways, feedback: "exam" };
    await taking.reader.host.update();
    await taking.button("Take the quiz").click();
    await page().locator("[data-question]").waitFor();
  }

  it("tells nothing, keeps every answer, and goes to any question", async () => {
    await begin(choice + text + number);
    assert.equal(await taking.button("Check").count(), 0);
    assert.equal(await taking.button("Hint").count(), 0);
    assert.equal(await taking.button("I don’t know").count(), 0);
    await page().getByRole("radio", { name: "No", exact: true }).check();
    await taking.button("Next").click();
    await taking.question("when").waitFor();
    await page().getByRole("textbox").fill("May");
    await page().keyboard.press("Enter");
    await taking.question("many").waitFor();
    assert.equal(await taking.button("Next").count(), 0);
    await place(/^Question 2, answered$/).click();
    await taking.question("when").waitFor();
    assert.equal(await page().getByRole("textbox").inputValue(), "May");
    await taking.button("Flag").click();
    await place(/^Question 2, answered, flagged$/).waitFor();
    assert.equal(await taking.button("Flag").getAttribute("aria-pressed"), "true");
    assert.match(await page().locator(".answer-sheet").innerText(), /2 of 3 answered/);
    assert.equal(await taking.verdict().count(), 0);
  });

  it("is there again after a reload, what was written last included", async () => {
    await begin(choice + text);
    await place(/^Question 2/).click();
    await page().getByRole("textbox").fill("Nov");
    await place(/^Question 2, answered$/).waitFor();
    await taking.reader.reload();
    await taking.question("when").waitFor();
    assert.equal(await page().getByRole("textbox").inputValue(), "Nov");
  });

  it("asks before it is handed in with gaps, and then shows what became of each", async () => {
    await begin(choice + text);
    await page().getByRole("radio", { name: "Yes" }).check();
    await taking.button("Finish").click();
    await page().getByText("One question has no answer yet.").waitFor();
    await taking.button("Go on answering").click();
    assert.equal(await taking.focused(), "Finish");
    await taking.button("Finish").click();
    await taking.button("Finish anyway").click();
    await page().getByRole("heading", { name: "0 of 2 right, 2 to look at again" }).waitFor();
    const sheet = page().getByRole("complementary", { name: "Quiz" });
    assert.match(await sheet.innerText(), /You answered: Yes\s+Right: No/);
    assert.match(await sheet.innerText(), /Not answered\s+When was it reached\?\s+Right: November/);
  });
});

describe("The result on the page", () => {
  const taking = new Taking();
  const page = () => taking.reader.page;

  it("leads to the paragraphs to read again, and to each question", async () => {
    await taking.begin(choice + choices);
    await page().getByRole("radio", { name: "Yes" }).check();
    await taking.check();
    await taking.button("Leave for now").click();
    await taking.button("End it here").click();
    await taking.button("Ten thousand troops stay. The pact is not signed yet. It was …").click();
    assert.equal(await page().locator("mark[data-evidence]").innerText(), "The pact is not signed yet");
    await taking.button("Back to the question").click();
    await taking.button("Look at it again: Is the pact signed?").click();
    const group = page().getByRole("radiogroup", { name: "Is the pact signed?" });
    assert.match(
      await group.innerText(),
      /Yes\s+Your answer, not right\s+The text says no\.\s+No\s+Right answer\s+So it says\.\s+Nobody knows/,
    );
    assert.equal(await taking.focused(), "Is the pact signed?");
    await taking.button("Back to the result").click();
    await page().getByRole("heading", { name: "0 of 1 right, 1 to look at again" }).waitFor();
  });

  it("keeps the answer to a question that was changed since", async () => {
    await taking.begin(choice);
    await page().getByRole("radio", { name: "Yes" }).check();
    await taking.check();
    await taking.button("Leave for now").click();
    await taking.button("End it here").click();
    await taking.reader.host.edit({ "article.quiz.md": choice.replace("[ ] Yes", "[ ] Yes, it is") });
    await page().getByText("Changed since").waitFor();
    await taking.button("Look at it again: Is the pact signed?").click();
    await page().getByText("This question was changed since you answered it.").waitFor();
    assert.match(await taking.question("signed").innerText(), /You answered: Yes\s/);
    assert.equal(await page().getByRole("radio").count(), 0);
  });

  it("says which questions cannot be asked, and where", async () => {
    await taking.open(`${text}\n## An odd one {#odd .locate}\n\nNothing to answer.\n`);
    await page().getByText("One question cannot be asked").click();
    await page().getByText("An odd one", { exact: true }).waitFor();
    await page().locator(".unreadable").getByRole("button", { name: "Open" }).click();
    await eventually("the problem to be opened", () =>
      taking.reader.host.calls.some(({ verb }) => verb === "openProblem"),
    );
  });
});
