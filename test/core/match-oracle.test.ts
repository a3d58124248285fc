import assert from "node:assert/strict";
import * as fc from "fast-check";
import { createMatcher, type TermMatch } from "../../src/core/match.ts";
import { type Case, cases, leafOf } from "./match-cases.ts";
import { NaiveMatcher } from "./naive-match.ts";

/** Of glossaries, each with four texts. `LECTERN_CASES` asks for more than there is time for each day. */
const runs = Number(process.env["LECTERN_CASES"] ?? 1500);

/** What the naive matcher finds in text with markup; the places in the source are known of each unit. */
function expectedMatches(naive: NaiveMatcher, { entries, leaves }: Case) {
  const first = new Set(entries.filter(({ entry }) => entry.match.first).map(({ key }) => key));
  const seen = new Set<string>();
  const made = leaves.map(leafOf);
  const matches = made.flatMap(({ leaf, units }, at) => {
    const blocked = units.flatMap((unit, place) => (unit.blocked ? [{ start: place, end: place + 1 }] : []));
    return naive.matches(leaf.text, blocked).map((match): TermMatch => {
      const inside = units.slice(match.start, match.end);
      const shown = !inside.some(({ link }) => link) && match.entries.some((key) => !seen.has(key));
      for (const key of shown ? match.entries.filter((each) => first.has(each)) : []) {
        seen.add(key);
      }
      const source = { start: inside[0]?.start ?? 0, end: inside.at(-1)?.end ?? 0 };
      return { leaf: at, ...match, source, shown };
    });
  });
  return { rich: { blocks: [], leaves: made.map(({ leaf }) => leaf) }, matches };
}

describe("The matcher and the naive one", () => {
  it("find the same in bare text, and with markup the same places in the source", () => {
    let found = 0;
    fc.assert(
      fc.property(cases, (each) => {
        const naive = new NaiveMatcher(each.entries);
        const matcher = createMatcher(each.entries);
        for (const text of each.texts) {
          const spans = naive.matches(text);
          assert.deepEqual(matcher.scanText(text), spans);
          found += spans.length;
        }
        const { rich, matches } = expectedMatches(naive, each);
        assert.deepEqual(matcher.scan(rich), matches);
        found += matches.length;
      }),
      { numRuns: runs, seed: 4 },
    );
    assert.ok(found > runs * 4, `only ${found} matches`);
  }).timeout(10_000 + runs * 4);

  it("find the same where a text stands far behind the beginning of another", () => {
    // About as many units as the matcher looks at together.
    const before = fc.nat(60).map((more) => `${"7, ".repeat(330)}${"7".repeat(more)}\n\n`);
    fc.assert(
      fc.property(cases, before, (each, prefix) => {
        const matcher = createMatcher(each.entries);
        for (const text of each.texts) {
          const shifted = matcher.scanText(text).map(({ start, end, entries }) => ({
            start: start + prefix.length,
            end: end + prefix.length,
            entries,
          }));
          assert.deepEqual(matcher.scanText(prefix + text), shifted);
        }
      }),
      { numRuns: Math.ceil(runs / 3), seed: 5 },
    );
  }).timeout(10_000 + runs * 4);
});
