import assert from "node:assert/strict";
import * as fc from "fast-check";
import { inTime } from "../../../src/core/draft/dates.ts";
import { type KnownTerm, proposeQuestions } from "../../../src/core/draft/proposals.ts";
import { questionText } from "../../../src/core/draft/question.ts";
import { parseMarkdown } from "../../../src/core/markdown.ts";
import { findPassages } from "../../../src/core/question/passages.ts";
import { parseQuiz } from "../../../src/core/quiz.ts";
import { quoteIndex } from "../../../src/core/quote.ts";
import { lessonText } from "../texts.ts";

const { rich } = parseMarkdown(`# A zero option of long standing in 2001

In May 2013 the *two governments* [reached](x) “a zero option”. The base had closed on 3 July 2005, since nobody came.

The general wants 10,000 men and women there. In 2013 he asked for 12 helicopters, and for 14 aeroplanes.
`);
const known = (words: string, meaning: string): KnownTerm => {
  const leaf = rich.leaves.findIndex(({ tag, text }) => tag === "p" && text.includes(words));
  const start = rich.leaves[leaf]?.text.indexOf(words) ?? 0;
  return { term: words, meaning, leaf, start, end: start + words.length };
};
const terms = [known("zero option", "Leaving nobody."), known("base", "Where an army lives.")];
const proposed = proposeQuestions(rich, terms);
const text = (kind: string) => proposed.filter((each) => each.kind === kind).map(questionText);

describe("An article suggests", () => {
  it("gaps for its terms, in the sentence where they stand first", () => {
    assert.deepEqual(text("cloze"), [
      "## Complete the sentence. {#cloze-zero-option .locate .draft}\n\nIn May 2013 the two governments reached “a {{zero option}}”.\n\n" +
        'Evidence: "In May 2013 the two governments reached “a zero option"\nWhy: …\n',
      "## Complete the sentence. {#cloze-base .locate .draft}\n\nThe {{base}} had closed on 3 July 2005, since nobody came.\n\n" +
        'Evidence: "The base had closed on 3 July 2005, since nobody came"\nWhy: …\n',
    ]);
  });

  it("the order of its events, without their dates", () => {
    assert.match(
      text("order").join(),
      /\n1\. The base had closed, since nobody came\.\n2\. He asked for 12[^\n]*\.\n3\. The two governments reached “a zero option”\.\n/,
    );
    assert.deepEqual(
      inTime([
        "Closed in 1999.",
        "On 3 July 2005 it fell.",
        "It fell on July 2, 2005.",
        "From 1990 to 1991 it stood.",
      ]).map(({ event, when }) => [event, when]),
      [
        ["Closed.", 19990000],
        ["It fell.", 20050702],
        ["It fell.", 20050703],
      ],
    );
  });

  it("its terms with what they mean", () => {
    assert.match(
      text("match").join(),
      /\n- zero option -> Leaving nobody\.\n- base -> Where an army lives\.\n/,
    );
    assert.deepEqual(
      proposeQuestions(rich, terms.slice(0, 1)).filter(({ kind }) => kind === "match"),
      [],
    );
  });

  it("the one figure of a sentence that is no date", () => {
    assert.deepEqual(
      proposed.filter(({ kind }) => kind === "number").map(({ body }) => body.split("\n").slice(0, 3)),
      [["“The general wants \\_\\_\\_ men and women there.”", "", "- = 10000"]],
    );
  });

  it("nothing that is asked before it is accepted, and then only what it says", () => {
    const quiz = proposed.map(questionText).join("\n");
    assert.deepEqual(parseQuiz(quiz).questions, []);
    const accepted = parseQuiz(quiz.replaceAll(" .draft", ""));
    assert.deepEqual(
      [accepted.problems, accepted.questions.map(({ kind }) => kind)],
      [[], proposed.map(({ kind }) => kind)],
    );
    assert.deepEqual(findPassages(quoteIndex(rich), accepted).problems, []);
  });

  it("something or nothing, whatever it is", () => {
    fc.assert(
      fc.property(lessonText, (any) => {
        const parsed = parseMarkdown(any).rich;
        const drafts = proposeQuestions(parsed, []).map(questionText);
        const { questions } = parseQuiz(drafts.join("\n").replaceAll(" .draft", ""));
        assert.equal(questions.length, drafts.length);
      }),
    );
  });
});
