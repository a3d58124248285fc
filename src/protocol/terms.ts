/** The terms of a whole article on a wire: there are thousands, so they go as numbers. */
import * as v from "valibot";
import type { Term } from "./reader.ts";

export const packedTermsSchema = v.object({
  /** Each list of entries that some term has, once. */
  entries: v.array(v.array(v.string())),
  /** Four numbers a term: leaf, start, end, index into `entries`. */
  places: v.array(v.number()),
});
export type PackedTerms = v.InferOutput<typeof packedTermsSchema>;

export function packTerms(terms: readonly Term[]): PackedTerms {
  const packed: PackedTerms = { entries: [], places: [] };
  const known = new Map<string, number>();
  for (const { leaf, start, end, entries } of terms) {
    const name = JSON.stringify(entries);
    const index = known.get(name) ?? packed.entries.push(entries) - 1;
    known.set(name, index);
    packed.places.push(leaf, start, end, index);
  }
  return packed;
}

/** What was packed, in the same order; numbers that mean nothing give no term. */
export function unpackTerms({ entries, places }: PackedTerms): Term[] {
  const terms: Term[] = [];
  for (let at = 0; at + 3 < places.length; at += 4) {
    const [leaf = 0, start = 0, end = 0, index = 0] = places.slice(at, at + 4);
    const those = entries[index];
    if (those && start < end) {
      terms.push({ leaf, start, end, entries: those });
    }
  }
  return terms;
}
