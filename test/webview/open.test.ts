import assert from "node:assert/strict";
import { Taking } from "./taking.ts";

const open = `## Why does it matter? {#matter}

Model: The pact is *not signed* yet.
Rubric: says that it is not signed; says why
Why: The text leaves it open.
`;

describe("Answering in one's own words", () => {
  const taking = new Taking();
  const field = () => taking.reader.page.getByRole("textbox", { name: "Your answer" });
  const line = (name: string) => taking.reader.page.getByRole("group", { name, exact: true });

  it("takes what is written, in a field that grows, and counts the words", async () => {
    const page = await taking.begin(open);
    const before = await field().boundingBox();
    await field().fill("It is not signed.\n\nSo nobody can\nknow.\n\nNot even\nthe minister.\n");
    await page.getByText("12 words").waitFor();
    const after = await field().boundingBox();
    assert.ok(before && after && after.height > before.height * 1.3);
    await field().fill("协议");
    await page.getByText("2 words").waitFor();
    await field().fill("");
    await taking.button("Check").click();
    await page.getByRole("alert").getByText("Give an answer first.").waitFor();
  });

  it("shows a good answer beside it, and lets it be marked line by line, by keyboard alone", async () => {
    const page = await taking.begin(open);
    await field().fill("It is not signed.");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByText("A good answer").waitFor();
    assert.match((await taking.focused()) ?? "", /^A good answer\s*The pact is not signed yet\.$/);
    assert.ok(await field().evaluate((each: HTMLTextAreaElement) => each.readOnly));
    assert.equal(await taking.verdict().count(), 0);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    assert.ok(await line("says that it is not signed").getByRole("radio", { name: "Yes" }).isChecked());
    await taking.button("Done").click();
    await page.getByRole("alert").getByText("Mark every line first.").waitFor();
    await line("says why").getByRole("radio", { name: "Partly" }).check();
    await taking.button("Done").click();
    assert.equal(await taking.said(), "partly");
    const text = (await taking.question("matter").innerText()).replace(/\s+/g, " ");
    assert.match(text, /says that it is not signed Yes says why Partly/);
    assert.match(text, /The pact is not signed yet\./);
    assert.match(text, /The text leaves it open\./);
    assert.equal(await taking.question("matter").getByRole("radio").count(), 0);
  });

  it("keeps what was written, and what was marked", async () => {
    const page = await taking.begin(open);
    await field().fill("Ten words");
    await taking.kept("Ten words");
    await taking.reader.reload();
    assert.equal(await field().inputValue(), "Ten words");
    await taking.button("Check").click();
    await line("says why").getByRole("radio", { name: "No", exact: true }).check();
    await taking.kept("[null,0]");
    await taking.reader.reload();
    assert.ok(await line("says why").getByRole("radio", { name: "No", exact: true }).isChecked());
    assert.equal(await page.getByRole("radio", { checked: true }).count(), 1);
    await line("says that it is not signed").getByRole("radio", { name: "No", exact: true }).check();
    await taking.button("Done").click();
    assert.equal(await taking.said(), "wrong");
    assert.deepEqual(
      taking.reader.host.events.flatMap((event) => (event.type === "answered" ? [event.response] : [])),
      [{ text: "Ten words", met: [0, 0] }],
    );
  });

  it("asks for one mark where there is no rubric", async () => {
    await taking.begin("## Why? {#why}\n\nModel: So.\n");
    await field().fill("So");
    await taking.button("Check").click();
    await line("The whole answer").getByRole("radio", { name: "Yes" }).check();
    await taking.button("Done").click();
    assert.equal(await taking.said(), "right");
  });

  it("stands in for a passage that the article does not have, and says so", async () => {
    const page = await taking.begin('## Where is it said? {#said}\n\nSelect: "no such words"\n');
    await taking.question("said").getByText("is not in the article as it is now").waitFor();
    await field().fill("Nowhere.");
    await taking.button("Check").click();
    await page.getByText("“no such words”", { exact: true }).waitFor();
  });
});
