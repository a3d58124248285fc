import assert from "node:assert/strict";
import * as fc from "fast-check";
import { shaped, shapeOf } from "../../src/core/shape.ts";

/** What stands in place of `words`, which are a form of `from`, when the term is called `to`. */
function instead(words: string, from: string, to: string, language = "en"): string | undefined {
  const shape = shapeOf(words, from, language);
  return shape && shaped(to, shape, language);
}

describe("A form in another's place", () => {
  it("keeps the number", () => {
    assert.equal(instead("treaties", "treaty", "pact"), "pacts");
    assert.equal(instead("treaties", "treaties", "pacts"), "pacts");
    assert.equal(instead("treaty", "treaties", "pacts"), "pact");
    assert.equal(instead("BSAs", "BSA", "security pact"), "security pacts");
    assert.equal(instead("security pacts", "security pact", "BSA"), "BSAs");
    assert.equal(instead("crises", "crisis", "church"), "churches");
  });

  it("keeps the possessive, as its own last letter wants it", () => {
    assert.equal(instead("Obama’s", "Obama", "Mr Bush"), "Mr Bush’s");
    assert.equal(instead("soldiers'", "soldier", "army"), "armies'");
    assert.equal(instead("troops’", "troops", "army"), "army’s");
    assert.equal(instead("army's", "army", "Charles"), "Charles's");
    assert.equal(instead("Lloyd's", "Lloyd's", "the bank"), "the bank");
    assert.equal(instead("Hans'", "Hans", "Peter", "de"), "Peter'");
  });

  it("keeps the capitals that the text gave it, and no others", () => {
    assert.equal(instead("Zero option", "zero option", "residual force"), "Residual force");
    assert.equal(instead("zero option", "Zero option", "Residual force"), "residual force");
    assert.equal(instead("ZERO OPTION", "zero option", "residual force"), "RESIDUAL FORCE");
    assert.equal(instead("zero option", "Zero option", "BSA"), "BSA");
    assert.equal(instead("zero-option", "zero option", "no troops"), "no troops");
  });

  it("is nothing where the words are another form", () => {
    assert.equal(instead("pact", "treaty", "x"), undefined);
    assert.equal(instead("Verträge", "Vertrag", "x", "de"), undefined);
  });

  it("is the words again when the form stays the same", () => {
    const word = fc.stringMatching(/^[a-z]{3,8}$/);
    const ending = fc.constantFrom("", "'s", "’s");
    fc.assert(
      fc.property(word, word, ending, fc.boolean(), (one, two, possessive, capital) => {
        const form = `${one} ${two}`;
        const words = (capital ? form.charAt(0).toUpperCase() + form.slice(1) : form) + possessive;
        assert.equal(instead(words, form, form), words);
      }),
    );
  });
});
