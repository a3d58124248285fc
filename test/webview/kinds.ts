/** A question of every kind, and how a learner answers it: not right at first, then right. */
import type { Locator, Page } from "playwright-core";
import type { ShownKind } from "../../src/protocol/question.ts";

export const article = `---
title: The pact
---

Ten thousand *troops* stay. The pact is not signed yet. It was reached in November, and the last word is the
president's. He has three choices: to sign, to wait, or to leave it to the next president.

${"The talks went on for months, and nobody outside heard much of them.\n\n".repeat(6)}
`;
export const glossary = "# Glossary\n\n## troops\n\nSoldiers.\n\n## pact\n\nA promise.\n";

export interface Example {
  markdown: string;
  wrong(question: Locator, page: Page): Promise<void>;
  right(question: Locator, page: Page): Promise<void>;
}

const radio = (name: string) => (question: Locator) => question.getByRole("radio", { name }).check();
const field = (text: string) => (question: Locator) => question.getByRole("textbox").fill(text);

async function chooseAll(question: Locator, names: string[]): Promise<void> {
  for (const box of await question.getByRole("checkbox").all()) {
    await box.uncheck();
  }
  for (const name of names) {
    await question.getByRole("checkbox", { name }).check();
  }
}

async function fillGaps(question: Locator, gaps: [string, string, string]): Promise<void> {
  await question.getByLabel("Gap 1 of 3").fill(gaps[0]);
  await question.getByLabel("Gap 2 of 3").selectOption(gaps[1]);
  await question.getByLabel("Gap 3 of 3").fill(gaps[2]);
}

async function arrange(question: Locator, page: Page, names: string[]): Promise<void> {
  const items = question.getByRole("listitem");
  for (const [place, name] of names.entries()) {
    const item = items.filter({ hasText: name });
    await item.focus();
    for (let moves = 0; moves < names.length; moves++) {
      const at = (await items.allInnerTexts()).findIndex((text) => text.includes(name));
      if (at <= place) {
        break;
      }
      await page.keyboard.press("Alt+ArrowUp");
    }
  }
}

async function join(question: Locator, rights: string[]): Promise<void> {
  for (const [index, right] of rights.entries()) {
    await question.getByRole("combobox").nth(index).selectOption(right);
  }
}

/** From the sentence at which the keys begin. */
async function mark(question: Locator, page: Page, ...keys: string[]): Promise<void> {
  const removes = question.getByRole("button", { name: "Remove" });
  while ((await removes.count()) > 0) {
    await removes.first().click();
  }
  await question.getByRole("button", { name: "Choose with the keyboard" }).click();
  for (const key of [...keys, "Enter", "Escape"]) {
    await page.keyboard.press(key);
  }
}

async function write(question: Locator, text: string, marks: string[]): Promise<void> {
  await question.getByRole("textbox").fill(text);
  await question.getByRole("button", { name: "Check" }).click();
  for (const [index, name] of marks.entries()) {
    await question.getByRole("group").nth(index).getByRole("radio", { name, exact: true }).check();
  }
}

export const examples: Record<ShownKind, Example> = {
  choice: {
    markdown: `## Is the pact signed? {#choice .fixed}

- [ ] Yes
  > The text says *no*.
- [x] Not yet
- [ ] Nobody knows

Hint: Look at the second sentence.
Evidence: "The pact is not signed yet"
Why: It stands there in so many words.
`,
    wrong: radio("Yes"),
    right: radio("Not yet"),
  },
  choices: {
    markdown: `## What is said? {#choices .fixed}

- [x] Troops stay
- [x] A pact was reached
- [ ] All is done
  > Far from it.

Evidence: "It was reached in November"
`,
    wrong: (question) => chooseAll(question, ["Troops", "All"]),
    right: (question) => chooseAll(question, ["Troops", "pact"]),
  },
  text: {
    markdown: `## When was it reached? {#text .typo}

- = November
- = in November
- ~ December
  > A month too late.

Why: The third sentence has it.
`,
    wrong: field("December"),
    right: field("Novembr"),
  },
  number: {
    markdown: "## How many stay? {#number}\n\n- = 10000 ± 100 troops\n",
    wrong: field("12"),
    right: field("10,050"),
  },
  cloze: {
    markdown: `## Complete the story. {#cloze}

The pact was reached in {{November | November 2013}}. It is for {{the troops | =the president}} to sign, or to {{wait | leave it}}.

Why: So it stands there.
`,
    wrong: (question) => fillGaps(question, ["December, or so they say", "the president", ""]),
    right: (question) => fillGaps(question, ["November", "the president", "wait"]),
  },
  order: {
    markdown: `## In which order does the text name them? {#order}

1. The troops, ten thousand of them, who stay where they are
   > They come *first*.
2. The pact
3. The president
`,
    wrong: (question, page) => arrange(question, page, ["The troops", "The president", "The pact"]),
    right: (question, page) => arrange(question, page, ["The troops", "The pact", "The president"]),
  },
  match: {
    markdown: `## Who does what? {#match}

- Troops -> stay
- The pact -> waits to be signed by **somebody**, as it has for months
  > That is what the text is about.
- The president -> has the last word
- -> goes home
`,
    wrong: (question) => join(question, ["stay", "goes home"]),
    right: (question) =>
      join(question, ["stay", "waits to be signed by somebody, as it has for months", "has the last word"]),
  },
  evidence: {
    markdown: `## What says who stays, and what says when? {#evidence}

Select: "Ten thousand troops stay"
Select: "It was reached in November"
Why: Both stand in the first lines.
`,
    wrong: (question, page) => mark(question, page, ...Array<string>(5).fill("Shift+ArrowRight")),
    right: (question, page) =>
      mark(
        question,
        page,
        "Enter",
        "ArrowDown",
        "ArrowDown",
        "ArrowRight",
        ...Array<string>(4).fill("Shift+ArrowRight"),
      ),
  },
  open: {
    markdown: `## Why does it matter? {#open}

Model: Without the pact the troops have *no* footing.
Rubric: names the pact; says what depends on it
Why: The text leaves it at that.
`,
    wrong: (question) => write(question, "Because it is important to everyone.", ["No", "Partly"]),
    right: (question) => write(question, "The troops depend on the pact.", ["Yes", "Yes"]),
  },
};

export const kinds = Object.keys(examples) as ShownKind[];
export const quiz = `---\norder: fixed\n---\n\n${kinds.map((kind) => examples[kind].markdown).join("\n")}`;
export const files = { "article.md": article, "glossary.md": glossary, "article.quiz.md": quiz };
