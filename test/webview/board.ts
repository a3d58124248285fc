/** The page of progress with a host in the test: the real numbers of learners that are made up. */
import { foldProgress, type Progress, type ProgressEvent } from "../../src/core/progress.ts";
import type { Process } from "../../src/core/quiz.ts";
import { schedule } from "../../src/core/review/schedule.ts";
import { usualReview } from "../../src/core/review/settings.ts";
import { daysBy } from "../../src/core/stats/days.ts";
import { type CountedLesson, Counter, dashboardState } from "../../src/extension/dashboard/state.ts";
import type { LessonEntry } from "../../src/extension/library.ts";
import { dashboardHost, dashboardPage, type DashboardState } from "../../src/protocol/dashboard.ts";
import { connect, type Handlers, type Peer, type Port } from "../../src/protocol/rpc.ts";
import { bundleOf, type OpenPage, openServed, type ServedOptions } from "./served.ts";

const day = 86_400_000;
export const today = 20_580;
const zone = () => 0;

export interface Learned {
  title: string;
  stems: readonly string[];
  portion?: number;
  /** Each a time through the quiz: the day, and how many are missed. */
  times?: readonly (readonly [daysAgo: number, missed: number])[];
  /** Of the times, the first that asks how sure one is. */
  sureFrom?: number;
}

const processes = ["locate", "understand", "evaluate", undefined] as const;

export const entryOf = ({ title, stems }: Learned): LessonEntry => ({
  uri: `file:///lessons/${title}.md`,
  id: title.toLowerCase().replaceAll(" ", "-"),
  title,
  shipped: false,
  words: 900,
  questions: stems.map((stem, index) => {
    const process: Process | undefined = processes[index % processes.length];
    const term = {
      key: `term-${index % 3}`,
      words: ["escrow", "zero option", "force majeure"][index % 3] ?? "",
    };
    return { id: `q${index}`, stem, ...(process && { process }), ...(index < 6 && { term }) };
  }),
});

export function progressOf({ stems, portion = 0, times = [], sureFrom = 0 }: Learned): Progress {
  const events: ProgressEvent[] = portion > 0 ? [{ type: "read", at: 1, portion }] : [];
  for (const [time, [daysAgo, missed]] of times.entries()) {
    const at = (today - daysAgo) * day + day / 2;
    const sitting = `s${time}`;
    const questions = stems.map((_, index) => `q${index}`);
    events.push({ type: "started", at, sitting, seed: sitting, scope: "all", feedback: "exam", questions });
    for (const [index, question] of questions.entries()) {
      // Always the same ones are hard.
      const rank = (index * 7) % questions.length;
      const mark = rank >= missed ? 1 : rank % 3 === 1 ? 0.5 : 0;
      const confidence = (((index * 5 + time) % 3) + (mark === 1 && index % 4 > 0 ? 1 : 0) || 1) as 1 | 2 | 3;
      events.push({
        type: "answered",
        at: at + index * 20_000,
        sitting,
        question,
        fingerprint: "f",
        response: {},
        mark,
        points: 1,
        verdict: mark === 1 ? "right" : mark > 0 ? "partly" : "wrong",
        ...(time >= sureFrom && { confidence: Math.min(confidence, 3) as 1 | 2 | 3 }),
      });
    }
    events.push({ type: "finished", at: at + stems.length * 20_000, sitting });
  }
  return foldProgress(events);
}

export const now = { at: today * day + day / 2, zone };
const counter = new Counter(daysBy(zone));
export const counted = (learned: readonly Learned[]): CountedLesson[] =>
  learned.map((each) => {
    const entry = entryOf(each);
    const progress = progressOf(each);
    const items = schedule([[entry.id, progress]], usualReview, zone, now.at);
    return { id: entry.id, entry, stats: counter.count(entry, progress), items };
  });

export const stateOf = (learned: readonly Learned[]): DashboardState => dashboardState(counted(learned), now);

export class FakeBoardHost {
  readonly calls: { verb: string; params: unknown }[] = [];
  #peer: Peer<typeof dashboardPage> | undefined;

  constructor(public state: DashboardState) {}

  serve(port: Port): void {
    this.#peer?.dispose();
    const note = (verb: string) => (params: unknown) => {
      this.calls.push({ verb, params });
      return {};
    };
    const handlers: Handlers<typeof dashboardHost> = {
      ready: () => this.state,
      copy: note("copy"),
      openLesson: note("openLesson"),
      openQuestion: note("openQuestion"),
      openTerm: note("openTerm"),
      begin: note("begin"),
    };
    this.#peer = connect(port, dashboardHost, handlers, dashboardPage);
  }

  async update(state: DashboardState): Promise<void> {
    this.state = state;
    await this.#peer?.call.update(state);
  }
}

export async function openBoard(
  state: DashboardState,
  options: ServedOptions = {},
): Promise<OpenPage & { host: FakeBoardHost }> {
  const host = new FakeBoardHost(state);
  const served = {
    script: await bundleOf("src/webview/dashboard/main.ts"),
    style: await bundleOf("media/dashboard-page.css"),
    serve: host.serve.bind(host),
  };
  return Object.assign(await openServed(served, options), { host });
}

const stems = (count: number, of: string) =>
  Array.from(
    { length: count },
    (_, index) =>
      [
        `Who had the last word on ${of}?`,
        `What does the author mean by calling ${of} “a promise on paper”, and for whom is it one?`,
        `When was ${of} first made public?`,
        `Which of these reasons would weaken the argument about ${of}?`,
      ][index % 4] ?? "",
  );

/** Who has been at it for a year. */
export const diligent: readonly Learned[] = [
  {
    title: "The zero option",
    stems: stems(15, "the agreement"),
    portion: 1,
    times: [
      [330, 9],
      [310, 8],
      [290, 6],
      [200, 7],
      [150, 5],
      [90, 3],
      [45, 4],
      [20, 2],
      [2, 1],
    ],
    sureFrom: 2,
  },
  {
    title: "The harbour",
    stems: stems(12, "the licence"),
    portion: 1,
    times: [
      [120, 7],
      [80, 4],
      [21, 4],
      [1, 2],
      [0, 2],
    ],
  },
  {
    title: "How a bill becomes a law, and why so few do",
    stems: stems(20, "the filibuster"),
    portion: 0.62,
    times: [[3, 11]],
  },
  { title: "Notes on the delta", stems: [], portion: 0.35 },
  { title: "Three kinds of maps", stems: stems(8, "the projection") },
];
