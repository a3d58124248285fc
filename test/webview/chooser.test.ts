import assert from "node:assert/strict";
import { eventually } from "../support/eventually.ts";
import { Taking } from "./taking.ts";

const article = `# The pact

Ten *thousand* troops stay. The pact is not signed yet.

Last.

${"Filler that goes on.\n\n".repeat(3000)}

The very end.
`;
const quiz = '## Who stays? {#stays}\n\nSelect: "thousand troops stay"\n';

describe("Choosing words in the article with the keyboard", () => {
  const taking = new Taking();
  const chosen = async () => (await taking.reader.page.locator("mark[data-choice]").allInnerTexts()).join("");
  const listed = () => taking.question("stays").locator(".marked q").allInnerTexts();
  const press = async (...keys: string[]) => {
    for (const key of keys) {
      await taking.reader.page.keyboard.press(key);
    }
  };
  const begin = async () => {
    const page = await taking.begin(quiz, { files: { "article.md": article, "article.quiz.md": quiz } });
    await taking.button("Choose with the keyboard").focus();
    await press("Enter");
    await page.getByRole("application", { name: "Choose words in the article" }).waitFor();
    return page;
  };

  it("goes by sentence and by word, makes the choice longer and shorter, and says it", async () => {
    const page = await begin();
    assert.equal(await chosen(), "Ten thousand troops stay");
    await press("ArrowUp");
    assert.equal(await chosen(), "The pact");
    await press("ArrowDown");
    assert.equal(await chosen(), "Ten thousand troops stay");
    assert.equal(
      await page.getByRole("application").locator(".spoken").innerText(),
      "Ten thousand troops stay",
    );
    await press("ArrowDown", "ArrowDown", "ArrowUp");
    assert.equal(await chosen(), "The pact is not signed yet");
    await press("ArrowRight");
    assert.equal(await chosen(), "The");
    await press("ArrowLeft");
    assert.equal(await chosen(), "stay");
    await press("Shift+ArrowRight", "Shift+ArrowRight");
    assert.equal(await chosen(), "stay. The pact");
    await press("Shift+ArrowDown");
    assert.equal(await chosen(), "stay. The pact is not signed yet");
    await press("Alt+ArrowUp");
    assert.equal(await chosen(), "troops stay. The pact is not signed yet");
    await press("Shift+ArrowUp", "Shift+ArrowLeft", "Shift+ArrowLeft");
    assert.equal(await chosen(), "troops");
    await press("Alt+ArrowDown", "Shift+ArrowLeft");
    assert.equal(await chosen(), "troops");
  });

  it("says its keys, marks with Enter, takes away with Delete, and leads back with Escape", async () => {
    const page = await begin();
    const described = await page
      .getByRole("application")
      .evaluate((each) => document.getElementById(each.getAttribute("aria-describedby") ?? "")?.innerText);
    assert.match(described ?? "", /by sentence.*by word.*Enter: mark.*Escape: done/s);
    await press("Alt+ArrowDown", "Enter");
    assert.deepEqual(await listed(), ["thousand troops stay"]);
    assert.equal(
      await taking.question("stays").locator(".spoken").innerText(),
      "Marked: thousand troops stay",
    );
    await press("ArrowDown", "Enter");
    assert.deepEqual(await listed(), ["thousand troops stay", "The pact is not signed yet"]);
    await press("Delete");
    assert.deepEqual(await listed(), ["thousand troops stay"]);
    await press("Escape");
    assert.equal(await page.getByRole("application").count(), 0);
    assert.equal(await chosen(), "");
    assert.ok(
      await taking.button("Choose with the keyboard").evaluate((each) => each === document.activeElement),
    );
    assert.equal(await taking.check(), "right");
  });

  it("reaches what was not drawn yet, and keeps the choice on screen", async () => {
    const page = await begin();
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await press("Escape");
    await taking.button("Choose with the keyboard").focus();
    await eventually("the bottom", () =>
      page.evaluate(() => scrollY + innerHeight >= document.documentElement.scrollHeight - 2),
    );
    await press("Enter");
    for (let steps = 0; steps < 60 && (await chosen()) !== "The very end"; steps++) {
      await press("ArrowDown");
    }
    assert.equal(await chosen(), "The very end");
    const box = await page.locator("mark[data-choice]").boundingBox();
    const bar = await page.getByRole("application").boundingBox();
    assert.ok(box && bar && box.y > 0 && box.y + box.height <= bar.y);
  });
});
