import assert from "node:assert/strict";
import { sharedWorkbench } from "../support/shared-workbench.ts";
import type { Workbench } from "../support/workbench.ts";

const files = {
  "quick-pick/article.md": `---
id: pact
title: The pact
---

Ten thousand troops stay. The pact is not signed yet.

It was reached in November.
`,
  "quick-pick/article.quiz.md": `## Is the pact signed? {#signed .fixed}

- [ ] Yes
  > The text says no.
- [x] No

Hint: Look at the second sentence.
Evidence: "The pact is not signed yet"
Why: So it says.

## What is said? {#said .fixed}

- [x] Troops stay
- [x] A pact was reached
- [ ] All is done

## When was it reached? {#when}

- = November

## How many stay? {#many}

- = 10000

## Fill the gaps. {#gaps}

The {{pact | agreement}} was reached in {{=November | May}}.

## Put in order {#sequence}

1. first
2. second
3. third

## What belongs together? {#pairs}

- pact -> agreement
- troops -> soldiers

## Where are the troops? {#where}

Select: "Ten thousand troops stay."

## Say it in your own words. {#say}

Model: Troops stay, but nothing is signed.
Rubric: troops; not signed
`,
};

describe("The quiz in lists and fields of VS Code's", () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await sharedWorkbench("quick-pick/article.md", { files });
  });

  const input = () => workbench.quickInput.locator("input[type=text], textarea").first();
  const press = (key: string) => workbench.page.keyboard.press(key);
  const rows = async () =>
    (await workbench.quickInput.locator(".monaco-list-row").allInnerTexts()).join("\n");
  const isAsked = (words: string) =>
    workbench.quickInput
      .locator(`[placeholder*="${words}"], .quick-input-message:has-text("${words}")`)
      .first()
      .waitFor();
  /** By nothing else before it, as there is once it was answered. */
  const isAskedAgain = (words: string) =>
    workbench.quickInput.locator(`[placeholder^="${words}"]`).first().waitFor();

  /** Fills the list's filter or the field, and accepts. */
  async function enter(text: string): Promise<void> {
    await input().fill(text);
    await press("Enter");
  }

  /** Whichever side is asked about first. */
  async function join(pairs: Record<string, string>): Promise<void> {
    for (const number of [1, 2]) {
      await isAsked(`${number} of 2: what belongs to`);
      const asked = (await input().getAttribute("placeholder")) ?? "";
      const left = /“(.+)”/.exec(asked)?.[1] ?? "";
      await enter(pairs[left] ?? "");
    }
  }

  it("asks a choice by keyboard alone, gives a hint, and explains", async () => {
    await workbench.command("Lectern: Take Quiz in Quick Pick");
    await isAsked("Take the quiz");
    await press("Enter");
    await isAsked("Is the pact signed?");
    await enter("Hint");
    await isAsked("Look at the second sentence.");
    await press("Enter");
    await isAsked("Not right. Is the pact signed?");
    assert.match(await rows(), /Yes\s*Your answer, not right\s+The text says no\./);
    assert.match(await rows(), /No\s*Right answer/);
    assert.match(await rows(), /So it says\./);
  });

  it("shows the evidence in the article's text, and takes another try", async () => {
    await enter("Show in the article");
    await workbench.page.locator(".monaco-editor .selected-text").first().waitFor();
    await isAsked("Not right. Is the pact signed?");
    await enter("Try again");
    await isAskedAgain("Is the pact signed?");
    await enter("No");
    await isAsked("Right. Is the pact signed?");
    await press("Enter");
    await isAsked("What is said?");
  });

  it("is left with Escape and comes back to the same question", async () => {
    await press("Escape");
    await workbench.quickInput.waitFor({ state: "hidden" });
    await workbench.command("Lectern: Take Quiz in Quick Pick");
    await isAsked("What is said?");
  });

  it("asks for several", async () => {
    for (const option of ["Troops stay", "A pact was reached"]) {
      await workbench.quickInput.locator(".monaco-list-row", { hasText: option }).click();
    }
    await press("Enter");
    await isAsked("Right. What is said?");
    await press("Enter");
  });

  it("asks for words and numbers, and says what is wrong with them in the field", async () => {
    await isAsked("When was it reached?");
    await press("Enter");
    await workbench.quickInput.getByText("Give an answer first.").waitFor();
    await enter("november");
    await isAsked("Right. When was it reached?");
    await press("Enter");
    await isAsked("How many stay?");
    await enter("many");
    await workbench.quickInput.getByText("Type a number in digits.").waitFor();
    await enter("10,000");
    await isAsked("Right. How many stay?");
    await press("Enter");
  });

  it("asks gap by gap, item by item, and side by side", async () => {
    await isAsked("Gap 1 of 2: The [ ? ] was reached in ___");
    await enter("agreement");
    await isAsked("Gap 2 of 2: The agreement was reached in [ ? ]");
    await enter("November");
    await isAsked("Right. Fill the gaps.");
    await press("Enter");
    for (const item of ["second", "Take the last one back", "first", "second", "third"]) {
      await isAsked("Put in order Choose what comes as number");
      await workbench.quickInput.locator(".monaco-list-row", { hasText: item }).first().waitFor();
      await enter(item);
    }
    await isAsked("Right. Put in order");
    await press("Enter");
    await join({ pact: "agreement", troops: "agreement" });
    await isAsked("Partly right. What belongs together?");
    await press("Enter");
  });

  it("asks for sentences of the article, and for words that their writer marks", async () => {
    await isAsked("Where are the troops?");
    await workbench.quickInput.locator(".monaco-list-row", { hasText: "Ten thousand troops stay" }).click();
    await press("Enter");
    await isAsked("Right. Where are the troops?");
    await press("Enter");
    await isAsked("Say it in your own words.");
    await enter("They stay, and it is not signed.");
    await isAsked("troops");
    assert.match(await rows(), /Troops stay, but nothing is signed\./);
    await enter("Met");
    await isAsked("not signed");
    await enter("Partly met");
    await isAsked("Partly right. Say it in your own words.");
    await press("Enter");
  });

  it("takes “I don’t know”, and ends with a result that leads back to each question", async () => {
    await isAsked("This one comes back");
    await enter("I don’t know");
    await isAsked("Not known yet. Is the pact signed?");
    await press("Enter");
    await join({ pact: "agreement", troops: "soldiers" });
    await isAsked("Right. What belongs together?");
    await press("Enter");
    await isAsked("Say it in your own words.");
    await enter("They stay.");
    await isAsked("troops");
    await enter("Met");
    await isAsked("not signed");
    await enter("Met");
    await isAsked("Right. Say it in your own words.");
    await press("Enter");
    await isAsked("6 of 9 right");
    assert.match(await rows(), /Is the pact signed\?\s*Not right\s+You answered: Yes\s+Right: No/);
    await enter("Is the pact signed?");
    await isAsked("Not right. Is the pact signed?");
    await enter("Back to the result");
    await isAsked("6 of 9 right");
    await press("Escape");
  });

  it("is taken as an exam with a sheet that leads to every question", async () => {
    await workbench.command("Lectern: Take Quiz in Quick Pick");
    await isAsked("Take the quiz");
    await enter("After each question (practice)");
    await workbench.quickInput.getByText("At the end (exam)").waitFor();
    await press("Enter");
    await isAsked("Is the pact signed?");
    await enter("No");
    await isAsked("What is said?");
    await press("Escape");
    await workbench.command("Lectern: Take Quiz in Quick Pick");
    await isAsked("What is said?");
    await workbench.quickInput.getByRole("button", { name: "Answer sheet" }).click();
    await isAsked("1 of 9 answered");
    assert.match(await rows(), /1\. Is the pact signed\?\s*answered/);
    await enter("Finish");
    await isAsked("1 of 9 right");
    await press("Escape");
  });

  it("has left the same record that the reader shows", async () => {
    await workbench.command("Lectern: Open in Reader");
    const page = await workbench.readerFrame();
    await page.getByText("Last time: 1 of 9 right, 8 to look at again").waitFor();
  });
});
