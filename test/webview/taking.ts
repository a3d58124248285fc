/** Takes a quiz on the page, for the tests of what it asks and shows. */
import { openPage, type PageOptions, type ReaderPage } from "./harness.ts";

export const article = `# The pact

Ten thousand troops stay. The pact is not signed yet. It was reached in November.

${"Filler that keeps the page long enough to scroll.\n\n".repeat(40)}

The last word is the president's.
`;

export const choice = `## Is the pact signed? {#signed .locate .fixed}

- [ ] Yes
  > The text says no.
- [x] No
  > So it says.
- [ ] Nobody knows

Hint: Look at the second sentence.
Hint: It has a *not*.
Evidence: "The pact is not signed yet"
Why: It stands there in so many words.
`;
export const choices = `## What is said? {#said .understand .fixed}

- [x] Troops stay
- [x] A pact was reached
- [ ] All is done

Evidence: "Ten thousand troops stay"
Evidence: "It was reached in November"
`;
export const text = `## When was it reached? {#when .locate}

- = November
- = in November
- ~ December
  > A month too late.
`;
export const number = `## How many stay? {#many .evaluate}

- = 10000 ± 100 troops
`;

/** For a `describe`: opens pages and closes them after each test. */
export class Taking {
  #reader: ReaderPage | undefined;

  constructor() {
    afterEach(() => this.reader.close());
  }

  get reader(): ReaderPage {
    if (!this.#reader) {
      throw new Error("No page was opened.");
    }
    return this.#reader;
  }

  /** A page with the quiz, and `article` unless other files are given. */
  async open(quiz: string, options: PageOptions = {}): Promise<ReaderPage["page"]> {
    this.#reader = await openPage({
      files: { "article.md": article, "article.quiz.md": quiz },
      ...options,
    });
    return this.#reader.page;
  }

  /** The same, at the first question. */
  async begin(quiz: string, options: PageOptions = {}): Promise<ReaderPage["page"]> {
    const page = await this.open(quiz, options);
    await this.button("Take the quiz").click();
    await page.locator("[data-question]").waitFor();
    return page;
  }

  button(name: string) {
    return this.reader.page.getByRole("button", { name, exact: true });
  }

  question(id: string) {
    return this.reader.page.locator(`[data-question="${id}"]`);
  }

  verdict() {
    return this.reader.page.getByRole("status").locator("[data-verdict]");
  }

  /** Checks the answer, and gives the verdict. */
  async check(): Promise<string | null> {
    await this.button("Check").click();
    return this.said();
  }

  said(): Promise<string | null> {
    return this.verdict().getAttribute("data-verdict");
  }

  /** The words of what has the focus. */
  focused(): Promise<string | null | undefined> {
    return this.reader.page.evaluate(() => document.activeElement?.textContent);
  }

  /** Until the page keeps a draft that holds `part`. */
  async kept(part: string): Promise<void> {
    await this.reader.page.waitForFunction(
      (words) =>
        JSON.stringify(JSON.parse(sessionStorage.getItem("state") ?? "{}").draft ?? "").includes(words),
      part,
    );
  }
}
