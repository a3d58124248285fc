/** The pictures of docs/questions.md: its own examples, answered as a learner might, in the page. */
import { readFileSync } from "node:fs";
import type { Locator, Page } from "playwright-core";
import type { ShownKind } from "../../src/protocol/question.ts";
import { openPage } from "./harness.ts";

type Act = (question: Locator, page: Page) => Promise<void>;

const pick =
  (role: "radio" | "checkbox", ...names: string[]): Act =>
  async (question) => {
    for (const name of names) {
      await question.getByRole(role, { name }).check();
    }
  };
const type =
  (text: string): Act =>
  (question) =>
    question.getByRole("textbox").fill(text);

const answers: Record<ShownKind, Act> = {
  choice: pick("radio", "The council"),
  choices: pick("checkbox", "Freight", "Passengers"),
  text: type("in Marhc"),
  number: type("38"),
  async cloze(question) {
    await question.getByRole("textbox").nth(0).fill("March");
    await question.getByRole("textbox").nth(1).fill("the captain");
    await question.getByRole("combobox").selectOption("a cooperative");
  },
  async order(question, page) {
    const item = question.getByRole("listitem").filter({ hasText: "The last pilot retires" });
    await item.focus();
    await page.keyboard.press("Alt+ArrowUp");
    await page.keyboard.press("Alt+ArrowUp");
  },
  async match(question) {
    for (const [index, right] of ["gives the licence away", "carry freight", "build a road"].entries()) {
      await question.getByRole("combobox").nth(index).selectOption(right);
    }
  },
  async evidence(question, page) {
    await question.getByRole("button", { name: "Choose with the keyboard" }).click();
    const more = Array<string>(4).fill("Shift+ArrowRight");
    const begin = Array<string>(6).fill("Alt+ArrowDown");
    for (const key of ["ArrowDown", ...begin, ...more, "Enter", "Escape"]) {
      await page.keyboard.press(key);
    }
  },
  async open(question, page) {
    await type("Yes, because the ships have pilots again.")(question, page);
    await question.getByRole("button", { name: "Check" }).click();
    for (const [index, share] of ["Yes", "Partly", "No"].entries()) {
      await question.getByRole("group").nth(index).getByRole("radio", { name: share, exact: true }).check();
    }
  },
};

export async function takeQuestionPictures(): Promise<void> {
  const docs = readFileSync("docs/questions.md", "utf8");
  const article = (/^> [^]*?\n\n/m.exec(docs)?.[0] ?? "").replace(/^> ?/gm, "");
  for (const kind of Object.keys(answers) as ShownKind[]) {
    const [, example = ""] = new RegExp(`: \`${kind}\`\n[^]*?\`\`\`markdown\n([^]*?)\`\`\``).exec(docs) ?? [];
    const files = { "article.md": `# The harbour\n\n${article}`, "article.quiz.md": example };
    const wide = kind === "evidence";
    const reader = await openPage({ files, theme: "light-modern", width: wide ? 1000 : 560, height: 700 });
    const { page } = reader;
    await page.getByRole("button", { name: "Take the quiz" }).click();
    const question = page.locator("[data-question]");
    await question.waitFor();
    await answers[kind](question, page);
    await page.getByRole("button", { name: /^(Check|Done)$/ }).click();
    await question.locator("[data-verdict]").waitFor();
    const path = `docs/images/question-${kind}.png`;
    await (wide ? page.screenshot({ path }) : page.locator("aside.quiz").screenshot({ path }));
    console.log(path);
    await reader.close();
  }
}
