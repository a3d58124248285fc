import * as vscode from "vscode";
import { type DashboardState, dashboardHost, dashboardPage } from "../../protocol/dashboard.ts";
import { connect, type Handlers, type Peer } from "../../protocol/rpc.ts";
import type { Library } from "../library.ts";
import { pageHtml, pageIcon, pageOptions } from "../page-html.ts";
import type { Readers } from "../reader/readers.ts";
import { localZone } from "../review/settings.ts";
import { webviewPort } from "../webview-port.ts";
import { chartCsv } from "./csv.ts";
import { dashboardViewType } from "./register.ts";
import type { Counting } from "./counting.ts";
import { dashboardState } from "./state.ts";

/** In milliseconds: changes in quick succession are drawn together. */
const settle = 150;
/** In milliseconds: a page without what is remembered is better than none for longer than this. */
const patience = 250;

export interface DashboardWorld {
  library: Library;
  /** Fires when there is something else to show. */
  changes: { onDidChange: vscode.Event<unknown> };
  readers: Readers;
  counting: Counting;
  extensionUri: vscode.Uri;
  log: vscode.LogOutputChannel;
}

/** The page of progress. There is one of it. */
export class Dashboard implements vscode.Disposable {
  readonly #counting: Counting;
  readonly #changes: vscode.Disposable;
  #panel: vscode.WebviewPanel | undefined;
  #peer: Peer<typeof dashboardPage> | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly world: DashboardWorld) {
    this.#counting = world.counting;
    this.#changes = world.changes.onDidChange(() => this.#soon());
  }

  open(): void {
    if (this.#panel) {
      this.#panel.reveal();
      return;
    }
    const title = vscode.l10n.t("Progress");
    const options = { enableFindWidget: true };
    this.adopt(vscode.window.createWebviewPanel(dashboardViewType, title, vscode.ViewColumn.Active, options));
  }

  /** Fills a panel, also one that was open when VS Code was left. */
  adopt(panel: vscode.WebviewPanel): void {
    const { extensionUri, log } = this.world;
    // What the page will ask for is counted while it starts.
    this.#counting.count().catch((error: unknown) => log.error(String(error)));
    this.#panel?.dispose();
    this.#panel = panel;
    panel.title = vscode.l10n.t("Progress");
    panel.iconPath = pageIcon(extensionUri);
    panel.onDidDispose(() => {
      if (this.#panel === panel) {
        this.#peer?.dispose();
        this.#panel = undefined;
        this.#peer = undefined;
      }
    });
    this.#peer?.dispose();
    this.#peer = connect(webviewPort(panel.webview), dashboardHost, this.#handlers(), dashboardPage);
    panel.webview.options = pageOptions(extensionUri);
    panel.webview.html = pageHtml(panel.webview, extensionUri, "dashboard");
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#peer?.dispose();
    this.#changes.dispose();
  }

  #handlers(): Handlers<typeof dashboardHost> {
    const { readers } = this.world;
    return {
      ready: () => this.#state(),
      copy: async ({ chart }) => {
        const lessons = await this.#counting.learn(await this.#counting.count());
        await vscode.env.clipboard.writeText(chartCsv(chart, lessons, this.#now()));
        return {};
      },
      openLesson: async ({ lesson }) => {
        await readers.open(await this.#uriOf(lesson));
        return {};
      },
      openQuestion: async ({ lesson }) => {
        await readers.reveal(await this.#uriOf(lesson), { what: "quiz" });
        return {};
      },
      openTerm: async ({ lesson, id }) => {
        await readers.reveal(await this.#uriOf(lesson), { what: "card", key: id });
        return {};
      },
      begin: async ({ what }) => {
        await vscode.commands.executeCommand(begins[what]);
        return {};
      },
    };
  }

  async #uriOf(lesson: string): Promise<string> {
    const entry = (await this.world.library.entries()).find(({ id }) => id === lesson);
    if (!entry) {
      throw new Error(vscode.l10n.t("This lesson is not here any more. Was it moved or deleted?"));
    }
    return entry.uri;
  }

  /** What is remembered is told later when it is not counted soon. */
  async #state(): Promise<DashboardState> {
    const counted = await this.#counting.count();
    const learning = this.#counting.learn(counted);
    const learned = await Promise.race([learning, later(patience)]);
    if (!learned) {
      learning.then(() => this.#soon()).catch((error: unknown) => this.world.log.error(String(error)));
    }
    return await this.#withNames(dashboardState(learned ?? counted, this.#now()));
  }

  /** Of a term that no question names, only its lesson knows how it is written, and whether there still is one. */
  async #withNames(state: DashboardState): Promise<DashboardState> {
    const terms = state.terms.map(async (term) => {
      if (term.words !== term.id) {
        return [term];
      }
      const lesson = await this.world.library.lesson(await this.#uriOf(term.lesson));
      const found = lesson?.scope.find(term.id);
      return found ? [{ ...term, words: found.entry.term }] : [];
    });
    return { ...state, terms: (await Promise.all(terms)).flat() };
  }

  #now = () => ({ at: Date.now(), zone: localZone });

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#update().catch((error: unknown) => this.world.log.error(String(error)));
    }, settle);
  }

  /** A hidden page has no one to tell; it asks for everything again when it comes back. */
  async #update(): Promise<void> {
    if (this.#panel?.visible) {
      await this.#peer?.call.update(await this.#state());
    }
  }
}

const later = (ms: number) => new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), ms));

const begins = {
  review: "lectern.reviewDue",
  choose: "lectern.openLesson",
  make: "lectern.newLesson",
  reconnect: "lectern.reconnectProgress",
} as const;
