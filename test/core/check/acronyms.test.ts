import assert from "node:assert/strict";
import { parseArticle } from "../../../src/core/article.ts";
import { explanationIn, findAcronyms, findExplanations } from "../../../src/core/check/acronyms.ts";
import { checkAcronyms } from "../../../src/core/check/article.ts";
import { parseGlossary } from "../../../src/core/glossary.ts";
import { createScope } from "../../../src/core/scope.ts";

const expansion = (text: string) => explanationIn(text)?.expansion;

describe("An explanation of an acronym", () => {
  it("has the letters in its words, the acronym in brackets or the words", () => {
    for (const text of [
      "the so-called Bilateral Security Agreement (BSA) was",
      "the BSA (Bilateral Security Agreement) was",
      "two Bilateral Security Agreements (BSAs, for short)",
      "the “Bilateral Security Agreement” (BSA)",
    ]) {
      assert.match(expansion(text) ?? "", /^Bilateral Security Agreements?$/, text);
    }
    assert.equal(
      expansion("the North Atlantic Treaty Organization (NATO)"),
      "North Atlantic Treaty Organization",
    );
    assert.equal(expansion("electro-convulsive therapy (ECT)"), "electro-convulsive therapy");
    assert.equal(expansion("the Department of Defense (DOD)"), "Department of Defense");
  });

  it("is none where the words do not have the letters, or end before them", () => {
    for (const text of [
      "the agreement (BSA)",
      "the BSA (see below)",
      "Be safe. All (BSA)",
      "it ended (2014)",
      "the BSA (the old BSA)",
      "the man (HE)",
    ]) {
      assert.equal(expansion(text), undefined, text);
    }
  });
});

describe("Acronyms in a text", () => {
  const found = (text: string) => findAcronyms(parseArticle(text).rich).map(({ acronym }) => acronym);

  it("are words in capitals, in plural too, but no numerals and none that everybody knows", () => {
    assert.deepEqual(found("The BSA, two NGOs, F16 and G20. In the US, chapter XIV, A and Nato."), [
      "BSA",
      "NGO",
    ]);
  });

  it("are not sought in code, addresses, and lines in capitals", () => {
    assert.deepEqual(found("`BSA` <https://x.org/BSA> @BSA\n\n# THE WHOLE BSA\n\n    BSA\n"), []);
  });

  it("know the first place that explains them", () => {
    const all = findExplanations(parseArticle("A Big Old Cat (BOC).\n\nA Blue Old Car (BOC).").rich);
    assert.deepEqual(
      [...all.values()].map(({ leaf, expansion: words }) => [leaf, words]),
      [[0, "Big Old Cat"]],
    );
  });
});

describe("An article", () => {
  const check = (text: string, glossary = "") => {
    const { rich } = parseArticle(text);
    const scope = createScope([{ uri: "g", glossary: parseGlossary(glossary) }]);
    return checkAcronyms(rich, scope.matcher.scan(rich)).map(
      ({ code, range, details }) =>
        `${code}: ${text.slice(range.start, range.end)}@${range.start}${details?.["expansion"] && ` ${details["expansion"]}`}`,
    );
  };

  it("is told of the same in ASCII and beside other letters", () => {
    const found = (text: string) =>
      findAcronyms(parseArticle(text).rich).map(({ acronym, start }) => [acronym, start]);
    for (const text of [
      "The NGO, NGOs and X9; aNGO, NGO_x, @NGO, a/NGO.",
      "(NGO) NGOx NGO9 US ABCDEFGHIJK",
      "THE NGO SAID SO",
    ]) {
      assert.deepEqual(found(text), found(`${text} é`).slice(0, found(text).length));
      assert.equal(found(`${text} é`).length, found(text).length);
    }
  });

  it("is told of acronyms that are explained nowhere, once", () => {
    assert.deepEqual(check("The NGO and the NGO."), ["acronym-unknown: NGO@4"]);
  });

  it("is told of those that stand before their explanation, and of those that no glossary has", () => {
    assert.deepEqual(check("A BSA. The Bilateral Security Agreement (BSA)."), [
      "acronym-early: BSA@2 Bilateral Security Agreement",
      "acronym-unlisted: BSA@41 Bilateral Security Agreement",
    ]);
    assert.deepEqual(check("The Bilateral Security Agreement (*BSA*). A BSA."), [
      "acronym-unlisted: BSA@35 Bilateral Security Agreement",
    ]);
  });

  it("is not told of those that are in the glossary, in whatever words", () => {
    assert.deepEqual(check("The BSA.", "## pact\n\nWords.\n\nAliases: BSA\n"), []);
    assert.deepEqual(check("The US-Afghan BSA pact.", "## BSA pact\n\nWords.\n"), []);
  });
});
