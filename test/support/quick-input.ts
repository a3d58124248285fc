import type { Locator, Page } from "playwright-core";

/** The list or the input that VS Code opens on top of the window. */
export class QuickInput {
  /** When an entry of a list was last chosen, by `performance.now()`. */
  chosenAt = 0;

  constructor(private readonly page: () => Page) {}

  get widget(): Locator {
    return this.page().locator(".quick-input-widget:visible");
  }

  /** Rows whose label is such. */
  rows(label: string | RegExp): Locator {
    const labels = this.widget.locator(".monaco-list-row .quick-input-list-row:first-child .label-name");
    return labels.filter({ hasText: label });
  }

  /** Opens a list with a key, types into it and chooses a row; false where there is none. */
  async open(key: string, typed: string, row: () => Locator): Promise<boolean> {
    await this.page().keyboard.press(key);
    await this.type(typed);
    const found = await this.choose(row());
    if (!found) {
      // The list does not notice what comes later, and may have gone with the focus: it can only be opened anew.
      await this.page().keyboard.press("Escape");
    }
    return found;
  }

  async type(text: string): Promise<void> {
    const input = this.widget.locator("input[type=text]");
    // A page that is still loading may take the focus and so close the list: then it is opened again, and soon.
    await input.waitFor({ timeout: 5000 });
    // All at once, because keystrokes would go to a page or an editor that takes the focus in between.
    await input.evaluate((field: HTMLInputElement, value) => {
      field.focus();
      field.value = value;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }, text);
  }

  /** The first of some rows; false where there is none soon. */
  async choose(rows: Locator): Promise<boolean> {
    const row = rows.first();
    const found = await row.waitFor({ timeout: 1500 }).then(
      () => true,
      () => false,
    );
    if (found) {
      this.chosenAt = performance.now();
      await row.click();
    }
    return found;
  }
}
