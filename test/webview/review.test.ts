import assert from "node:assert/strict";
import type { Scheduled } from "../../src/core/review/schedule.ts";
import { usualWays } from "../../src/core/sitting.ts";
import { quizHandlers } from "../../src/extension/quiz/handlers.ts";
import { reviewItem } from "../../src/extension/review/item.ts";
import { ReviewSession } from "../../src/extension/review/session.ts";
import { due, lessonNamed } from "../extension/review/lessons.ts";
import { FakeHost } from "./host.ts";
import { openPage, type ReaderPage } from "./harness.ts";

async function hostOf(...items: Scheduled[]): Promise<FakeHost> {
  const found = [];
  for (const each of items) {
    const lesson = await lessonNamed(each.lesson === "bread" ? "bread" : "pact");
    const item = reviewItem(lesson, each, (text) => text);
    found.push(...(item ? [item] : []));
  }
  const session = new ReviewSession(found, 2, {
    now: () => 1000,
    newId: () => "review",
    words: (text) => text,
    problemSentence: () => "",
    ways: () => usualWays,
    record: async () => undefined,
  });
  await session.begin();
  const host = new FakeHost({});
  host.overrides = {
    ...quizHandlers(() => session.desk),
    ready: () => ({ quiz: session.desk.state(), problems: [], settings: { textScale: 1, fontFamily: "" } }),
    showOptions: ({ question }) => session.showOptions(question),
    closeResult: () => session.desk.state(),
  };
  return host;
}

describe("The page of a review", () => {
  let reader: ReaderPage;
  const open = async (...items: Scheduled[]) => {
    reader = await openPage({ host: await hostOf(...items) });
    return reader.page;
  };
  afterEach(() => reader.close());
  const button = (name: string) => reader.page.getByRole("button", { name, exact: true });
  const called = (verb: string) =>
    reader.host.calls.filter((each) => each.verb === verb).map(({ params }) => params);

  it("has the focus where one types; Enter checks, Enter goes on", async () => {
    const page = await open(due("bread", "rise"), due("pact", "signed"));
    await page.getByRole("heading", { name: "Bread" }).waitFor();
    await page.keyboard.type("yeast");
    await page.keyboard.press("Enter");
    await page.getByRole("status").getByText("Right").waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "The pact", exact: true }).waitFor();
    await page.keyboard.type("no");
    await page.keyboard.press("Enter");
    await page.getByRole("status").getByText("Right").waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "All 2 right" }).waitFor();
    await page.getByText("2 more are due. They wait until tomorrow, as you set it.").waitFor();
    assert.equal(await button("Take it again").count(), 0);
    await button("Done").click();
    assert.equal(called("closeResult").length, 1);
  });

  it("shows the options when nothing comes to mind, and keys choose among them", async () => {
    const page = await open(due("pact", "signed"));
    await button("Show the options").click();
    await page.getByRole("radio").first().waitFor();
    assert.equal(await button("Show the options").isVisible(), false);
    await reader.host.press({ key: "option", option: 2 });
    assert.equal(await page.getByRole("radio").nth(1).isChecked(), true);
  });

  it("shows the paragraph of the evidence after the answer once, whatever is quoted of it, and opens its article there", async () => {
    const page = await open(due("bread", "rise"));
    assert.equal(await page.locator(".around").count(), 0);
    await page.keyboard.type("salt");
    await page.keyboard.press("Enter");
    await page.locator(".around mark").first().waitFor();
    assert.equal(await page.locator(".around").innerText(), "Flour, water and salt. Yeast makes it rise.");
    assert.deepEqual(await page.locator(".around mark").allInnerTexts(), [
      "Flour, water and salt",
      "Yeast makes it rise",
    ]);
    await button("Open “Bread” here").click();
    assert.deepEqual(called("openEvidence"), [{ question: "bread question rise", index: 0 }]);
  });

  it("lets the learner say that an answer means the same, where it stands; Enter goes on", async () => {
    const page = await open(due("bread", "rise"));
    await page.keyboard.type("leaven");
    await page.keyboard.press("Enter");
    await page.getByRole("status").getByText("Not right").waitFor();
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Shift+Tab");
    assert.equal(await page.locator(":focus").innerText(), "My answer means the same");
    await page.keyboard.press("Enter");
    await page.getByRole("status").getByText("Right", { exact: true }).waitFor();
    await page.getByText("You said that your answer means the same. It counts as right.").waitFor();
    assert.equal(await button("My answer means the same").count(), 0);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Right", exact: true }).waitFor();
  });

  it("has what is only thought of compared and marked with one key", async () => {
    const page = await open(due("pact", "bsa", "term", 2));
    await page.getByRole("heading", { name: "What does “BSA” mean here?" }).waitFor();
    assert.equal(await page.getByRole("textbox").count(), 0);
    await reader.host.press({ key: "check" });
    await page.getByText("A good answer").waitFor();
    await reader.host.press({ key: "option", option: 3 });
    assert.equal(await page.getByRole("radio", { name: "Yes" }).isChecked(), true);
    await reader.host.press({ key: "check" });
    await page.getByRole("status").getByText("Right").waitFor();
  });

  it("breaks no rule of axe in any theme: asked, told, compared, at its end", async () => {
    const page = await open(due("pact", "bsa", "term", 1), due("pact", "who"));
    assert.deepEqual(await reader.axeInThemes(), []);
    await page.keyboard.type("BSA");
    await page.keyboard.press("Enter");
    await page.getByRole("status").getByText("Right").waitFor();
    assert.deepEqual(await reader.axeInThemes(), []);
    await page.keyboard.press("Enter");
    await button("Compare").click();
    await page.getByRole("radio", { name: "Yes" }).check();
    assert.deepEqual(await reader.axeInThemes(), []);
    await button("Done").click();
    await page.getByRole("status").getByText("Right").waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "All 2 right" }).waitFor();
    assert.deepEqual(await reader.axeInThemes(), []);
  });
});
