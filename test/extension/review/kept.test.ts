import assert from "node:assert/strict";
import { foldProgress, type ProgressEvent } from "../../../src/core/progress.ts";
import { usualWays } from "../../../src/core/sitting.ts";
import { reviewItem } from "../../../src/extension/review/item.ts";
import { isAnsweredSince, type KeptReview, readKept } from "../../../src/extension/review/kept.ts";
import { ReviewSession } from "../../../src/extension/review/session.ts";
import type { ViewOf } from "../../../src/protocol/quiz.ts";
import { answered } from "../../core/log/entries.ts";
import { due, lessonNamed } from "./lessons.ts";

const all = [due("pact", "signed"), due("bread", "rise"), due("pact", "bsa", "term", 1)];

async function sessionOf(wanted: KeptReview["items"], kept?: KeptReview): Promise<ReviewSession> {
  const items = [];
  for (const each of wanted) {
    const lesson = await lessonNamed(each.lesson === "bread" ? "bread" : "pact");
    items.push(...[reviewItem(lesson, each, (text) => text) ?? []].flat());
  }
  const world = {
    now: () => 1000,
    newId: () => "review",
    words: (text: string) => text,
    problemSentence: () => "",
    ways: () => usualWays,
    record: async () => undefined,
  };
  const session = new ReviewSession(items, 3, world, kept);
  await session.begin();
  return session;
}

/** As the page gives it back. */
function keptOf({ desk }: ReviewSession): KeptReview {
  const kept = readKept({ lesson: "", review: desk.state().review?.kept });
  assert.ok(kept);
  return kept;
}

function asked({ desk }: ReviewSession): ViewOf<"question"> {
  const { view } = desk.state();
  assert.ok(view.phase === "question");
  return view;
}

const check = (session: ReviewSession, text: string) =>
  session.desk.check(asked(session).question.id, { response: { text } });
const next = (session: ReviewSession) => session.desk.next(asked(session).question.id);

describe("A review that was left open", () => {
  it("comes back as it was: asked, with hints and options, told, gone on, at its end", async () => {
    let session = await sessionOf(all);
    const returns = async () => {
      const { view } = session.desk.state();
      const kept = keptOf(session);
      session = await sessionOf(kept.items, kept);
      assert.deepEqual([session.desk.state().view, keptOf(session)], [view, kept]);
    };
    await session.desk.hint(asked(session).question.id);
    await returns();
    session.showOptions(asked(session).question.id);
    await returns();
    await session.desk.check(asked(session).question.id, { response: {}, unknown: true });
    await returns();
    await next(session);
    await check(session, "leaven");
    await returns();
    await session.desk.overrule(asked(session).question.id);
    await returns();
    await next(session);
    await check(session, "BSA");
    await next(session);
    await returns();
    assert.equal(asked(session).again, true);
    await check(session, "no");
    await next(session);
    await returns();
    assert.equal(session.desk.state().view.phase, "result");
  });

  it("does not ask what was answered meanwhile, and ends when that is all of it", async () => {
    const session = await sessionOf(all);
    const kept = keptOf(session);
    const [, bread, term] = all;
    assert.ok(bread && term);
    const elsewhere = foldProgress([answered("s", "rise", 1, 1001)]);
    assert.equal(isAnsweredSince(kept, bread, elsewhere), true);
    assert.equal(isAnsweredSince(kept, bread, foldProgress([answered("s", "rise", 1, 999)])), false);
    const reviewed: ProgressEvent = {
      type: "reviewed",
      at: 1001,
      term: "bsa",
      form: "gap",
      verdict: "wrong",
    };
    assert.equal(isAnsweredSince(kept, term, foldProgress([reviewed])), true);
    assert.equal(isAnsweredSince(kept, term, foldProgress([])), false);
    const rest = await sessionOf([term], kept);
    assert.deepEqual([asked(rest).position, asked(rest).length], [3, 3]);
    const gone = await sessionOf([], kept);
    assert.equal(gone.desk.state().view.phase, "result");
  });

  it("is not read from what is no review", () => {
    const broken = [
      undefined,
      null,
      {},
      { review: "" },
      { review: "{" },
      { review: '{"items":[]}' },
      { review: 1 },
    ];
    assert.deepEqual(
      broken.map(readKept),
      broken.map(() => undefined),
    );
  });
});
