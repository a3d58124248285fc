import assert from "node:assert/strict";
import { Taking } from "./taking.ts";

const match = `## Who does what? {#who}

- President -> signs
  > Or *not*.
- Troops -> stay
- Pact -> waits
- -> goes home
`;

describe("Joining sides", () => {
  const taking = new Taking();
  const menu = (name: string) => taking.question("who").getByRole("combobox", { name, exact: true });
  const row = (name: string) => taking.question("who").getByRole("listitem").filter({ hasText: name });
  const chosen = (name: string) =>
    menu(name).evaluate((each: HTMLSelectElement) => each.selectedOptions[0]?.text);

  it("offers all right sides at every left one", async () => {
    const page = await taking.begin(match);
    assert.equal(
      await page.getByRole("group", { name: "Who does what?" }).getAttribute("data-kind"),
      "match",
    );
    const options = await menu("Troops").getByRole("option").allTextContents();
    assert.deepEqual(options.toSorted(), ["Choose …", "goes home", "signs", "stay", "waits"]);
  });

  it("takes right sides that are dragged, and says so", async () => {
    const page = await taking.begin(match);
    const side = page.locator(".side").filter({ hasText: "stay" });
    const [from, to] = [await side.boundingBox(), await row("Troops").boundingBox()];
    assert.ok(from && to);
    await page.mouse.move(from.x + 10, from.y + 10);
    await page.mouse.down();
    await page.mouse.move(to.x + 20, to.y + 20, { steps: 5 });
    assert.equal(await page.locator(".drop-here").getByRole("combobox").count(), 1);
    await page.mouse.up();
    assert.equal(await chosen("Troops"), "stay");
    assert.equal(await taking.question("who").locator(".spoken").innerText(), "Troops: stay");
    assert.match((await side.getAttribute("class")) ?? "", /used/);
    await taking.kept((await side.getAttribute("data-key")) ?? "");
  });

  it("keeps what was begun; shows the own and the right side of each, and what the author says", async () => {
    await taking.begin(match);
    await menu("President").selectOption("signs");
    await menu("Troops").selectOption("waits");
    await taking.kept(await menu("Troops").inputValue());
    await taking.reader.reload();
    assert.equal(await chosen("Troops"), "waits");
    assert.equal(await chosen("Pact"), "Choose …");
    assert.equal(await taking.check(), "partly");
    const said = async (name: string) => (await row(name).innerText()).replace(/\s+/g, " ");
    assert.equal(await said("President"), "President Your answer: signs Or not.");
    assert.equal(await said("Troops"), "Troops Your answer: waits Right: stay");
    assert.equal(await said("Pact"), "Pact No answer Right: waits");
    assert.equal(await taking.question("who").getByRole("combobox").count(), 0);
  });
});
