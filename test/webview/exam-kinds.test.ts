import assert from "node:assert/strict";
import { usualWays } from "../../src/core/sitting.ts";
import { examples, files, kinds, quiz } from "./kinds.ts";
import { Taking } from "./taking.ts";

describe("An exam with every kind of question", () => {
  const taking = new Taking();
  const page = () => taking.reader.page;

  async function begin(): Promise<void> {
    await taking.open(quiz, { files });
    taking.reader.host.ways = { ...usualWays, feedback: "exam" };
    await taking.reader.host.update();
    await taking.button("Take the quiz").click();
  }

  async function turnTo(kind: string): Promise<void> {
    await page()
      .getByRole("button", { name: new RegExp(`^Question ${kinds.indexOf(kind as never) + 1},`) })
      .click();
    await taking.question(kind).waitFor();
  }

  it("keeps every answer, and shows each again after it was handed in", async () => {
    await begin();
    for (const kind of kinds) {
      await turnTo(kind);
      if (kind === "open") {
        await page().getByRole("textbox").fill("The troops depend on the pact.");
      } else {
        await examples[kind].right(taking.question(kind), page());
      }
    }
    await page().getByText("9 of 9 answered").waitFor();
    await taking.reader.reload();
    for (const kind of kinds) {
      await turnTo(kind);
    }
    await page().getByText("9 of 9 answered").waitFor();
    await taking.button("Finish").click();
    await page().getByText("Mark this answer yourself").waitFor();
    for (const group of await taking.question("open").getByRole("group").all()) {
      await group.getByRole("radio", { name: "Yes", exact: true }).check();
    }
    await taking.button("Done").click();
    await page().getByRole("heading", { name: "All 9 right" }).waitFor();
  });

  it("tells in its review what would have been right, in every theme", async () => {
    await begin();
    await page().locator("[data-question]").waitFor();
    await taking.button("Finish").click();
    await taking.button("Finish anyway").click();
    await page().getByRole("heading", { name: "0 of 9 right, 9 to look at again" }).waitFor();
    await page()
      .getByRole("button", { name: /^Look at it again/ })
      .first()
      .click();
    for (const [index, kind] of kinds.entries()) {
      await taking.question(kind).waitFor();
      assert.deepEqual(await taking.reader.axeInThemes(), [], kind);
      await taking.button(index < kinds.length - 1 ? "Next question" : "Back to the result").click();
    }
    await page().getByRole("heading", { name: "0 of 9 right, 9 to look at again" }).waitFor();
  });
});
