import assert from "node:assert/strict";
import { Taking } from "./taking.ts";

const cloze = `## Complete the story. {#story}

The pact was reached in {{November | November 2013}}. It is up to {{the troops | =the president}} to sign it {{soon}}.

Why: It says so.
`;

describe("Filling gaps", () => {
  const taking = new Taking();
  const gap = (number: number) => taking.reader.page.getByLabel(`Gap ${number} of 3`);

  it("asks inside the sentence: fields to type in, menus to choose from, named by the words around them", async () => {
    const page = await taking.begin(cloze);
    const group = page.getByRole("group", { name: "Complete the story." });
    assert.equal(await group.getAttribute("data-kind"), "cloze");
    assert.equal(await group.locator(".cloze > p input").count(), 2);
    assert.equal(
      await gap(1).getAttribute("aria-label"),
      "Gap 1 of 3: The pact was reached in … . It is up to … to sign it ….",
    );
    assert.deepEqual(await gap(2).getByRole("option").allTextContents(), [
      "Choose …",
      "the troops",
      "the president",
    ]);
  });

  it("gives no hint of an answer's length, and room for what is typed", async () => {
    const page = await taking.begin(cloze, { width: 1300 });
    const widthOf = async (number: number) => (await gap(number).boundingBox())?.width ?? 0;
    const empty = await widthOf(1);
    assert.equal(empty, await widthOf(3));
    await gap(1).fill("November of the year 2013");
    assert.ok((await widthOf(1)) > empty * 1.5);
    await gap(1).fill("long ".repeat(20_000));
    const sheet = await page.getByRole("complementary").boundingBox();
    const field = await gap(1).boundingBox();
    assert.ok(sheet && field && field.x + field.width <= sheet.x + sheet.width);
  });

  it("says of each gap how it went, what is accepted and what was written", async () => {
    await taking.begin(cloze);
    await gap(1).fill("November 2013");
    await gap(2).selectOption("the troops");
    assert.equal(await taking.check(), "partly");
    const results = taking.question("story").locator(".gap-results > li");
    assert.deepEqual(await results.locator(".part-mark").allInnerTexts(), [
      "Gap 1: Right",
      "Gap 2: Not right",
      "Gap 3: Not right",
    ]);
    assert.match(await results.nth(1).innerText(), /Your answer: the troops\s+Accepted: the president/);
    assert.match(await results.nth(2).innerText(), /Your answer: No answer\s+Accepted: soon/);
    assert.ok(await gap(2).isDisabled());
    const described = await gap(3).getAttribute("aria-describedby");
    assert.equal(described, await results.nth(2).getAttribute("id"));
  });

  it("is checked with Enter and keeps what was begun", async () => {
    const page = await taking.begin(cloze);
    await gap(3).fill("soon");
    await gap(2).selectOption("the president");
    await taking.kept("the president");
    await taking.reader.reload();
    assert.equal(await gap(3).inputValue(), "soon");
    assert.equal(await gap(2).inputValue(), "the president");
    await gap(1).fill("November");
    await page.keyboard.press("Enter");
    assert.equal(await taking.said(), "right");
  });

  it("asks in words that run from right to left, and in those without spaces", async () => {
    const page = await taking.begin(
      "## השלם {#he}\n\nההסכם הושג ב{{נובמבר}} בשנה שעברה.\n\n## 填空 {#zh}\n\n协议于{{十一月}}达成。\n",
    );
    const sentence = page.locator(".cloze");
    assert.equal(await sentence.evaluate((each) => getComputedStyle(each).direction), "rtl");
    await page.getByRole("textbox").fill("נובמבר");
    assert.equal(await taking.check(), "right");
    await taking.button("Next").click();
    await taking.question("zh").waitFor();
    assert.match((await page.getByRole("textbox").getAttribute("aria-label")) ?? "", /协议于 … 达成。/);
    await page.getByRole("textbox").fill("十一月");
    assert.equal(await taking.check(), "right");
  });
});
