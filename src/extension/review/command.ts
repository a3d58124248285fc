import * as vscode from "vscode";
import type { ProgressEvent } from "../../core/progress.ts";
import { forecast } from "../../core/review/due.ts";
import type { Library } from "../library.ts";
import { showPassage } from "../quick/command.ts";
import { takeInQuickPick } from "../quick/quick.ts";
import type { ProgressStore } from "../progress-store.ts";
import type { DeskWorld } from "../quiz/desk.ts";
import type { QuizKeys } from "../quiz/keys.ts";
import { problemSentence } from "../problems.ts";
import type { Readers } from "../reader/readers.ts";
import { type ReviewItem, reviewItem } from "./item.ts";
import { type Asked, isAnsweredSince, type KeptReview, readKept } from "./kept.ts";
import { ReviewPanel } from "./panel.ts";
import { reviewViewType } from "./register.ts";
import type { Reviews } from "./reviews.ts";
import { ReviewSession } from "./session.ts";
import { localZone } from "./settings.ts";

export interface ReviewWorld {
  library: Library;
  store: ProgressStore;
  readers: Readers;
  reviews: Reviews;
  extensionUri: vscode.Uri;
  keys: QuizKeys;
  ways: Pick<DeskWorld, "ways">;
}

/** One review at a time, on a page or in quick picks. */
export class Reviewing implements vscode.Disposable {
  #panel: ReviewPanel | undefined;

  constructor(private readonly world: ReviewWorld) {}

  /** `uri`: of one lesson's article; without it across all. */
  async onPage(uri?: string): Promise<void> {
    if (this.#panel) {
      this.#panel.reveal();
      return;
    }
    const session = await this.#begin(uri);
    if (session) {
      const title = vscode.l10n.t("Review");
      this.#show(vscode.window.createWebviewPanel(reviewViewType, title, vscode.ViewColumn.Active), session);
    }
  }

  /** Fills a panel that was open when VS Code was left, with the review that it kept or else with what is due now. */
  async restore(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const kept = readKept(state);
    const session = await (kept ? this.#resume(kept) : this.#begin());
    if (session && !this.#panel) {
      this.#show(panel, session);
    } else {
      panel.dispose();
    }
  }

  async inQuickPick(): Promise<void> {
    const session = await this.#begin();
    if (session) {
      await takeInQuickPick({
        title: vscode.l10n.t("Review"),
        desk: session.desk,
        lesson: () => session.lesson(),
        refresh: async () => undefined,
        showOptions: (question) => void session.showOptions(question),
        async show(passage, question) {
          const home = session.item(question)?.lesson;
          if (home) {
            await showPassage(home, passage);
          }
        },
      });
    }
  }

  dispose(): void {
    this.#panel?.dispose();
  }

  /** Undefined: nothing is due, and the learner was told. */
  async #begin(uri?: string): Promise<ReviewSession | undefined> {
    const { library, reviews } = this.world;
    const lesson = (await library.entries()).find((entry) => entry.uri === uri)?.id;
    const { items, waiting } = await reviews.due(lesson);
    const asked = await this.#asked(items);
    if (asked.length === 0) {
      await this.#tellNothing(waiting);
      return undefined;
    }
    return await this.#session(asked, waiting);
  }

  /** Undefined: there is nothing left of it. */
  async #resume(kept: KeptReview): Promise<ReviewSession | undefined> {
    const told = new Set(kept.events.flatMap((event) => (event.type === "answered" ? event.question : [])));
    const items = await this.#asked(kept.items);
    const left = items.filter(
      ({ key, due }) => told.has(key) || !isAnsweredSince(kept, due, this.world.store.progress(due.lesson)),
    );
    return left.length > 0 ? await this.#session(left, kept.waiting, kept) : undefined;
  }

  async #session(items: readonly ReviewItem[], waiting: number, kept?: KeptReview): Promise<ReviewSession> {
    const { store, ways } = this.world;
    const world = {
      now: () => Date.now(),
      newId: () => crypto.randomUUID(),
      words: (sentence: string) => vscode.l10n.t(sentence),
      problemSentence,
      ways: () => ways.ways(),
      record: (lesson: string, event: ProgressEvent) => store.record(lesson, event),
    };
    const session = new ReviewSession(items, waiting, world, kept);
    await session.begin();
    return session;
  }

  #show(panel: vscode.WebviewPanel, session: ReviewSession): void {
    this.#panel = new ReviewPanel(panel, session, this.world, () => (this.#panel = undefined));
  }

  async #asked(due: readonly Asked[]): Promise<ReviewItem[]> {
    const { library } = this.world;
    const uris = new Map((await library.entries()).map(({ id, uri }) => [id, uri]));
    const lessons = new Map<string, Awaited<ReturnType<Library["lesson"]>>>();
    const found: ReviewItem[] = [];
    for (const item of due) {
      const uri = uris.get(item.lesson) ?? "";
      const lesson = lessons.has(uri) ? lessons.get(uri) : await library.lesson(uri);
      lessons.set(uri, lesson);
      const asked = lesson && reviewItem(lesson, item, (sentence) => vscode.l10n.t(sentence));
      found.push(...(asked ? [asked] : []));
    }
    return found;
  }

  async #tellNothing(waiting: number): Promise<void> {
    if (waiting > 0) {
      const settings = vscode.l10n.t("Change the Limits");
      const sentence = vscode.l10n.t(
        "You have reviewed as much as you set for a day. More is due: {0}.",
        waiting,
      );
      if ((await vscode.window.showInformationMessage(sentence, settings)) === settings) {
        await vscode.commands.executeCommand("workbench.action.openSettings", "lectern.review");
      }
      return;
    }
    const now = Date.now();
    const days = forecast(await this.world.reviews.scheduled(), localZone, now, 366);
    const next = days.find(({ fresh, others }, index) => index > 0 && fresh + others > 0);
    const when =
      next && new Intl.DateTimeFormat(vscode.env.language, { dateStyle: "full" }).format(next.start);
    void vscode.window.showInformationMessage(
      when === undefined
        ? vscode.l10n.t("Nothing is due. What you answer in a quiz comes back here when it is time.")
        : vscode.l10n.t("Nothing is due now. The next review is on {0}.", when),
    );
  }
}
