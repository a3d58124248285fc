/** The page of progress of a lifetime: counting, what is remembered, and drawing in a browser. */
import type { Log } from "../../src/core/log/log.ts";
import { usualReview } from "../../src/core/review/settings.ts";
import { Counting } from "../../src/extension/dashboard/counting.ts";
import { dashboardState } from "../../src/extension/dashboard/state.ts";
import type { LessonEntry } from "../../src/extension/library.ts";
import { openBoard } from "../../test/webview/board.ts";
import { perLesson } from "./store.ts";

const processes = ["locate", "understand", "evaluate"] as const;
const zone = (at: number) => -new Date(at).getTimezoneOffset();

/** Milliseconds; bytes. */
export interface BoardFigures {
  /** All answers, the first time. */
  count: number;
  /** After one more answer. */
  again: number;
  /** What is remembered of all questions, the first time. */
  learn: number;
  state: number;
  bytes: number;
  /** From the page's start until it asks for the numbers, and from when it has them until it is drawn. */
  asked: number;
  drawn: number;
  /** From when other numbers arrive. */
  drawing: number;
}

export async function measureBoard(log: Log, questions: number): Promise<BoardFigures> {
  const entries = entriesOf(questions);
  const at = Date.now();
  const counting = new Counting({
    entries: async () => entries,
    lessons: () => log.lessons(),
    progress: (lesson) => log.progress(lesson),
    hasTerm: () => true,
    settings: () => usualReview,
    zone,
    now: () => at,
  });
  globalThis.gc?.();
  const [counted, count] = await timed(() => counting.count());
  const [lessons, learn] = await timed(() => counting.learn(counted));
  const [state, stated] = await timed(async () => dashboardState(lessons, { at, zone }));
  log.add({
    id: "one-more",
    device: "bench",
    sequence: 0,
    at: at + 1,
    lesson: "lesson 0",
    event: {
      type: "answered",
      at,
      sitting: "s",
      question: "question-0",
      fingerprint: "f",
      response: {},
      mark: 1,
      points: 1,
      verdict: "right",
    },
  });
  const [, again] = await timed(async () =>
    dashboardState(await counting.learn(await counting.count()), { at, zone }),
  );
  const { asked, drawn, drawing } = await draw(state);
  const bytes = JSON.stringify(state).length;
  return { count, again, learn, state: stated, bytes, asked, drawn, drawing };
}

async function draw(
  state: ReturnType<typeof dashboardState>,
): Promise<Pick<BoardFigures, "asked" | "drawn" | "drawing">> {
  const board = await openBoard(state, { width: 1300, height: 900 });
  try {
    const at = (mark: string) =>
      board.page.evaluate<number>(`performance.getEntriesByName("${mark}")[0].startTime`);
    const asked = await at("asked");
    const drawn = (await at("ready")) - asked;
    const before = performance.now();
    await board.host.update({ ...state, answers: state.answers + 1 });
    return { asked, drawn, drawing: performance.now() - before };
  } finally {
    await board.close();
  }
}

/** By what the process computed: on a busy machine the clock says more about others. */
async function timed<T>(act: () => Promise<T>): Promise<[T, number]> {
  const before = process.cpuUsage();
  const result = await act();
  const { user, system } = process.cpuUsage(before);
  return [result, (user + system) / 1000];
}

const entriesOf = (questions: number): LessonEntry[] =>
  Array.from({ length: Math.ceil(questions / perLesson) }, (_, lesson) => ({
    uri: `file:///lesson-${lesson}.md`,
    id: `lesson ${lesson}`,
    title: `Lesson ${lesson}`,
    shipped: false,
    words: 1000,
    questions: Array.from({ length: Math.min(perLesson, questions) }, (__, index) => ({
      id: `question-${index}`,
      stem: `What does lesson ${lesson} say of its point ${index}?`,
      process: processes[index % 3] ?? "locate",
      term: { key: `term-${index % 20}`, words: `term ${index % 20}` },
    })),
  }));
