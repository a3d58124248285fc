import assert from "node:assert/strict";
import * as fc from "fast-check";
import { foldProgress } from "../../../src/core/progress.ts";
import { daysBy } from "../../../src/core/stats/days.ts";
import { chartCsv } from "../../../src/extension/dashboard/csv.ts";
import { type CountedLesson, Counter, dashboardState } from "../../../src/extension/dashboard/state.ts";
import type { LessonEntry } from "../../../src/extension/library.ts";
import { chartNames, dashboardHost } from "../../../src/protocol/dashboard.ts";
import * as v from "valibot";
import { answered, anyEvent } from "../../core/log/entries.ts";

const day = 86_400_000;
const dayOf = daysBy(() => 0);
const term = { key: "escrow", words: "escrow" };
const entry = (id: string): LessonEntry => ({
  uri: `file:///${id}.md`,
  id,
  title: `=${id}`,
  shipped: false,
  words: 10,
  questions: [
    { id: "a", stem: "First?", process: "locate", term },
    { id: "b", stem: "Second, “then”?", term },
  ],
});
const at = (n: number) => n * day + day / 2;
const on = (n: number) => ({ at: at(n), zone: () => 0 });

function lesson(id: string, ...events: Parameters<typeof foldProgress>[0]): CountedLesson {
  const known = entry(id);
  return { id, entry: known, stats: new Counter(dayOf).count(known, foldProgress(events)) };
}

describe("What the page of progress is told", () => {
  it("lists lessons that are begun before the others", () => {
    const { lessons } = dashboardState([lesson("new"), lesson("old", answered("s", "a", 1, at(3)))], on(3));
    assert.deepEqual(
      lessons.map(({ id }) => id),
      ["old", "new"],
    );
  });

  it("counts the questions of a lesson that ships only once it is begun", () => {
    const shipped = ({ entry: known, ...rest }: CountedLesson): CountedLesson =>
      known ? { ...rest, entry: { ...known, shipped: true } } : rest;
    const own = lesson("own", answered("s", "a", 1, at(3)));
    const totalWith = (each: CountedLesson) => dashboardState([own, shipped(each)], on(3)).total;
    assert.equal(totalWith(lesson("new")), 2);
    assert.equal(totalWith(lesson("begun", answered("s", "a", 1, at(3)))), 4);
  });

  it("has only the days of a year, and none to come", () => {
    const events = [1, 900, 1000, 1001].map((n) => answered("s", "a", 1, at(n)));
    const { days, answers } = dashboardState([lesson("x", ...events)], on(1000));
    assert.deepEqual(
      days.map((each) => each.day),
      [900, 1000],
    );
    assert.equal(answers, 4);
  });

  it("counts answers in lessons that are gone, but asks for no questions of theirs", () => {
    const stats = new Counter(dayOf).count(undefined, foldProgress([answered("s", "a", 0, at(3))]));
    const { gone, answers, total, questions, lessons } = dashboardState([{ id: "gone", stats }], on(3));
    assert.deepEqual([gone, answers, total, questions, lessons], [1, 1, 0, [], []]);
  });

  it("joins the questions that ask for one term", () => {
    const { terms } = dashboardState(
      [lesson("x", answered("s", "a", 0, at(1)), answered("s", "b", 1, at(1)))],
      on(1),
    );
    assert.deepEqual(terms, [
      { lesson: "x", id: "escrow", words: "escrow", title: "=x", answers: 2, missed: 0.5, sureAndWrong: 0 },
    ]);
  });

  it("has terms that were only looked up", () => {
    const lookUp = { type: "lookedUp", at: at(1), term: "licence" } as const;
    const looked = lesson("x", lookUp, lookUp);
    const { terms } = dashboardState([looked], on(1));
    assert.deepEqual(terms, [
      {
        lesson: "x",
        id: "licence",
        words: "licence",
        title: "=x",
        answers: 0,
        missed: 0,
        sureAndWrong: 0,
        lookUps: 2,
      },
    ]);
    assert.match(chartCsv("terms", [looked], on(1)), /"x","licence","licence",0,"",0,2/);
  });

  it("lists no more than anyone reads, and says how many are left out", () => {
    const many = Array.from({ length: 250 }, (_, n) => lesson(`l${n}`, answered("s", "a", 0, at(1))));
    const { lessons, more, questions } = dashboardState(many, on(1));
    assert.deepEqual([lessons.length, more, questions.length], [200, 50, 8]);
  });

  it("counts a lesson again only when its progress or its questions are others", () => {
    const counter = new Counter(dayOf);
    const progress = foldProgress([answered("s", "a", 1, at(1))]);
    const known = entry("x");
    const first = counter.count(known, progress);
    assert.equal(counter.count(known, progress), first);
    assert.notEqual(counter.count(entry("x"), progress), first);
    assert.notEqual(counter.count(known, foldProgress([])), first);
  });

  it("is of the shape that the page understands, whatever was done", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(anyEvent, { maxLength: 20 }), { maxLength: 4 }),
        fc.nat(3),
        (lessons, today) => {
          const counted = lessons.map((events, index) => lesson(`l${index}`, ...events));
          const state = dashboardState(counted, on(today));
          assert.deepEqual(v.parse(dashboardHost.ready.gives, state), state);
        },
      ),
    );
  });
});

describe("A chart as CSV", () => {
  const csv = (chart: (typeof chartNames)[number]) =>
    chartCsv(
      chart,
      [
        lesson(
          "x",
          answered("s", "a", 0, at(1)),
          answered("s", "b", 0.5, at(2)),
          answered("s", "b", 1, 1e300),
        ),
        lesson("y"),
      ],
      on(2),
    ).split("\r\n");

  it("has a line for each of its numbers, and computes nothing", () => {
    assert.deepEqual(csv("lessons"), [
      "lesson,title,read,questions,answers,right,partly,wrong,attempts,last score,strength,due",
      '"x","\'=x",0,2,2,1,0,1,0,"","",""',
      '"y","\'=y",0,2,0,0,0,0,0,"","",""',
      "",
    ]);
    assert.deepEqual(csv("days"), [
      "day,answers,right",
      '"1970-01-02",1,0',
      '"1970-01-03",1,0',
      '"",1,1',
      "",
    ]);
    assert.deepEqual(csv("processes"), [
      "process,answers,right,partly,wrong",
      '"locate",1,0,0,1',
      '"other",2,1,1,0',
      "",
    ]);
    assert.deepEqual(csv("questions").slice(1, 3), [
      '"x","a","First?",1,1,0',
      '"x","b","Second, “then”?",2,0.25,0',
    ]);
  });

  it("has its head where there are no numbers", () => {
    for (const chart of chartNames) {
      assert.match(csv(chart)[0] ?? "", /,/);
    }
  });
});
