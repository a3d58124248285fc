/** The host of a page under test: the real desk and the real shapes, with files and progress in memory. */
import type { Files } from "../../src/core/files.ts";
import { type Lesson, loadLesson } from "../../src/core/lesson.ts";
import { sentence } from "../../src/core/problem.ts";
import { foldProgress, type ProgressEvent } from "../../src/core/progress.ts";
import { type Ways, usualWays } from "../../src/core/sitting.ts";
import { QuizDesk } from "../../src/extension/quiz/desk.ts";
import { quizHandlers } from "../../src/extension/quiz/handlers.ts";
import { card, shownArticle, shownProblems } from "../../src/extension/reader/state.ts";
import {
  type Anchor,
  type Attention,
  hostContract,
  pageContract,
  type Press,
  type ReaderState,
  type Reveal,
} from "../../src/protocol/reader.ts";
import { connect, type Handlers, type Peer, type Port } from "../../src/protocol/rpc.ts";

const root = "file:///lessons";
export type HostHandlers = Handlers<typeof hostContract>;

export class FakeHost {
  files: Record<string, string>;
  /** Every call that came in, oldest first. */
  readonly calls: { verb: string; params: unknown }[] = [];
  readonly events: ProgressEvent[] = [];
  /** Answers given instead of the real ones. */
  overrides: Partial<HostHandlers> = {};
  settings = { textScale: 1, fontFamily: "" };
  images: Record<string, string> = {};
  /** Where the page last said that the learner is. */
  place: Anchor | undefined;
  /** What the page said last about its keys. */
  attention: Attention = { quiz: "none", typing: false };
  /** How a quiz was taken last. */
  ways: Ways = usualWays;
  #lesson: Lesson | undefined;
  #peer: Peer<typeof pageContract> | undefined;
  #sittings = 0;
  readonly #desk: QuizDesk;

  constructor(files: Record<string, string>) {
    this.files = files;
    this.#desk = new QuizDesk(
      () => {
        const quiz = this.#lesson?.quiz;
        if (!this.#lesson || !quiz) {
          throw new Error("This article has no quiz any more.");
        }
        return { ...this.#lesson, quiz };
      },
      {
        progress: () => foldProgress(this.events),
        record: async (...events) => void this.events.push(...events),
        now: () => 1_000_000,
        newId: () => `sitting-${++this.#sittings}`,
        words: (text) => text,
        problemSentence: (problem) => sentence(problem),
        ways: () => this.ways,
        keepWays: async (ways) => void (this.ways = ways),
      },
    );
  }

  /** A page was loaded: it speaks through `port` from now on. */
  serve(port: Port): void {
    this.#peer?.dispose();
    const real = this.#handlers();
    const handlers = Object.fromEntries(
      Object.keys(real).map((verb) => [
        verb,
        (params: unknown) => {
          this.calls.push({ verb, params });
          const answer = { ...real, ...this.overrides }[verb as keyof HostHandlers];
          return (answer as (params: unknown) => unknown)(params);
        },
      ]),
    ) as HostHandlers;
    this.#peer = connect(port, hostContract, handlers, pageContract);
  }

  /** Paths to new texts; the page is told, as after an edit. */
  async edit(files: Record<string, string>): Promise<void> {
    this.files = { ...this.files, ...files };
    await this.update();
  }

  async update(): Promise<void> {
    await this.#peer?.call.update(await this.state());
  }

  /** A key of VS Code's. */
  async press(press: Press): Promise<void> {
    await this.#peer?.call.press(press);
  }

  async reveal(reveal: Reveal): Promise<void> {
    await this.#peer?.call.reveal(reveal);
  }

  get lesson(): Lesson {
    if (!this.#lesson) {
      throw new Error("The page has not asked for the lesson yet.");
    }
    return this.#lesson;
  }

  async state(): Promise<ReaderState> {
    const files: Files = {
      read: async (uri) => this.files[uri.slice(root.length + 1)],
      list: async (folder) => (folder === root ? Object.keys(this.files) : []),
    };
    this.#lesson = await loadLesson(files, `${root}/article.md`, { root });
    const lesson = this.#lesson;
    const { settings } = this;
    if (!lesson) {
      const missing = "There is no article to read at article.md. Was it moved or renamed?";
      const problem = {
        severity: "error",
        sentence: missing,
        file: "article.md",
        line: 1,
        index: 0,
      } as const;
      return { problems: [problem], settings };
    }
    const lineOf = (uri: string, offset: number) =>
      (lesson.files.get(uri) ?? "").slice(0, offset).split("\n").length;
    const problems = shownProblems(lesson.problems, (problem) => sentence(problem), lineOf);
    const title = lesson.article.title ?? "article.md";
    const article = shownArticle(lesson, title, (src) => this.images[src]);
    const place = this.place && { place: this.place };
    return { article, problems, settings, ...place, ...(lesson.quiz && { quiz: this.#desk.state() }) };
  }

  #handlers(): HostHandlers {
    return {
      ready: () => this.state(),
      card: ({ key }) =>
        card(this.lesson.scope, key, this.lesson.quiz ? this.#desk.unanswered() : []) ?? null,
      lookedUp: () => ({}),
      knowTerm: () => ({}),
      guessed: () => ({}),
      answerOffer: () => ({}),
      reviewNow: () => ({}),
      openGlossary: () => ({}),
      openProblem: () => ({}),
      showOptions: () => this.#desk.state(),
      openEvidence: () => ({}),
      openLink: () => ({}),
      read: () => ({}),
      place: ({ anchor }) => {
        this.place = anchor ?? undefined;
        return {};
      },
      attend: (attention) => {
        this.attention = attention;
        return {};
      },
      ...quizHandlers(() => this.#desk),
    };
  }
}
