import assert from "node:assert/strict";
import { parseGlossary } from "../../src/core/glossary.ts";
import { parseQuiz } from "../../src/core/quiz.ts";
import { tellsAnswer } from "../../src/core/spoiler.ts";

function tells(definition: string, question: string, named = false): boolean {
  const [entry] = parseGlossary(`## Pact {#pact}\n\n${definition}\n`).entries;
  const [asked] = parseQuiz(`## Q? {#q .locate}\n\n${question}\n`).questions;
  assert.ok(entry && asked);
  return tellsAnswer(entry, asked, named);
}

describe("A glossary entry tells the answer", () => {
  it("when the question names it as its term", () => {
    assert.ok(tells("An agreement.", "- = November", true));
  });

  it("when its definition, its term or an alias is or holds what is accepted", () => {
    assert.ok(tells("An agreement, reached in NOVEMBER 2013.", "- = November"));
    assert.ok(tells("An agreement.", "- = the pact\n- = pact"));
    assert.ok(tells("An agreement.\n\nAliases: Bilateral Accord", "- = bilateral accord"));
    assert.ok(tells("An agreement.\n\nSince then: It was signed in September.", "- = September"));
  });

  it("of whatever kind the question is", () => {
    assert.ok(tells("Signed in Kabul.", "- [x] Kabul\n- [ ] Bonn"));
    assert.ok(tells("For 10,000 troops.", "- = 10000 ± 500"));
    assert.ok(tells("Signed in Kabul.", "It was signed in {{Kabul}}."));
    assert.ok(tells("Signed in Kabul.", "It was signed in {{=Kabul | Bonn}}."));
    assert.ok(tells("Signed in Kabul.", "- the pact -> Kabul\n- the letter -> Bonn"));
  });

  it("and not by a wrong option, a part of a word, or a word that stands everywhere", () => {
    assert.ok(!tells("Signed in Bonn.", "- [x] Kabul\n- [ ] Bonn"));
    assert.ok(!tells("The Novembers of old.", "- = November"));
    assert.ok(!tells("Yes, it is true.", "- [x] Yes\n- [ ] No"));
    assert.ok(!tells("After 5 years.", "- = 5"));
    assert.ok(!tells("For 110,000 troops.", "- = 10000"));
  });

  it("never to a question whose answer stands in the article or has no words of its own", () => {
    assert.ok(!tells("First and second.", "1. first\n2. second"));
    assert.ok(!tells("Not signed.", 'Select: "Not signed"'));
    assert.ok(!tells("Not signed.", "Model: Not signed"));
  });
});
