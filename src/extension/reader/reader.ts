import * as vscode from "vscode";
import { fileKind, resolvePath } from "../../core/files.ts";
import type { Lesson } from "../../core/lesson.ts";
import type { ProgressEvent } from "../../core/progress.ts";
import { connect, type Handlers, type Peer } from "../../protocol/rpc.ts";
import {
  hostContract,
  pageContract,
  type Press,
  type ReaderState,
  type Reveal,
} from "../../protocol/reader.ts";
import type { WrittenView } from "../../protocol/writing.ts";
import type { Library } from "../library.ts";
import type { Places } from "../places.ts";
import { titleOf } from "../library.ts";
import type { ProgressStore } from "../progress-store.ts";
import { type DeskWorld, QuizDesk } from "../quiz/desk.ts";
import { quizHandlers } from "../quiz/handlers.ts";
import type { QuizKeys } from "../quiz/keys.ts";
import type { QuizLesson } from "../quiz/view.ts";
import { windowWorld } from "../quiz/world.ts";
import { pageHtml, pageOptions } from "../page-html.ts";
import { webviewPort } from "../webview-port.ts";
import { lineOf, problemSentence } from "../problems.ts";
import { Arrival } from "./arrival.ts";
import { pageSettings } from "./settings.ts";
import { openLink, openPosition } from "./open.ts";
import { card, shownArticle, shownProblems } from "./state.ts";
import { cardStanding, lookUps, termHandlers } from "./terms.ts";

export interface ReaderWorld {
  library: Library;
  store: ProgressStore;
  places: Places;
  extensionUri: vscode.Uri;
  log: vscode.LogOutputChannel;
  /** How the learner takes quizzes. */
  ways: Pick<DeskWorld, "ways" | "keepWays">;
  keys: QuizKeys;
}

let cardSeen = false;

/** For the walkthrough, once a window. */
function tellCardSeen(): void {
  if (!cardSeen) {
    cardSeen = true;
    void vscode.commands.executeCommand("setContext", "lectern.cardSeen", true);
  }
}

/** One page that shows one lesson: in a custom editor or in a panel of its own. */
export class Reader implements vscode.Disposable {
  readonly #peer: Peer<typeof pageContract>;
  readonly #disposables: vscode.Disposable[] = [];
  readonly #desk: QuizDesk;
  readonly #page = new Arrival();
  #lesson: Lesson | undefined;
  #written: WrittenView | undefined;
  /** While this page's own request is recorded, the store's event is no news to it. */
  #recording = false;

  constructor(
    readonly uri: string,
    readonly panel: vscode.WebviewPanel,
    private readonly world: ReaderWorld,
  ) {
    this.#desk = new QuizDesk(
      () => this.#quizLesson(),
      windowWorld(
        world.store,
        world.ways,
        () => this.lessonId,
        (...events) => this.#record(...events),
      ),
    );
    const { webview } = panel;
    this.#peer = connect(webviewPort(webview), hostContract, this.#handlers(), pageContract);
    this.#disposables.push(
      panel.onDidChangeViewState(() => panel.visible || this.#page.went()),
      world.library.onDidChange((changed) => this.#changed(changed)),
      world.store.onDidChange((lesson) => {
        if (lesson === this.lessonId && !this.#recording) {
          this.#redraw();
        }
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration("lectern.reader", vscode.Uri.parse(uri))) {
          this.#redraw();
        }
      }),
    );
    const folder = vscode.Uri.parse(world.library.rootOf(uri));
    webview.options = pageOptions(world.extensionUri, [folder]);
    // Read while the page loads: when it asks, the lesson is there. What goes wrong is told when it asks.
    world.library.lesson(uri).catch(() => undefined);
    webview.html = pageHtml(webview, world.extensionUri, "reader");
  }

  get lesson(): Lesson | undefined {
    return this.#lesson;
  }

  get lessonId(): string {
    return this.#lesson?.id ?? "";
  }

  /** Shows something once the page is there. */
  async reveal(reveal: Reveal): Promise<void> {
    await this.#page.wait();
    await this.#peer.call.reveal(reveal);
  }

  /** Shows a question that is being written, where the quiz stands; undefined: the quiz again. */
  write(written: WrittenView | undefined): void {
    if (JSON.stringify(written) !== JSON.stringify(this.#written)) {
      this.#written = written;
      this.#tellWritten();
    }
  }

  #tellWritten(): void {
    const { log } = this.world;
    this.#page
      .wait()
      .then(() => this.#peer.call.write({ written: this.#written ?? null }))
      .catch((error: unknown) => log.error(String(error)));
  }

  /** A key of the quiz was pressed while this page had the focus. */
  async press(press: Press): Promise<void> {
    await this.#peer.call.press(press);
  }

  dispose(): void {
    this.world.keys.attend(this, { quiz: "none", typing: false });
    this.#peer.dispose();
    for (const disposable of this.#disposables) {
      disposable.dispose();
    }
  }

  #handlers(): Handlers<typeof hostContract> {
    return {
      ready: async () => {
        const state = await this.#load();
        // After the answer is on its way: whoever waits for the page may speak to it then.
        queueMicrotask(() => this.#page.came());
        if (this.#written) {
          this.#tellWritten();
        }
        return state;
      },
      card: ({ key }) => {
        tellCardSeen();
        const shown = this.#lesson && card(this.#lesson.scope, key, this.#unanswered());
        const term = this.world.store.progress(this.lessonId).terms.get(key);
        return (shown && (shown.muted ? shown : { ...shown, ...cardStanding(term) })) ?? null;
      },
      ...termHandlers({
        lesson: () => this.#lesson,
        progress: () => this.world.store.progress(this.lessonId),
        record: (...events) => this.#record(...events),
        changed: () => this.#redraw(),
      }),
      openGlossary: async ({ key }) => {
        const entry = this.#lesson?.scope.entries.find((each) => each.key === key);
        if (entry) {
          await openPosition(entry.glossary, entry.entry.termRange);
        }
        return {};
      },
      openProblem: async ({ index }) => {
        const found = this.#lesson?.problems[index];
        if (found) {
          await openPosition(found.uri, found.problem.range);
        }
        return {};
      },
      // Asked of a review's page only.
      showOptions: () => this.#desk.state(),
      openEvidence: () => ({}),
      openLink: async ({ href }) => {
        await openLink(this.uri, href);
        return {};
      },
      read: async ({ portion }) => {
        if (this.#lesson && portion > this.world.store.progress(this.lessonId).portion) {
          await this.#record({ type: "read", at: Date.now(), portion });
        }
        return {};
      },
      place: async ({ anchor }) => {
        if (this.#lesson) {
          await this.world.places.keep(this.lessonId, anchor);
        }
        return {};
      },
      attend: (attention) => {
        this.world.keys.attend(this, attention);
        return {};
      },
      ...quizHandlers(() => this.#desk),
    };
  }

  async #load(): Promise<ReaderState> {
    this.#lesson = await this.world.library.lesson(this.uri);
    return this.#state();
  }

  #state(): ReaderState {
    const settings = pageSettings(vscode.Uri.parse(this.uri));
    const lesson = this.#lesson;
    if (!lesson) {
      const sentence = vscode.l10n.t(
        "There is no article to read at {0}. Was it moved or renamed?",
        this.uri,
      );
      return { problems: [{ severity: "error", sentence, file: this.uri, line: 1, index: 0 }], settings };
    }
    const problems = shownProblems(lesson.problems, problemSentence, (uri, offset) =>
      lineOf(lesson.files.get(uri) ?? "", offset),
    );
    if (lesson.problems.some(({ problem }) => problem.code === "article-binary")) {
      return { problems, settings };
    }
    const article = shownArticle(lesson, titleOf(lesson), (src) => this.#imageAddress(src));
    const place = this.world.places.get(lesson.id);
    const terms = lookUps(lesson, this.world.store.progress(lesson.id));
    const state: ReaderState = { article, problems, settings, ...terms, ...(place && { place }) };
    return lesson.quiz ? { ...state, quiz: this.#desk.state() } : state;
  }

  #imageAddress(src: string): string | undefined {
    const resolved = resolvePath(this.uri, src);
    const root = `${this.world.library.rootOf(this.uri)}/`;
    return resolved?.startsWith(root)
      ? this.panel.webview.asWebviewUri(vscode.Uri.parse(resolved)).toString()
      : undefined;
  }

  #quizLesson(): QuizLesson {
    const lesson = this.#lesson;
    if (!lesson?.quiz) {
      throw new Error(vscode.l10n.t("This article has no quiz any more."));
    }
    return { ...lesson, quiz: lesson.quiz };
  }

  #unanswered = () => (this.#lesson?.quiz ? this.#desk.unanswered() : []);

  async #record(...events: ProgressEvent[]): Promise<void> {
    this.#recording = true;
    try {
      await this.world.store.record(this.lessonId, ...events);
    } finally {
      this.#recording = false;
    }
  }

  #changed(uris: ReadonlySet<string>): void {
    const files = this.#lesson?.files;
    // A new quiz or glossary may become part of the lesson.
    if (!files || [...uris].some((uri) => files.has(uri) || fileKind(uri) !== "article")) {
      this.#redraw();
    }
  }

  #redraw(): void {
    this.#update().catch((error: unknown) => this.world.log.error(String(error)));
  }

  async #update(): Promise<void> {
    // A hidden page has no one to tell; it asks for everything again when it comes back.
    if (this.panel.visible) {
      await this.#peer.call.update(await this.#load());
    }
  }
}
