import assert from "node:assert/strict";
import { hasPossessive, inflect, isAcronym } from "../../src/core/inflect.ts";

const english = (form: string, name = false) => inflect(form, "en", name).join(", ");

describe("English", () => {
  it("has regular plurals", () => {
    const plurals = {
      option: "options",
      party: "parties",
      day: "days",
      soliloquy: "soliloquies",
      virus: "viruses",
      press: "presses",
      tax: "taxes",
      wish: "wishes",
      quiz: "quizes, quizzes",
      crisis: "crises",
      church: "churches, churchs",
      hero: "heroes, heros",
      radio: "radios",
      Kennedy: "Kennedies, Kennedys",
      détente: "détentes",
      café: "cafés",
    };
    for (const [singular, expected] of Object.entries(plurals)) {
      assert.equal(english(singular), expected);
    }
  });

  it("has regular singulars", () => {
    const singulars = {
      options: "option",
      Taliban: "Talibans",
      treaties: "treaty, treatie",
      movies: "movy, movie",
      houses: "house, hous",
      viruses: "viruse, virus",
      quizzes: "quizz, quiz",
      crises: "crise, crisis",
      boxes: "boxe, box",
      uses: "use",
      does: "doe",
      menus: "menu",
      skis: "ski",
    };
    for (const [plural, expected] of Object.entries(singulars)) {
      assert.equal(english(plural), expected);
    }
  });

  it("does not take every s for a plural", () => {
    for (const word of ["news", "goods", "series", "economics", "odds", "arms", "yes", "his"]) {
      assert.doesNotMatch(english(word), new RegExp(`\\b${word.slice(0, -1)}\\b`));
    }
    assert.equal(english("pass"), "passes");
    assert.equal(english("status"), "statuses");
    assert.equal(english("Williams", true), "");
    assert.equal(english("James", true), "");
  });

  it("changes only the last word", () => {
    assert.equal(english("security pacts"), "security pact");
    assert.equal(english("United Nations"), "United Nation");
    assert.equal(english("AK 47"), "AK 47s");
  });

  it("gives acronyms a small s", () => {
    assert.equal(english("BSA"), "BSAs");
    assert.equal(english("AIDS"), "AIDSs");
    assert.equal(english("NATO summit"), "NATO summits");
  });

  it("leaves alone what is no noun to it", () => {
    for (const form of ["C++", "北约", "НАТО пакт", "A", "at", "1990", "", "vitamin A"]) {
      assert.equal(english(form), "");
    }
  });
});

describe("Inflection", () => {
  it("goes by the language, whatever its region", () => {
    assert.deepEqual(inflect("pact", "en-GB"), ["pacts"]);
    assert.deepEqual(inflect("pact", "EN_us"), ["pacts"]);
    assert.deepEqual(inflect("Pakt", "de"), []);
    assert.deepEqual(inflect("pact", ""), []);
  });

  it("gives a possessive to languages that write one", () => {
    assert.deepEqual(["en", "de-AT", "nl", "fr", "zh", "tr"].map(hasPossessive), [
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it("knows an acronym", () => {
    assert.ok(["BSA", "B2B", "ÄÖ", "МИД"].every(isAcronym));
    assert.ok(!["B", "MPs", "Bsa", "20", ""].some(isAcronym));
  });
});
