/** The README's pictures, and the same views in every theme for whoever wants to look. */
import { copyFileSync, mkdirSync } from "node:fs";
import { closeBrowser } from "./support/browser.ts";
import { takeLearningPictures } from "./learning-pictures.ts";
import { shippedLessons } from "./support/lessons.ts";
import { type Theme, themes } from "./support/themes.ts";
import { openWorkbench } from "./support/workbench.ts";
import { takeQuestionPictures } from "./webview/question-pictures.ts";

const article = "zero-option/article.md";
const viewport = { width: 1360, height: 850 };
const settings = { "workbench.statusBar.visible": true, "window.commandCenter": false };

const workbench = await openWorkbench({ folder: shippedLessons(), file: article, viewport, settings });
await workbench.command("Lectern: Open in Reader");
await workbench.command("View: Toggle Primary Side Bar Visibility");
const keep = async (name: string) => console.log(await workbench.screenshot(`pictures/${name}`));

async function inThemes(view: string): Promise<void> {
  for (const theme of Object.keys(themes) as Theme[]) {
    await workbench.setTheme(theme);
    await keep(`${view}-${theme}`);
  }
  await workbench.setTheme("light");
}

const page = await workbench.readerFrame();
await page.locator('[data-term="bsa"]').nth(1).hover();
await page.locator("[data-card]").waitFor();
await inThemes("reader");
await page.locator("body").press("Escape");

await workbench.command("Lectern: Take Quiz");
const quiz = await workbench.readerFrame("[data-question]");
for (;;) {
  const kind = await quiz.locator("[data-question]").getAttribute("data-kind");
  if (kind === "choice") {
    break;
  }
  if (kind === "text" || kind === "number") {
    await quiz.getByRole("textbox").fill("none");
    await quiz.getByRole("button", { name: "Check" }).click();
    await quiz.locator("[data-verdict]").waitFor();
    await inThemes("typed");
  } else {
    await quiz.getByRole("button", { name: "I don’t know" }).click();
    await quiz.locator("[data-verdict]").waitFor();
  }
  await quiz.getByRole("button", { name: "Next" }).click();
  await quiz.waitForFunction(
    (before) => document.querySelector("[data-question]")?.getAttribute("data-kind") !== before,
    kind,
  );
}
await quiz.getByRole("radio").first().check();
await inThemes("question");
await quiz.getByRole("button", { name: "Check" }).click();
await quiz.locator("[data-verdict]").waitFor();
await inThemes("feedback");
await quiz.getByRole("button", { name: "Show in the article" }).first().click();
await quiz.locator("mark[data-evidence]").first().waitFor();
await inThemes("evidence");

await workbench.command("Lectern: Focus on Lessons View");
await workbench.page
  .getByRole("treeitem", { name: /zero option/ })
  .first()
  .waitFor();
await inThemes("progress");

await workbench.command("Lectern: Look Up Term");
await workbench.quickInput.locator(".monaco-list-row").first().waitFor();
await keep("look-up");
await workbench.page.keyboard.press("Escape");
await workbench.command("Lectern: Open Article as Text");
await workbench.hoverText("Pentagon");
await keep("editor");

mkdirSync("docs/images", { recursive: true });
copyFileSync("out/pictures/reader-light.png", "docs/images/reader-light.png");
copyFileSync("out/pictures/evidence-dark.png", "docs/images/quiz-dark.png");
await workbench.close();
await takeLearningPictures();
await takeQuestionPictures();
await closeBrowser();
process.exit(0);
