import assert from "node:assert/strict";
import { foldProgress, type ProgressEvent, type Response } from "../../../src/core/progress.ts";
import { learnedIn } from "../../../src/core/review/learned.ts";
import type { Scheduled } from "../../../src/core/review/schedule.ts";
import { usualWays } from "../../../src/core/sitting.ts";
import { type ReviewItem, reviewItem } from "../../../src/extension/review/item.ts";
import { ReviewSession } from "../../../src/extension/review/session.ts";
import type { QuizState, ViewOf } from "../../../src/protocol/quiz.ts";
import { due, lessonNamed } from "./lessons.ts";

interface Taken {
  session: ReviewSession;
  recorded: [lesson: string, event: ProgressEvent][];
}

async function review(...items: Scheduled[]): Promise<Taken> {
  const recorded: Taken["recorded"] = [];
  const found: ReviewItem[] = [];
  for (const each of items) {
    const lesson = await lessonNamed(each.lesson === "bread" ? "bread" : "pact");
    found.push(...[reviewItem(lesson, each, (text) => text) ?? []].flat());
  }
  const session = new ReviewSession(found, 3, {
    now: () => 1000,
    newId: () => "review",
    words: (text) => text,
    problemSentence: () => "",
    ways: () => usualWays,
    record: async (lesson, event) => void recorded.push([lesson, event]),
  });
  await session.begin();
  return { session, recorded };
}

function asked({ view }: QuizState): ViewOf<"question"> {
  assert.ok(view.phase === "question");
  return view;
}
const now = ({ session }: Taken) => asked(session.desk.state());
const stem = (view: ViewOf<"question">) => view.question.stem.leaves.map(({ text }) => text).join(" ");

async function answer(taken: Taken, response: Response): Promise<QuizState> {
  const { id } = now(taken).question;
  return taken.session.desk.check(id, { response });
}
const next = (taken: Taken) => taken.session.desk.next(now(taken).question.id);

describe("A review", () => {
  it("asks what is due across lessons, one after another, and says whose it is", async () => {
    const taken = await review(due("pact", "signed"), due("bread", "rise"));
    assert.deepEqual([now(taken).from, now(taken).length], ["The pact", 2]);
    await answer(taken, { text: "no" });
    await next(taken);
    assert.equal(now(taken).from, "Bread");
    assert.equal(taken.session.desk.state().review?.waiting, 3);
  });

  it("records an answer where its lesson keeps its own, and nothing of the review else", async () => {
    const taken = await review(due("pact", "signed"), due("bread", "rise"));
    await answer(taken, { text: "Not yet" });
    await next(taken);
    await answer(taken, { text: "salt" });
    const short = taken.recorded.map(([lesson, event]) =>
      event.type === "answered"
        ? [lesson, event.question, event.verdict, event.review]
        : [lesson, event.type],
    );
    assert.deepEqual(short, [
      ["pact", "signed", "right", true],
      ["bread", "rise", "wrong", true],
    ]);
    const progress = foldProgress(taken.recorded.slice(0, 1).map(([, event]) => event));
    assert.deepEqual(progress.sittings, []);
    assert.equal(learnedIn("pact", progress, () => 0)[0]?.reps, 1);
  });

  it("brings back at the end what was not right, and ends with how it went", async () => {
    const taken = await review(due("bread", "rise"), due("pact", "signed"));
    await answer(taken, { text: "salt" });
    await next(taken);
    await answer(taken, { text: "no" });
    await next(taken);
    assert.deepEqual([now(taken).again, stem(now(taken))], [true, "What makes it rise?"]);
    await answer(taken, { text: "yeast" });
    const { view } = await next(taken);
    assert.ok(view.phase === "result");
    assert.deepEqual([view.score.right, view.score.total], [1, 2]);
    assert.equal(taken.recorded.length, 3);
  });

  it("asks without options first, forgives a slip, and shows them when nothing comes to mind, as a hint", async () => {
    const taken = await review(due("pact", "signed"));
    const { question, recalled } = now(taken);
    assert.deepEqual([question.kind, recalled], ["text", true]);
    const shown = asked(taken.session.showOptions(question.id));
    assert.deepEqual([shown.question.kind, shown.recalled], ["choice", undefined]);
    assert.ok(shown.question.kind === "choice");
    const key = shown.question.options.find(({ text }) => text.leaves[0]?.text.startsWith("No"))?.key;
    await answer(taken, { picks: [key] });
    const [, event] = taken.recorded[0] ?? [];
    assert.ok(event?.type === "answered");
    assert.deepEqual([event.verdict, event.hints, event.question], ["right", 1, "signed"]);
  });

  it("recalls anew what comes back after its options were shown", async () => {
    const taken = await review(due("pact", "signed"));
    const { id } = now(taken).question;
    taken.session.showOptions(id);
    await taken.session.desk.check(id, { response: {}, unknown: true });
    await next(taken);
    assert.deepEqual([now(taken).again, now(taken).question.kind], [true, "text"]);
  });

  it("counts hints, and tells the evidence with its paragraph after the answer", async () => {
    const taken = await review(due("pact", "signed"));
    const { id } = now(taken).question;
    await taken.session.desk.hint(id);
    const view = asked(await answer(taken, { text: "no" }));
    const [, event] = taken.recorded[0] ?? [];
    assert.equal(event?.type === "answered" && event.hints, 1);
    const around = view.feedback?.evidence[0]?.around;
    assert.deepEqual(
      [around?.title, around?.before, around?.words],
      ["The pact", "Ten thousand troops stay. The pact, or BSA, ", "is not signed yet"],
    );
  });

  it("counts a typed answer as right once the learner says that it means the same, and does not ask it again", async () => {
    const taken = await review(due("bread", "rise"), due("pact", "bsa", "term"));
    assert.equal(now(taken).overrulable, undefined);
    await answer(taken, { text: "leaven" });
    assert.equal(now(taken).overrulable, true);
    const told = asked(await taken.session.desk.overrule(now(taken).question.id));
    assert.deepEqual(
      [told.feedback?.verdict, told.overrulable, told.length, told.feedback?.note],
      ["right", undefined, 2, "You said that your answer means the same. It counts as right."],
    );
    await next(taken);
    await answer(taken, { text: "the agreement" });
    await taken.session.desk.overrule(now(taken).question.id);
    const { view } = await next(taken);
    assert.ok(view.phase === "result");
    assert.deepEqual([view.score.right, view.score.total], [2, 2]);
    const overruled = taken.recorded.filter(([, { type }]) => type === "overruled");
    assert.deepEqual(overruled, [
      ["bread", { type: "overruled", at: 1000, what: "question", id: "rise", answered: 1000 }],
      ["pact", { type: "overruled", at: 1000, what: "term", id: "bsa", answered: 1000 }],
    ]);
  });

  it("has nothing to overrule where nothing was typed, where it was right, or after another try", async () => {
    const taken = await review(due("pact", "signed"), due("bread", "rise"));
    const { id } = now(taken).question;
    await taken.session.desk.check(id, { response: {}, unknown: true });
    assert.equal(now(taken).overrulable, undefined);
    await assert.rejects(taken.session.desk.overrule(id), /Only a typed answer/);
    await next(taken);
    await answer(taken, { text: "salt" });
    await taken.session.desk.check(now(taken).question.id, { response: { text: "yeast" }, retry: true });
    assert.equal(now(taken).overrulable, undefined);
  });

  it("has what would be marked in the article called to mind and compared", async () => {
    const taken = await review(due("pact", "who"));
    const { question } = now(taken);
    assert.ok(question.kind === "open" && question.unwritten);
    const compared = asked(await answer(taken, { text: "" }));
    assert.equal(compared.selfMark?.model.leaves[0]?.text, "“Ten thousand troops stay”");
    await answer(taken, { text: "", met: [1] });
    const [, event] = taken.recorded[0] ?? [];
    assert.equal(event?.type === "answered" && event.verdict, "right");
  });

  it("passes over what its lesson does not have any more", async () => {
    const taken = await review(due("pact", "gone"), due("pact", "gone", "term"), due("bread", "rise"));
    assert.equal(now(taken).length, 1);
  });
});

describe("A term in a review", () => {
  const term = (reps: number) => due("pact", "bsa", "term", reps);

  it("is asked by its definition, which does not tell it", async () => {
    const taken = await review(term(0));
    assert.equal(stem(now(taken)), "Which term is this? _____: the _____ is the pact that lets troops stay.");
    await answer(taken, { text: "bsa" });
    assert.deepEqual(taken.recorded, [
      ["pact", { type: "reviewed", at: 1000, term: "bsa", form: "word", verdict: "right" }],
    ]);
  });

  it("is asked the next time in the article's own sentence, then for what it means", async () => {
    const gap = await review(term(1));
    assert.equal(stem(now(gap)), "What is missing? “The pact, or _____, is not signed yet”");
    const told = asked(await answer(gap, { text: "Bilateral Security Agreement" }));
    assert.equal(told.feedback?.verdict, "right");
    assert.equal(told.feedback?.evidence[0]?.around?.words, "The pact, or BSA, is not signed yet");
    const meaning = await review(term(2));
    assert.equal(stem(now(meaning)), "What does “BSA” mean here?");
    assert.match(
      asked(await answer(meaning, { text: "" })).selfMark?.model.leaves[0]?.text ?? "",
      /^Bilateral/,
    );
    await answer(meaning, { text: "", met: [0.5] });
    const [, event] = meaning.recorded[0] ?? [];
    assert.deepEqual(event, {
      type: "reviewed",
      at: 1000,
      term: "bsa",
      form: "definition",
      verdict: "partly",
    });
  });

  it("gives its first letter as a hint, and a second try counts for nothing", async () => {
    const taken = await review(term(0));
    const { id } = now(taken).question;
    const { hints } = asked(await taken.session.desk.hint(id));
    assert.equal(hints[0]?.leaves[0]?.text, "It begins with “B”.");
    await answer(taken, { text: "xyz" });
    await taken.session.desk.check(id, { response: { text: "BSA" }, retry: true });
    assert.equal(taken.recorded.length, 1);
    assert.equal(taken.recorded[0]?.[1].type === "reviewed" && taken.recorded[0][1].hints, 1);
  });

  it("is not asked for when its definition says no more than itself and the article does not have it", async () => {
    const lesson = await lessonNamed("pact");
    assert.equal(
      reviewItem(lesson, due("pact", "zero", "term"), (text) => text),
      undefined,
    );
  });
});
