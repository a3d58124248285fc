/** How long the extension host is ever busy without a break, and how much of that is ours. */
import type * as Fs from "node:fs";
import type * as Inspector from "node:inspector/promises";

/** Milliseconds since the last asking. */
export interface Blocks {
  /** What a timer was late by at most: everything in the host, VS Code's own extensions included. */
  host: number;
  /** The most of one turn that our own code took, loading included; undefined where the host has no profiler (a worker). */
  ours?: number;
}

export interface Watch {
  longest(): Promise<Blocks>;
  stop(): void;
}

/** `ours`: part of the path of the scripts that count as such. */
export async function watchBlocks(ours: string): Promise<Watch> {
  const turns = watchTurns();
  const profiler = await openProfiler();
  await profiler?.start();
  return {
    async longest() {
      const ticks = turns.take();
      const host = Math.max(...ticks.map(({ at }, index) => at - (ticks[index - 1]?.at ?? at))) / 1000;
      if (!profiler) {
        return { host };
      }
      const profile = await profiler.stop();
      await profiler.start();
      return { host, ours: most(profile, ours, ticks) };
    },
    stop: () => {
      turns.stop();
      void profiler?.stop();
    },
  };
}

/** When the host was free, in microseconds on the clock of the profiler, and what its main thread had computed by then. */
interface Tick {
  at: number;
  /** Microseconds; undefined where the system does not tell. */
  computed?: number;
}

/** Every few milliseconds if the host is free, once among the timers and once after it has looked for messages. */
function watchTurns() {
  const inNode = typeof process === "object";
  const computed = inNode ? readComputed() : () => undefined;
  const tick = (): Tick => {
    const at = inNode ? Number(process.hrtime.bigint()) / 1000 : performance.now() * 1000;
    const done = computed();
    return done === undefined ? { at } : { at, computed: done };
  };
  const later = typeof setImmediate === "function" ? setImmediate : (work: () => void) => setTimeout(work, 0);
  let ticks = [tick()];
  let stopped = false;
  const go = () => {
    ticks.push(tick());
    setTimeout(() => {
      ticks.push(tick());
      if (!stopped) {
        later(go);
      }
    }, 2);
  };
  go();
  return {
    take() {
      const taken = ticks;
      ticks = [tick()];
      return taken;
    },
    stop: () => void (stopped = true),
  };
}

/** Of the main thread of this process, as Linux counts it: what others on the machine took is not in it. */
function readComputed(): () => number | undefined {
  const { readFileSync }: typeof Fs = require("node:fs");
  return () => {
    try {
      return Number(readFileSync("/proc/self/schedstat", "utf8").split(" ")[0]) / 1000;
    } catch {
      return undefined;
    }
  };
}

async function openProfiler() {
  let inspector: typeof Inspector;
  try {
    inspector = await import("node:inspector/promises");
  } catch {
    return undefined;
  }
  const session = new inspector.Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.setSamplingInterval", { interval: 500 });
  return {
    start: () => session.post("Profiler.start"),
    stop: async (): Promise<Inspector.Profiler.Profile> => (await session.post("Profiler.stop")).profile,
  };
}

/** Milliseconds that `ours` computes between two ticks, at most. */
function most(profile: Inspector.Profiler.Profile, ours: string, ticks: readonly Tick[]): number {
  const own = ownNodes(profile, ours);
  const { samples = [], timeDeltas = [] } = profile;
  let at = profile.startTime;
  let tick = 0;
  let current = 0;
  let worst = 0;
  for (const [index, id] of samples.entries()) {
    at += timeDeltas[index] ?? 0;
    while (at > (ticks[tick]?.at ?? Infinity)) {
      worst = Math.max(worst, current * shareOf(ticks[tick - 1], ticks[tick]));
      tick++;
      current = 0;
    }
    if (own.has(id)) {
      current += (timeDeltas[index + 1] ?? 0) / 1000;
    }
  }
  return worst;
}

/** How much of the time between two ticks the thread had the processor. */
function shareOf(from: Tick | undefined, to: Tick | undefined): number {
  return from?.computed === undefined || to?.computed === undefined
    ? 1
    : Math.min(1, (to.computed - from.computed) / (to.at - from.at));
}

/** Ids of the nodes at or below a frame of ours. */
function ownNodes({ nodes }: Inspector.Profiler.Profile, ours: string): Set<number> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const own = new Set<number>();
  const visit = (id: number, inside: boolean) => {
    const node = byId.get(id);
    const here = inside || (node?.callFrame.url.includes(ours) ?? false);
    if (here) {
      own.add(id);
    }
    node?.children?.forEach((child) => visit(child, here));
  };
  visit(nodes[0]?.id ?? 0, false);
  return own;
}
