import assert from "node:assert/strict";
import { parseArticle } from "../../../src/core/article.ts";
import { explanationIn } from "../../../src/core/check/acronyms.ts";
import { findCandidates } from "../../../src/core/draft/candidates.ts";
import { guessLanguage } from "../../../src/core/draft/language.ts";
import { newsStory } from "../../support/news-story.ts";

const found = (text: string) => findCandidates(parseArticle(text, { plainText: true }).rich);
const terms = (text: string, why?: string) =>
  found(text)
    .filter((candidate) => why === undefined || candidate.why === why)
    .map(({ term, aliases }) => [term, ...aliases].join(" = "));

describe("A candidate for the glossary", () => {
  it("is an acronym with what it stands for, or one that nobody explains", () => {
    assert.deepEqual(terms("The Joint Pilotage Agreement (JPA). The JPA and the NGO.", "acronym"), [
      "JPA = Joint Pilotage Agreement",
      "NGO",
    ]);
  });

  it("is what stands in quotation marks as a name does, and not what somebody says", () => {
    const text =
      'The “dry option,” or closure, was ‘a long day’ off. She said: “It is time.” The town\'s "harbour planning".';
    assert.deepEqual(terms(text, "coinage"), ["dry option", "a long day", "harbour planning"]);
  });

  it("is a name, without title, without the sentence's capital, and with its short form", () => {
    assert.deepEqual(terms("On Monday President Ingrid Solheim spoke. Later Solheim left.", "name"), [
      "Ingrid Solheim = Solheim",
    ]);
    assert.deepEqual(
      terms("Then Bank of Lindmark's Anna Falk and Tom Falk met. Since March the Falk case.", "name"),
      ["Falk", "Bank of Lindmark", "Anna Falk", "Tom Falk"],
    );
  });

  it("is a phrase that the text comes back to, and the longer one where it always is", () => {
    const text =
      "The air strip is long. An old weather balloon flew over the air strip. The old weather balloon was seen, and so was " +
      "a phone call. She said nothing of the phone call. They said nothing.";
    assert.deepEqual(terms(text, "frequent"), ["air strip", "weather balloon", "phone call"]);
  });

  it("comes with the sentence that explains it, not with the first that has it", () => {
    const [candidate] = found(
      "They fear the Ravens. At night the Ravens sail. The Ravens are a smuggling ring. The Ravens laugh.",
    );
    assert.equal(candidate?.sentence, "The Ravens are a smuggling ring");
    assert.equal(candidate?.count, 4);
    const [coinage] = found(
      "A “dry option” was near. For what is known as the “dry option,” they have a plan.",
    );
    assert.match(coinage?.sentence ?? "", /known as/);
  });

  it("is no German noun for its capital alone", () => {
    const text =
      "Der Hafen ist alt, und die Stadt hat mit dem Hafen auch das Dock von Ingrid Solheim verkauft. Das ist nicht für die Leute.";
    assert.equal(guessLanguage(text), "de");
    assert.deepEqual(terms(text, "name"), ["Hafen", "Ingrid Solheim"]);
  });

  it("is not a headline, however long", () => {
    assert.deepEqual(terms("Aa ".repeat(50_000)), []);
  });

  it("is counted where it stands as a word, and “for the” explains nothing", () => {
    const [candidate] = found("The Lindmark council met. It pays for the Lindmark docks in Lindmarkia.");
    assert.deepEqual(
      [candidate?.term, candidate?.count, candidate?.sentence],
      ["Lindmark", 2, "The Lindmark council met"],
    );
  });

  it("is found twenty times and more in a news story", () => {
    const all = found(newsStory).filter(({ why }) => why !== "frequent");
    assert.ok(all.length >= 20, String(all.length));
    assert.deepEqual(
      all.slice(0, 5).map(({ term }) => term),
      ["JPA", "SKARVIK", "harbour planning", "dry option", "various routes"]
        .filter((term) => term !== "SKARVIK")
        .concat("Tomas Varga"),
    );
  });
});

/** By hand, after the kinds of error that the literature on abbreviations tells of. */
describe("An acronym in brackets", () => {
  const cases: [text: string, expansion: string | undefined][] = [
    ["the World Health Organization (WHO) said", "World Health Organization"],
    ["by polymerase chain reaction (PCR)", "polymerase chain reaction"],
    ["deoxyribonucleic acid (DNA) was", "deoxyribonucleic acid"],
    [
      "the United Nations High Commissioner for Refugees (UNHCR)",
      "United Nations High Commissioner for Refugees",
    ],
    ["heat shock transcription factor (HSF)", "heat shock transcription factor"],
    ["a magnetic-resonance image (MRI)", "magnetic-resonance image"],
    ["Agence France-Presse (AFP) reported", "Agence France-Presse"],
    ["the CIA (Central Intelligence Agency) knew", "Central Intelligence Agency"],
    ["“Joint Pilotage Agreement” (JPA)", "Joint Pilotage Agreement"],
    ["gross domestic product, or output (GDP; in dollars)", "gross domestic product, or output"],
    ["the International Monetary Fund’s (IMF) board", "International Monetary Fund"],
    ["the year before (2014)", undefined],
    ["a loss (10)", undefined],
    ["the harbour (see above)", undefined],
    ["the men (ABC)", undefined],
    ["an open (bracket and GDP", undefined],
    ["a closed) bracket (GDP", undefined],
    ["It ended. General discussion (GD)", "General discussion"],
    ["the General Defence Plan. It (GDP)", undefined],
  ];
  for (const [text, expansion] of cases) {
    it(`${expansion === undefined ? "is not explained" : "is explained"} in: ${text}`, () => {
      assert.equal(explanationIn(text)?.expansion, expansion);
    });
  }
});
