/** How words are hashed: a sum unit by unit, which is quick, and at the end what makes of it a hash. */
import { FACTOR, SEED } from "./layout.ts";

/** A sum with one more folded UTF-16 unit. */
export const mix = (sum: number, unit: number): number => (Math.imul(sum, FACTOR) + unit) | 0;

/** Odd, and what any unit has said is spread over all bits. */
export function hashOf(sum: number): number {
  const hash = Math.imul(sum ^ (sum >>> 15), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) | 1;
}

export function sumOf(word: string): number {
  let sum = SEED;
  for (let i = 0; i < word.length; i++) {
    sum = mix(sum, word.charCodeAt(i));
  }
  return sum;
}
