import type { Frame } from "playwright-core";

/** Gives any answer to the question that is open; false for a kind that takes more than one stroke. */
export async function giveAnswer(page: Frame): Promise<boolean> {
  const question = page.locator("[data-question]");
  const kind = (await question.getAttribute("data-kind")) ?? "";
  if (kind === "choice") {
    await question.getByRole("radio").first().check();
  } else if (kind === "choices") {
    await question.getByRole("checkbox").first().check();
  } else if (kind === "text" || kind === "number") {
    await question.getByRole("textbox").fill("9");
  } else {
    return false;
  }
  return true;
}

export async function check(page: Frame): Promise<void> {
  await page.getByRole("button", { name: "Check" }).click();
  await page.locator("[data-verdict]").waitFor();
}

/** Goes on, and waits for what comes: another question, the same one again, or the result. */
export async function goOn(page: Frame): Promise<void> {
  const place = await placeOf(page);
  await page.getByRole("button", { name: /^(Next|Finish)$/ }).click();
  await page.waitForFunction(
    (before) =>
      !document.querySelector("[data-question]") ||
      document.querySelector("aside")?.innerText.match(/Question \d+/)?.[0] !== before,
    place,
  );
}

/** “Question 4” */
export const placeOf = async (page: Frame): Promise<string | undefined> =>
  /Question \d+/.exec(await page.locator("aside").innerText())?.[0];

/** Answers (or says that it cannot be answered), whatever the kind, if that is not done. Gives the question's id. */
export async function answerToVerdict(page: Frame): Promise<string> {
  const id = (await page.locator("[data-question]").getAttribute("data-question")) ?? "";
  if ((await page.locator("[data-verdict]").count()) === 0) {
    if (await giveAnswer(page)) {
      await check(page);
    } else {
      await page.getByRole("button", { name: "I don’t know" }).click();
      await page.locator("[data-verdict]").waitFor();
    }
  }
  return id;
}

/** The same, and goes on. */
export async function answer(page: Frame): Promise<string> {
  const id = await answerToVerdict(page);
  await goOn(page);
  return id;
}
