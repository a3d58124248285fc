import assert from "node:assert/strict";
import { eventually } from "../support/eventually.ts";
import { article, choice, Taking, text } from "./taking.ts";

describe("The keys of the quiz, which VS Code presses", () => {
  const taking = new Taking();
  const page = () => taking.reader.page;
  const says = (quiz: string, typing: boolean) =>
    eventually(`the page to say ${quiz}, ${typing}`, () => {
      const { attention } = taking.reader.host;
      return attention.quiz === quiz && attention.typing === typing;
    });

  it("choose an option, ask for a hint, check, show the evidence and go on", async () => {
    await taking.begin(choice + text);
    const { host } = taking.reader;
    await says("open", false);
    await host.press({ key: "option", option: 2 });
    assert.ok(await page().getByRole("radio", { name: "No", exact: true }).isChecked());
    await host.press({ key: "hint" });
    await page().getByText("Hint 1 of 2").waitFor();
    await host.press({ key: "check" });
    await taking.verdict().waitFor();
    await says("told", false);
    await host.press({ key: "evidence" });
    await page().locator("mark[data-evidence]").waitFor();
    await host.press({ key: "next" });
    await taking.question("when").waitFor();
    await host.press({ key: "unknown" });
    assert.equal(await taking.verdict().innerText(), "Not known yet");
  });

  it("are told apart from typing, and gone when there is no question", async () => {
    await taking.begin(text);
    await says("open", false);
    await page().getByRole("textbox").focus();
    await says("open", true);
    await page().getByRole("textbox").fill("November");
    await taking.check();
    await says("told", false);
    await taking.button("Finish").click();
    await says("none", false);
  });

  it("do nothing that makes no sense", async () => {
    await taking.begin(choice);
    const { host } = taking.reader;
    await host.press({ key: "next" });
    await host.press({ key: "flag" });
    await host.press({ key: "evidence" });
    await host.press({ key: "option", option: 9 });
    await taking.question("signed").waitFor();
    assert.deepEqual(
      host.calls.filter(({ verb }) => ["next", "flag", "check"].includes(verb)),
      [],
    );
  });
});

describe("A card that would give the answer away", () => {
  const taking = new Taking();
  const page = () => taking.reader.page;
  const glossary = `# Glossary

## pact {#pact}

An agreement, reached in November.

## troops {#troops}

Soldiers.
`;

  async function cardOf(key: string): Promise<string> {
    await page().locator(`[data-term="${key}"]`).first().click();
    const card = page().getByRole("dialog");
    await card.waitFor();
    const said = await card.innerText();
    await page().keyboard.press("Escape");
    return said;
  }

  it("waits until the question is answered; the others stay", async () => {
    await taking.open(text, {
      files: { "article.md": article, "article.quiz.md": text, "glossary.md": glossary },
    });
    assert.match(await cardOf("pact"), /reached in November/);
    await taking.button("Take the quiz").click();
    await page().locator("[data-question]").waitFor();
    assert.match(await cardOf("pact"), /Shown after you have answered/);
    assert.doesNotMatch(await cardOf("pact"), /November/);
    assert.match(await cardOf("troops"), /Soldiers/);
    await page().getByRole("textbox").fill("May");
    await taking.check();
    assert.match(await cardOf("pact"), /reached in November/);
  });
});
