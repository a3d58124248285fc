import assert from "node:assert/strict";
import * as fc from "fast-check";
import { type Glossary, parseGlossary } from "../../src/core/glossary.ts";
import { GlossaryReader } from "../../src/core/glossary-reader.ts";
import type { Rich } from "../../src/core/rich.ts";
import { runs } from "../support/runs.ts";
import { versions } from "./versions.ts";

/** Without the places in what entries say, which stay those of when it was read. */
function unplaced({ entries, ...glossary }: Glossary) {
  const words = (rich: Rich) =>
    JSON.stringify(rich, (name, value: unknown) => (name === "source" ? undefined : value));
  return {
    ...glossary,
    entries: entries.map(({ definition, sinceThen, ...entry }) => ({
      ...entry,
      definition: words(definition),
      ...(sinceThen && { sinceThen: words(sinceThen) }),
    })),
  };
}

const entry = (n: number) =>
  `## Term ${n}\n\nIt *means* ${n}.\n\nAliases: t${n}; u${n}\nSee: term-${n + 1}\nSince then: It **ended**.\n\n`;
const many = (count: number) => Array.from({ length: count }, (_, n) => entry(n)).join("");

describe("A glossary that is being written", () => {
  it("is read as if it were read anew, whatever is edited", function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(versions([entry(1), entry(2), "## Term 1\n\nAgain.\n\n"]), (texts) => {
        const reader = new GlossaryReader();
        for (const text of texts) {
          assert.deepEqual(unplaced(reader.read(text)), unplaced(parseGlossary(text)));
        }
      }),
      { numRuns: runs(200) },
    );
  });

  it("keeps every entry above the one that is edited, and what all others say", () => {
    const reader = new GlossaryReader();
    const before = reader.read(many(200)).entries;
    const after = reader.read(many(200).replace("It *means* 7.", "It *meant* 7.")).entries;
    assert.deepEqual(after.slice(0, 7), before.slice(0, 7));
    assert.ok(after.slice(0, 7).every((each, at) => each === before[at]));
    const others = after.filter(({ definition }, at) => definition !== before[at]?.definition);
    assert.deepEqual(
      others.map(({ id }) => id),
      ["term-7"],
    );
    assert.equal(reader.read(many(200).replace(entry(3), "")).entries.length, 199);
  });

  it("gives an entry another id where an edit elsewhere takes its own", () => {
    const reader = new GlossaryReader();
    assert.deepEqual(
      [many(3), `${many(3)}## Else {#term-1}\n\nWords.\n`, many(3)].map((text) =>
        reader.read(text).entries.map(({ id }) => id),
      ),
      [
        ["term-0", "term-1", "term-2"],
        ["term-0", "term-1-2", "term-2", "term-1"],
        ["term-0", "term-1", "term-2"],
      ],
    );
  });
});
