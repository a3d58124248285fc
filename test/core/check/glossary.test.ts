import assert from "node:assert/strict";
import { checkGlossary } from "../../../src/core/check/glossary.ts";
import { parseGlossary } from "../../../src/core/glossary.ts";
import { createScope } from "../../../src/core/scope.ts";

/** Each problem as its code and the words that it is about. */
function check(text: string, used?: string[], above = ""): string[] {
  const glossary = parseGlossary(text);
  const scope = createScope([
    { uri: "own", glossary },
    { uri: "above", glossary: parseGlossary(above) },
  ]);
  return checkGlossary({ uri: "own", glossary, scope, ...(used && { used: new Set(used) }) }).map(
    ({ code, range }) => `${code}: ${text.slice(range.start, range.end)}`,
  );
}

const entry = (term: string, ...labels: string[]) => `## ${term}\n\nWords.\n\n${labels.join("\n")}\n\n`;

describe("A glossary as a whole", () => {
  it("is told of two entries for one term, however it is written", () => {
    assert.deepEqual(check(entry("Zero option {#a}") + entry("zero-option {#b}")), [
      "duplicate-term: zero-option",
    ]);
    assert.deepEqual(check(entry("US {#us}") + entry("us {#we}", "Match: case")), []);
  });

  it("is told of an alias that another entry has, and of one that is a term", () => {
    assert.deepEqual(check(entry("one", "Aliases: pact; deal") + entry("two", "Aliases: Pact")), [
      "duplicate-form: Pact",
    ]);
    assert.deepEqual(check(entry("one", "Aliases: Deal") + entry("deal")), ["alias-is-term: Deal"]);
  });

  it("is told of an alias that adds nothing", () => {
    assert.deepEqual(check(entry("treaty", "Aliases: Treaty; treaties; pact; pacts")), [
      "repeated-alias: Treaty",
      "repeated-alias: treaties",
      "repeated-alias: pacts",
    ]);
    assert.deepEqual(check(entry("NATO", "Aliases: Nato")), []);
  });

  it("is told of ids that no glossary in scope has", () => {
    const text = entry("one", "See: two; three; four") + entry("two");
    assert.deepEqual(check(text, undefined, entry("three")), ["unknown-see: four"]);
  });

  it("is told of what happened without a date", () => {
    assert.deepEqual(check(entry("war", "Kind: event") + entry("pact", "Since then: It ended.")), [
      "undated: war",
      "undated: pact",
    ]);
    assert.deepEqual(check(entry("war", "Kind: event", "As of: 1914")), []);
  });

  it("is told of a name that is a common word in lower case", () => {
    assert.deepEqual(check(entry("May {#may}") + entry("Turkey", "Kind: place")), [
      "common-form: May",
      "common-form: Turkey",
    ]);
    assert.deepEqual(check(entry("May {#may}", "Match: case") + entry("Power") + entry("US")), []);
    assert.deepEqual(check(`---\nlanguage: de\n---\n\n${entry("May")}`), []);
  });

  it("is told of entries that no article uses, once that is known", () => {
    const text = entry("one") + entry("two") + entry("three", "Match: none");
    assert.deepEqual(check(text), []);
    assert.deepEqual(check(text, ["one"]), ["unused-entry: two"]);
  });
});
