import assert from "node:assert/strict";
import { choice, choices, text, number, Taking } from "./taking.ts";

describe("Choosing and typing an answer", () => {
  const taking = new Taking();

  it("asks a choice by keyboard alone, and explains every option", async () => {
    const page = await taking.open(choice);
    await taking.button("Take the quiz").focus();
    await page.keyboard.press("Enter");
    const group = page.getByRole("radiogroup", { name: "Is the pact signed?" });
    await group.waitFor();
    assert.equal(await group.getAttribute("data-kind"), "choice");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await page.keyboard.press("Enter");
    await taking.verdict().waitFor();
    assert.equal(await taking.said(), "wrong");
    await page.getByText("Question 1 of 2").waitFor();
    assert.equal(await taking.focused(), "Not right");
    assert.match(
      await group.innerText(),
      /Yes\s+Your answer, not right\s+The text says no\.\s+No\s+Right answer\s+So it says\.\s+Nobody knows/,
    );
    assert.match(await group.innerText(), /It stands there in so many words\./);
    assert.equal(await page.getByRole("radio", { name: "Nobody knows", exact: true }).count(), 1);
    await page.keyboard.press("Tab");
    assert.equal(await taking.focused(), "Show in the article");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByText("This one comes back").waitFor();
  });

  it("asks for several right ones", async () => {
    const page = await taking.open(choices);
    await taking.button("Take the quiz").click();
    const group = page.getByRole("group", { name: "What is said?" });
    await group.getByRole("checkbox", { name: "Troops stay" }).check();
    await taking.button("Check").click();
    await taking.verdict().waitFor();
    assert.equal(await taking.said(), "partly");
    assert.match(await taking.verdict().innerText(), /Partly right/);
    assert.equal(await group.getByRole("checkbox", { checked: true }).count(), 1);
  });

  it("takes words with Enter, and shows what is accepted and what the author says to them", async () => {
    const page = await taking.open(text);
    await taking.button("Take the quiz").click();
    await page.getByRole("textbox", { name: "Your answer" }).fill("december");
    await page.keyboard.press("Enter");
    await taking.verdict().waitFor();
    assert.equal(await taking.said(), "wrong");
    assert.match(
      await taking.question("when").innerText(),
      /A month too late\.\s+Accepted: November\s+Also accepted: in November/,
    );
  });

  it("takes a number with its unit beside it", async () => {
    const page = await taking.open(number);
    await taking.button("Take the quiz").click();
    const field = page.getByRole("textbox", { name: "Your answer" });
    assert.equal(
      await field.evaluate(
        (each) => document.getElementById(each.getAttribute("aria-describedby") ?? "")?.textContent,
      ),
      "troops",
    );
    await field.fill("many");
    await taking.button("Check").click();
    await page.getByRole("alert").getByText("Type a number in digits.").waitFor();
    assert.equal(await field.inputValue(), "many");
    await field.fill("10,050");
    await taking.button("Check").click();
    await taking.verdict().waitFor();
    assert.equal(await taking.said(), "right");
    assert.equal(await page.getByRole("alert").innerText(), "");
  });

  it("says what is missing when nothing was chosen", async () => {
    const page = await taking.open(choice);
    await taking.button("Take the quiz").click();
    await taking.button("Check").click();
    await page.getByRole("alert").getByText("Give an answer first.").waitFor();
    assert.equal(await taking.verdict().count(), 0);
  });
});
