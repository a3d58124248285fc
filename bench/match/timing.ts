/** How the matcher's benchmarks take time: in turn within one process, so that what slows one slows all. */

export type Work = () => unknown;

export interface Times {
  /** Median milliseconds of one call. */
  times: (name: string) => number;
  /** Median, over the rounds, of one's time as a multiple of another's: what slows a round slows both. */
  ratios: (name: string, other: string) => number;
}

/**
 * Takes turns. A sample is as many calls as fill `sample` milliseconds, at least one, after one that does not count: caches
 * are as warm as where a thing is done again and again.
 */
export function interleaved(works: ReadonlyMap<string, Work>, rounds: number, sample = 10): Times {
  const calls = new Map([...works].map(([name, work]) => [name, callsIn(work, sample)]));
  const taken = new Map([...works.keys()].map((name) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, work] of works) {
      work();
      const count = calls.get(name) ?? 1;
      const start = performance.now();
      for (let call = 0; call < count; call++) {
        work();
      }
      taken.get(name)?.push((performance.now() - start) / count);
    }
  }
  const samples = (name: string) => taken.get(name) ?? [];
  return {
    times: (name) => median(samples(name)),
    ratios: (name, other) =>
      median(samples(name).map((time, round) => time / (samples(other)[round] ?? Number.NaN))),
  };
}

/** Also lets the engine make its machine code before anything is timed. */
function callsIn(work: Work, sample: number): number {
  const start = performance.now();
  let count = 0;
  while (performance.now() - start < sample * 10 && count < 400) {
    work();
    count++;
  }
  const each = (performance.now() - start) / count;
  return Math.max(1, Math.ceil(sample / each));
}

export const median = (values: readonly number[]) => quantile(values, 0.5);

/** Milliseconds of one call. */
export function timeOf(work: Work): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** The value below which a part of all lies. */
export const quantile = (values: readonly number[], part: number) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ??
  Number.NaN;

/** Milliseconds that the process has computed since: what others do on the machine does not count. */
export function cpuTimer(): () => number {
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
}

/**
 * Milliseconds that somebody has waited since, at most: the clock also counts what others do on the machine, and the time of the
 * process what the garbage collector's other threads do meanwhile.
 */
export function waitTimer(): () => number {
  const computed = cpuTimer();
  const start = performance.now();
  return () => Math.min(computed(), performance.now() - start);
}
