/** How long the extension host is ever busy without a break, and how much of that is ours. */
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
      const host = Math.max(...ticks.map((tick, index) => tick - (ticks[index - 1] ?? tick))) / 1000;
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

/**
 * Microseconds, on the clock of the profiler, at which the host was free: every few milliseconds if it can, once among
 * the timers and once after it has looked for messages.
 */
function watchTurns() {
  const now = () =>
    (typeof process === "object" ? Number(process.hrtime.bigint()) : performance.now() * 1e6) / 1000;
  const later = typeof setImmediate === "function" ? setImmediate : (work: () => void) => setTimeout(work, 0);
  let ticks = [now()];
  let stopped = false;
  const tick = () => {
    ticks.push(now());
    setTimeout(() => {
      ticks.push(now());
      if (!stopped) {
        later(tick);
      }
    }, 2);
  };
  tick();
  return {
    take() {
      const taken = ticks;
      ticks = [now()];
      return taken;
    },
    stop: () => void (stopped = true),
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

/** Milliseconds that `ours` has on the stack between two ticks, at most. */
function most(profile: Inspector.Profiler.Profile, ours: string, ticks: readonly number[]): number {
  const own = ownNodes(profile, ours);
  const { samples = [], timeDeltas = [] } = profile;
  let at = profile.startTime;
  let tick = 0;
  let current = 0;
  let worst = 0;
  for (const [index, id] of samples.entries()) {
    at += timeDeltas[index] ?? 0;
    while (at > (ticks[tick] ?? Infinity)) {
      tick++;
      current = 0;
    }
    if (own.has(id)) {
      current += (timeDeltas[index + 1] ?? 0) / 1000;
      worst = Math.max(worst, current);
    }
  }
  return worst;
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
