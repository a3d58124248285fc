import assert from "node:assert/strict";
import type { Entry, Glossary } from "../../src/core/glossary.ts";
import { createScope } from "../../src/core/scope.ts";

function glossary(terms: string[], language?: string): Glossary {
  const match = { exact: false, first: false, none: false };
  const entries = terms.map(
    (term) => ({ id: term.toLowerCase(), term, aliases: [], match }) as unknown as Entry,
  );
  return { entries, problems: [], ...(language !== undefined && { language }) };
}

const near = { uri: "file:///a/b/glossary.md", glossary: glossary(["pact", "Option"]) };
const far = { uri: "file:///a/glossary.md", glossary: glossary(["PACT", "treaty", "pact~2"]) };

describe("A scope", () => {
  const scope = createScope([near, far]);

  it("has the entries of all glossaries, nearest first, each with a key of its own", () => {
    assert.deepEqual(
      scope.entries.map(({ key, glossary: uri, entry }) => [key, uri, entry.term]),
      [
        ["pact", near.uri, "pact"],
        ["option", near.uri, "Option"],
        ["pact~2", far.uri, "PACT"],
        ["treaty", far.uri, "treaty"],
        ["pact~2~2", far.uri, "pact~2"],
      ],
    );
  });

  it("finds an entry first in the glossary that speaks of it, then in the nearest", () => {
    assert.equal(scope.find("pact")?.key, "pact");
    assert.equal(scope.find("pact", far.uri)?.key, "pact~2");
    assert.equal(scope.find("treaty", near.uri)?.key, "treaty");
    assert.equal(scope.find("pact~2")?.entry.term, "PACT");
    assert.equal(scope.find("treaty", "file:///elsewhere.md")?.key, "treaty");
    assert.equal(scope.find("nothing"), undefined);
    assert.equal(scope.find("constructor"), undefined);
  });

  it("matches a form that two glossaries define as the nearest does", () => {
    const keys = scope.matcher.scanText("PACT, treaty, pacts").map(({ entries }) => entries);
    assert.deepEqual(keys, [["pact"], ["treaty"], ["pact"]]);
  });

  it("inflects in the language of the glossary, else of the article, else in English", () => {
    const plurals = (language: string | undefined, article?: string) =>
      createScope([{ uri: "x", glossary: glossary(["pact"], language) }], article).matcher.scanText("pacts")
        .length;
    assert.equal(plurals(undefined), 1);
    assert.equal(plurals(undefined, "de"), 0);
    assert.equal(plurals("en", "de"), 1);
    assert.equal(plurals("de", "en"), 0);
  });

  it("may be empty", () => {
    const empty = createScope([]);
    assert.deepEqual(empty.matcher.scanText("a pact"), []);
    assert.equal(empty.matcher.forms, 0);
  });
});
