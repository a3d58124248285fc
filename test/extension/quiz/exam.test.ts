import assert from "node:assert/strict";
import { keyOf, lessonOf, questions, Taker } from "./taking.ts";

const november = { text: "November" };
const wrong = { text: "May" };

describe("An exam at the desk", () => {
  it("keeps answers and flags on a sheet, goes to any question, and tells nothing", async () => {
    const taker = await Taker.of("signed", "when", "many");
    await taker.start({ feedback: "exam" });
    await taker.desk.turnTo("when");
    await taker.desk.check("when", { response: wrong });
    await taker.desk.flag("many", true);
    const view = taker.view("question");
    assert.equal(view.question.id, "when");
    assert.deepEqual(view.response, wrong);
    assert.equal(view.feedback, undefined);
    assert.deepEqual(view.sheet, [
      { question: "signed", answered: false, flagged: false },
      { question: "when", answered: true, flagged: false },
      { question: "many", answered: false, flagged: true },
    ]);
    await taker.desk.draft("when", { text: " " });
    assert.equal(taker.view("question").sheet?.[1]?.answered, false, "an answer can be taken back");
    await taker.desk.hint("when");
    assert.deepEqual(taker.view("question").hints, []);
  });

  it("is marked when it is handed in, once, and counts what was left out", async () => {
    const taker = await Taker.of("signed", "when", "many");
    await taker.start({ feedback: "exam" });
    await taker.desk.draft("signed", { picks: [keyOf(taker.view("question"), "No")] });
    await taker.desk.draft("many", { text: "many" });
    await taker.desk.submit();
    const { score, questions: rows } = taker.view("result");
    assert.deepEqual([score.right, score.wrong, score.total], [1, 1, 3]);
    assert.deepEqual(
      rows.map(({ verdict, given }) => [verdict, given]),
      [
        ["right", "No"],
        [undefined, undefined],
        ["wrong", "many"],
      ],
    );
    assert.equal(rows[1]?.right, "November", "what was left out is told too");
    taker.desk.review("when");
    assert.equal(taker.view("review").feedback?.verdict, "wrong");
    await assert.rejects(taker.desk.draft("when", november), /handed in already/);
    await taker.start({ scope: "wrong" });
    assert.equal(taker.view("question").length, 2, "what was left out is asked again");
  });

  it("lets the learner mark what only the learner can, before the result", async () => {
    const taker = await Taker.of("say", "when");
    await taker.start({ feedback: "exam" });
    await taker.desk.draft("say", { text: "They stay." });
    await taker.desk.submit();
    assert.deepEqual(taker.view("question").selfMark?.rubric, ["troops", "not signed"]);
    await taker.desk.check("say", { response: { text: "They stay.", met: [1, 1] } });
    assert.equal(taker.view("result").score.right, 1);
  });

  it("can be handed in empty", async () => {
    const taker = await Taker.of("signed", "when");
    await taker.start({ feedback: "exam" });
    await taker.desk.submit();
    assert.deepEqual(taker.view("result").score.total, 2);
  });
});

describe("The result", () => {
  it("puts first what the learner was sure of and had wrong, and says how the sure ones went", async () => {
    const taker = await Taker.of("many", "when", "signed");
    await taker.start({ feedback: "exam", confidence: true });
    await taker.desk.draft("many", { text: "10000" }, 3);
    await taker.desk.draft("when", wrong, 3);
    await taker.desk.submit();
    const { questions: rows, sure } = taker.view("result");
    assert.deepEqual(
      rows.map(({ id }) => id),
      ["when", "many", "signed"],
    );
    assert.deepEqual(sure, { total: 2, right: 1 });
  });

  it("names the paragraphs behind what was not right, in the order of the article, and the time", async () => {
    const taker = await Taker.of("when", "signed", "many");
    await taker.start();
    taker.now += 30_000;
    await taker.answer("when", wrong);
    await taker.answer("signed", { picks: [keyOf(taker.view("question"), "Yes")] });
    await taker.desk.end();
    const { reread, spent } = taker.view("result");
    assert.deepEqual(
      reread.map(({ begins, evidence }) => [begins, ...evidence.map(({ quote }) => quote)]),
      [
        ["Ten thousand troops stay. The pact is not signed yet.", "The pact is not signed yet"],
        ["It was reached in November.", "reached in November"],
      ],
    );
    assert.equal(spent, 30_000);
  });

  it("leads to a review of each question as it was seen, and back", async () => {
    const taker = await Taker.of("signed", "when");
    await taker.start();
    const asked = taker.view("question").question;
    const yes = keyOf(taker.view("question"), "Yes");
    await taker.answer("signed", { picks: [yes] });
    await taker.answer("when", november);
    await taker.desk.end();
    taker.desk.review("signed");
    const { question, response, feedback, position, length, previous, next } = taker.view("review");
    assert.deepEqual(question, asked);
    assert.deepEqual(response, { picks: [yes] });
    assert.equal(feedback?.verdict, "wrong");
    assert.deepEqual([position, length, previous, next], [1, 2, undefined, "when"]);
    taker.desk.closeReview();
    assert.equal(taker.desk.state().view.phase, "result");
    taker.desk.closeResult();
    assert.equal(taker.desk.state().view.phase, "offer");
    taker.desk.resume();
    assert.equal(taker.desk.state().view.phase, "result", "the latest result can be seen again");
  });

  it("says which question was changed since, and keeps the old answer", async () => {
    const taker = await Taker.of("signed", "when");
    await taker.start();
    await taker.answer("signed", { picks: [keyOf(taker.view("question"), "Yes")] });
    await taker.desk.end();
    const edited = questions.signed.replace("- [ ] Yes", "- [ ] Yes, of course");
    taker.lesson = await lessonOf(`${edited}\n${questions.when}`);
    const [row] = taker.view("result").questions;
    assert.ok(row?.changed);
    assert.equal(row.given, "Yes");
    assert.equal(row.verdict, "wrong");
    taker.desk.review("signed");
    const { changed, given, feedback } = taker.view("review");
    assert.deepEqual([changed, given, feedback], [true, "Yes", undefined]);
  });
});
