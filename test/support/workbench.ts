import { mkdirSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { BrowserContext, Frame, Locator, Page } from "playwright-core";
import { type Host, startHost } from "../../scripts/host/host.mjs";
import { newContext, remember, forget } from "./browser.ts";
import { eventually } from "./eventually.ts";
import { killExtensionHosts } from "./extension-hosts.ts";
import { scratchFolder } from "./lessons.ts";
import { pointOfText } from "./point-of-text.ts";
import { QuickInput } from "./quick-input.ts";
import { type Theme, themes } from "./themes.ts";

const storageInterval = 6000;

export interface WorkbenchOptions {
  /** Absolute path; see lessons.ts for folders that a test may change. */
  folder: string;
  /** A file of the folder that is open from the start. */
  file?: string;
  /** The extension host: Node's (the default) or the web worker's. */
  host?: "node" | "web";
  theme?: Theme;
  viewport?: { width: number; height: number };
  /** VS Code's settings, for instance `{ "lectern.reader.textSize": 150 }`. */
  settings?: Record<string, unknown>;
  /** The extension's folder; this repository by default. */
  extension?: string;
}

/**
 * Opens VS Code with the extension, in a window of its own that remembers nothing from before. What it remembers survives
 * {@link Workbench.reload} and {@link Workbench.restart}. Run from the root of the repository.
 */
export async function openWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const context = await newContext(options.viewport ?? { width: 1280, height: 800 });
  const workbench = new Workbench(options, context);
  try {
    await workbench.start();
  } catch (error) {
    await workbench.screenshot("failures/start");
    await workbench.close();
    throw error;
  }
  return workbench;
}

/** A VS Code window, driven as a person does: by keys, mouse, roles and names. Whatever it does, it waits until it is done. */
export class Workbench {
  readonly folder: string;
  readonly #options: WorkbenchOptions;
  readonly #context: BrowserContext;
  readonly #quick = new QuickInput(() => this.page);
  readonly #dataDir = scratchFolder("lectern-data-");
  #settings: Record<string, unknown>;
  #host: Host | undefined;
  #page: Page | undefined;

  constructor(options: WorkbenchOptions, context: BrowserContext) {
    this.folder = options.folder;
    this.#options = options;
    this.#context = context;
    this.#settings = { ...options.settings, "workbench.colorTheme": themes[options.theme ?? "light"].name };
  }

  get page(): Page {
    if (this.#page === undefined) {
      throw new Error("The workbench is closed.");
    }
    return this.#page;
  }

  /** Starts again on a port of before, because the browser keeps what it remembers by port, or for the first time. */
  async start(before?: number): Promise<void> {
    const { host = "node", extension = process.cwd() } = this.#options;
    this.#host = await startHost({
      web: host === "web",
      extension: resolve(extension),
      settings: this.#settings,
      dataDir: this.#dataDir,
      port: before ?? 0,
    });
    this.#page = await this.#context.newPage();
    remember(this);
    await this.#load(before === undefined ? this.#options.file : undefined);
  }

  /** A second window on the same folder; it is closed with this one. */
  async another(): Promise<Workbench> {
    const other = new Workbench(this.#options, this.#context);
    other.#host = this.#host;
    other.#page = await this.#context.newPage();
    remember(other);
    await other.#load(this.#options.file);
    return other;
  }

  /** Closing a tab is no chance for VS Code to put anything away; leaving its page is. */
  async #leave(): Promise<void> {
    // In a browser VS Code writes down what it remembers every five seconds, and not reliably as the page goes.
    await sleep(storageInterval);
    await this.page.goto("about:blank");
    await this.page.close();
  }

  async #load(file?: string): Promise<void> {
    const path = file === undefined ? undefined : join(this.folder, file);
    await this.page.goto(this.#running().address(this.folder, path));
    await this.page.locator(".monaco-workbench .part.statusbar .statusbar-item").first().waitFor();
    await this.page.locator(".explorer-folders-view .monaco-list-row").first().waitFor();
    if (file !== undefined) {
      await this.page
        .locator(".tab.active")
        .filter({ hasText: basename(file) })
        .waitFor();
    }
  }

  #running(): Host {
    if (this.#host === undefined) {
      throw new Error("The host does not run.");
    }
    return this.#host;
  }

  /** Loads the window again, as a person does with the browser's button. */
  async reload(): Promise<void> {
    await this.#load();
  }

  /** Ends VS Code and starts it again, on the same data. */
  async restart(): Promise<void> {
    const host = this.#running();
    await this.#leave();
    await host.stop();
    await this.start(host.port);
  }

  /** Ends the Node extension host at once, in the middle of whatever it does. */
  killExtensionHost(): void {
    killExtensionHosts(this.#running().pid);
  }

  async close(): Promise<void> {
    forget(this);
    await this.#context.close();
    await this.#host?.stop();
    this.#host = undefined;
    this.#page = undefined;
  }

  /** Runs a command by its title in the palette, for instance "Lectern: Take Quiz"; a final "…" may be left out. */
  async command(title: string): Promise<void> {
    const label = new RegExp(`^${title.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")}(…|\\.\\.\\.)?$`);
    await eventually(
      `the command “${title}”`,
      () => this.#quick.open("F1", `>${title}`, () => this.#quick.rows(label)),
      45_000,
    );
  }

  /** Chooses the first entry with this label in the list that is open on top of the window, after typing into its input. */
  async pick(label: string | RegExp, typed = ""): Promise<void> {
    await eventually(`“${String(label)}” in the list`, async () => {
      await this.#quick.type(typed);
      return this.#quick.choose(this.#quick.rows(label));
    });
  }

  /** The list or the input that is open on top of the window. */
  get quickInput(): Locator {
    return this.#quick.widget;
  }

  /** When an entry of a list was last chosen, by `performance.now()`. */
  get chosenAt(): number {
    return this.#quick.chosenAt;
  }

  /** Opens a file of the folder as Ctrl+P does, in the editor that VS Code has for it. */
  async openFile(path: string): Promise<void> {
    // Until the file is found, the list may have another one of this name that was open before.
    const folder = dirname(path) === "." ? "" : ` ${dirname(path)}`;
    const row = `.monaco-list-row[aria-label^="${basename(path)}${folder},"]`;
    await eventually(`${path} in the list`, () =>
      this.#quick.open("ControlOrMeta+P", join(this.folder, path), () => this.quickInput.locator(row)),
    );
    const group = this.page.locator(".editor-group-container.active");
    await group
      .locator(".tab.active")
      .filter({ hasText: basename(path) })
      .waitFor();
  }

  /**
   * The page inside the webview that is in sight and has what is looked for; of several the one with the focus.
   *
   * @param selector a reader's page by default; with several readers for instance `h1:text("Zero option")`.
   */
  async readerFrame(selector = "main article"): Promise<Frame> {
    return eventually(`a webview with ${selector}`, async () => {
      const found = [];
      for (const frame of this.page.frames()) {
        if ((await isInSight(frame)) && (await frame.locator(selector).count()) > 0) {
          if (await frame.evaluate("document.hasFocus()")) {
            return frame;
          }
          found.push(frame);
        }
      }
      return found[0];
    });
  }

  /** Rests the pointer on words in the text editor; gives the text of the hover that comes. */
  async hoverText(words: string): Promise<string> {
    const hover = this.page.locator(".monaco-hover:not(.hidden) .hover-contents");
    return eventually(`a hover on “${words}”`, async () => {
      const { x, y } = await pointOfText(this.page, ".monaco-editor .view-line", words);
      // The editor pays no heed to a pointer that jumps.
      await this.page.mouse.move(x, y + 80);
      await this.page.mouse.move(x, y, { steps: 20 });
      await hover
        .first()
        .waitFor({ timeout: 3000 })
        .catch(() => {});
      const text = (await hover.allInnerTexts()).join("\n").trim();
      return text === "" || text === "Loading..." ? undefined : text;
    });
  }

  /** Changes settings in the running window. */
  async setSettings(extra: Record<string, unknown>): Promise<void> {
    this.#settings = { ...this.#settings, ...extra };
    this.#running().writeSettings(this.#settings);
  }

  async setTheme(theme: Theme): Promise<void> {
    await this.setSettings({ "workbench.colorTheme": themes[theme].name });
    await this.page.locator(`.monaco-workbench.${themes[theme].className}`).waitFor();
  }

  /** Keeps a picture of the whole window as `out/<name>.png`. */
  async screenshot(name: string): Promise<string> {
    const file = resolve("out", `${name}.png`);
    mkdirSync(resolve(file, ".."), { recursive: true });
    await this.#page?.screenshot({ path: file });
    return file;
  }
}

/** A webview is two nested frames; the outer one's element is hidden while another editor is in front. */
async function isInSight(frame: Frame): Promise<boolean> {
  const outer = frame.parentFrame();
  if (!outer?.parentFrame()) {
    return false;
  }
  try {
    return await (await outer.frameElement()).isVisible();
  } catch {
    return false;
  }
}
