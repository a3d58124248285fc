/**
 * A review: one time through what is due, whichever lessons it is from. To the desk it is a quiz whose progress lives in
 * this object only; what is answered is recorded in the lessons' own logs. The page keeps what brings it back after a
 * restart. No VS Code here: tried without it.
 */
import { parseArticle } from "../../core/article.ts";
import { readingTime } from "../../core/reading-time.ts";
import { type Answer, foldProgress, openSitting, type ProgressEvent } from "../../core/progress.ts";
import { createScope } from "../../core/scope.ts";
import { usualWays } from "../../core/sitting.ts";
import type { QuizState } from "../../protocol/quiz.ts";
import { type DeskWorld, QuizDesk } from "../quiz/desk.ts";
import type { QuizLesson } from "../quiz/view.ts";
import type { ReviewItem } from "./item.ts";
import type { KeptReview } from "./kept.ts";

export interface SessionWorld extends Pick<
  DeskWorld,
  "now" | "newId" | "words" | "problemSentence" | "ways"
> {
  record(lesson: string, event: ProgressEvent): Promise<void>;
}

export class ReviewSession {
  readonly desk: QuizDesk;
  readonly #items: ReadonlyMap<string, ReviewItem>;
  readonly #lesson: Omit<QuizLesson, "quiz">;
  readonly #events: ProgressEvent[];
  /** Items whose options were asked for. */
  readonly #optionsShown: Set<string>;

  /** `waiting`: how many more are due than may be asked today; `kept`: what happened in it before a restart. */
  constructor(
    items: readonly ReviewItem[],
    private readonly waiting: number,
    private readonly world: SessionWorld,
    kept: Pick<KeptReview, "events" | "optionsShown"> = { events: [], optionsShown: [] },
  ) {
    this.#events = [...kept.events];
    this.#optionsShown = new Set(kept.optionsShown);
    this.#items = new Map(items.map((item) => [item.key, item]));
    const article = parseArticle("");
    this.#lesson = {
      uri: "",
      id: "",
      article,
      reading: readingTime(article.rich),
      scope: createScope([]),
      evidence: new Map(),
      problems: [],
      files: new Map(),
      homes: new Map(items.map(({ key, lesson }) => [key, lesson])),
    };
    this.desk = new QuizDesk(() => this.lesson(), {
      ...world,
      progress: () => foldProgress(this.#events),
      ways: () => ({ ...usualWays, confidence: world.ways().confidence }),
      keepWays: async () => undefined,
      record: (...events) => this.#record(events),
    });
  }

  /** Asks all of it, or goes on where it was. */
  async begin(): Promise<QuizState> {
    if (this.#events.length === 0) {
      return this.desk.start({ ...usualWays, confidence: this.world.ways().confidence });
    }
    const state = this.desk.resume();
    // All that was left was answered elsewhere.
    return state.view.phase === "offer" ? this.desk.end() : state;
  }

  item(key: string): ReviewItem | undefined {
    return this.#items.get(key);
  }

  lesson(): QuizLesson {
    const questions = [...this.#items.values()].map(({ key, question, withOptions }) =>
      withOptions && this.#optionsShown.has(key) ? withOptions : question,
    );
    const title = this.world.words("Review");
    const quiz = { title, order: "fixed" as const, questions, unreadable: [], problems: [] };
    const recalled = new Set(
      [...this.#items.values()].flatMap(({ key, withOptions }) =>
        withOptions && !this.#optionsShown.has(key) ? key : [],
      ),
    );
    return {
      ...this.#lesson,
      quiz: { uri: "", quiz },
      review: { waiting: this.waiting, recalled, kept: this.#kept },
    };
  }

  #kept = (): string => {
    const kept: KeptReview = {
      items: [...this.#items.values()].map(({ due }) => due),
      waiting: this.waiting,
      events: this.#events,
      optionsShown: [...this.#optionsShown],
    };
    return JSON.stringify(kept);
  };

  /** For who cannot recall it; it counts as a hint. */
  showOptions(key: string): QuizState {
    this.#optionsShown.add(key);
    return this.desk.state();
  }

  async #record(events: readonly ProgressEvent[]): Promise<void> {
    for (const event of events) {
      if (event.type === "answered") {
        const item = this.#items.get(event.question);
        const kept = item?.event(event, this.#hintsAt(event));
        if (item && kept) {
          await this.world.record(item.lesson.id, kept);
        }
      } else if (event.type === "overruled") {
        const item = this.#items.get(event.id);
        await (item && this.world.record(item.lesson.id, { ...event, what: item.due.kind, id: item.due.id }));
      } else if (event.type === "moved") {
        // Should it come back, it is to be recalled again.
        this.#optionsShown.delete(event.question);
      }
      this.#events.push(event);
    }
  }

  #hintsAt({ question }: Answer): number {
    const slots = openSitting(foldProgress(this.#events))?.slots ?? [];
    const slot = slots.find((each) => each.question === question && !each.moved);
    return (slot?.hints ?? 0) + (this.#optionsShown.has(question) ? 1 : 0);
  }
}
