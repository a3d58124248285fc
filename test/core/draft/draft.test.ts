import assert from "node:assert/strict";
import * as fc from "fast-check";
import { parseArticle } from "../../../src/core/article.ts";
import { findCandidates } from "../../../src/core/draft/candidates.ts";
import { draftArticle, draftGlossary, draftQuiz } from "../../../src/core/draft/lesson.ts";
import { guessLanguage } from "../../../src/core/draft/language.ts";
import { asMarkdown } from "../../../src/core/draft/source.ts";
import { tidy } from "../../../src/core/draft/tidy.ts";
import { parseGlossary } from "../../../src/core/glossary.ts";
import { parsePlainText } from "../../../src/core/plain-text.ts";
import { questionKinds } from "../../../src/core/question/index.ts";
import { type Kind, parseQuiz } from "../../../src/core/quiz.ts";
import { createScope } from "../../../src/core/scope.ts";
import { anyText } from "../../support/any-text.ts";

const story =
  "In 2013 the governments reached a Bilateral Security Agreement (BSA). Joseph Dunford wants 10,000 troops.\n\n" +
  "A “zero option” leaves nobody. In 2005 the Karshi-Khanabad base closed. Later Joseph Dunford spoke of the BSA.";
const rich = parsePlainText(story);
const head = { title: 'A: "story"', language: "en" };
const words = (leaves: { text: string }[]) =>
  leaves.map(({ text }) => text.replace(/\s+/g, " ").trim()).filter((text) => text !== "");

describe("A text that is made into a lesson", () => {
  it("is mended where it is broken, and nowhere else", () => {
    assert.equal(tidy("so\u00ADcalled â€œzeroâ€\u009D op\u0092s"), "socalled “zero” op’s");
    for (const sound of [
      "a < b and c > d",
      "“Ünïcode” – 5 % … 北京",
      "One.\n\n\t  Two.",
      "\u0E01\u200B\u0E01",
    ]) {
      assert.equal(tidy(sound), sound);
    }
  });

  it("keeps its title and every paragraph, whatever signs are in it", () => {
    const article = parseArticle(draftArticle(asMarkdown(story, "plain"), head));
    assert.deepEqual([article.title, article.problems], ['A: "story"', []]);
    const paragraph = fc
      .array(fc.constantFrom(..."ab# *_`~[](){}<>&|\\!$-+=1.):\"'^\n".split(""), "---", "ab ", "&amp;"), {
        maxLength: 30,
      })
      .map((signs) => signs.join("").replace(/\n{2,}/g, "\n"));
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 4 }), (paragraphs) => {
        const text = paragraphs.join("\n\n");
        const drafted = parseArticle(draftArticle(asMarkdown(text, "plain"), head));
        assert.deepEqual(words(drafted.rich.leaves), words(parsePlainText(text).leaves));
      }),
    );
  });

  it("offers what a glossary may explain, with its sentence, and not what one has", () => {
    const found = findCandidates(rich);
    assert.deepEqual(
      found.map(({ term, why, count }) => [term, why, count]),
      [
        ["BSA", "acronym", 2],
        ["zero option", "coinage", 1],
        ["Joseph Dunford", "name", 2],
        ["Karshi-Khanabad", "name", 1],
      ],
    );
    assert.deepEqual(found[0]?.aliases, ["Bilateral Security Agreement"]);
    assert.match(found[1]?.sentence ?? "", /zero option” leaves nobody$/);
    assert.deepEqual(
      findCandidates(rich, (each) => each === "BSA").map(({ term }) => term),
      ["zero option", "Joseph Dunford", "Karshi-Khanabad"],
    );
  });

  it("gets a glossary whose terms are found in it", () => {
    const glossary = parseGlossary(draftGlossary(findCandidates(rich), "en"));
    assert.deepEqual(
      glossary.problems.map(({ code, details }) => [code, details?.["term"]]),
      glossary.entries.map(({ term }) => ["unwritten-definition", term]),
    );
    const { matcher } = createScope([{ uri: "g", glossary }]);
    const keys = new Set(matcher.scan(rich).flatMap(({ entries }) => entries));
    assert.deepEqual([...keys].sort(), ["bsa", "joseph-dunford", "karshi-khanabad", "zero-option"]);
  });

  it("gets a draft of every kind, which is read as one when it is accepted", () => {
    const kinds = Object.keys(questionKinds) as Kind[];
    const draft = draftQuiz(rich, findCandidates(rich), kinds);
    assert.deepEqual(parseQuiz(draft).questions, []);
    assert.deepEqual(new Set(parseQuiz(draft).problems.map(({ code }) => code)), new Set(["draft-question"]));
    const { questions, problems } = parseQuiz(draft.replaceAll(" .draft", ""));
    assert.deepEqual(
      questions.map(({ kind }) => kind),
      kinds,
    );
    assert.deepEqual(problems, []);
  });

  it("never throws, whatever it is", () => {
    fc.assert(
      fc.property(anyText(300), (text) => {
        for (const form of ["plain", "markdown", "html"] as const) {
          const markdown = asMarkdown(text, form);
          const parsed = parseArticle(markdown).rich;
          const found = findCandidates(parsed);
          draftQuiz(parsed, found, Object.keys(questionKinds) as Kind[]);
          assert.ok(draftArticle(markdown, head) && draftGlossary(found, guessLanguage(markdown)));
        }
      }),
    );
  });
});
