/**
 * Orders that can be repeated: the same seed gives the same order on every machine.
 * Generator: mulberry32 (Tommy Ettinger, public domain), seeded by FNV-1a over a string.
 */

/** 32-bit FNV-1a over UTF-16 units. */
export function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  }
  return h >>> 0;
}

/** A new array with the items in an order that only `seed` decides (Fisher–Yates). */
export function shuffle<T>(items: readonly T[], seed: string): T[] {
  const result = [...items];
  let state = hash(seed);
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const a = result[i] as T;
    result[i] = result[j] as T;
    result[j] = a;
  }
  return result;
}
