import assert from "node:assert/strict";
import { describeAnswer, describeResponse, markAnswer } from "../../../src/core/question/index.ts";
import { ask } from "./ask.ts";

describe("Marking a cloze", () => {
  const question = ask(
    "cloze",
    "The {{zero}} option needs no *{{agreement | pact}}*,\nsays {{=US | NATO | UN}}.",
  );
  const mark = (...gaps: string[]) => markAnswer(question, { gaps });

  it("gives the share of gaps that are right", () => {
    assert.equal(mark("zero", "pact", "US").mark, 1);
    assert.equal(mark("zero", "agreement", "US").verdict, "right");
    assert.equal(mark("zero", "plan", "US").mark, 2 / 3);
    assert.equal(mark("zero", "plan", "US").verdict, "partly");
    assert.equal(mark("one", "plan", "NATO").verdict, "wrong");
  });

  it("says of every gap what was given, what is accepted and what differed", () => {
    assert.deepEqual(mark("Zero", " the pact ", "NATO").gaps, [
      { right: true, given: "Zero", accepted: ["zero"], note: "case" },
      { right: true, given: "the pact", accepted: ["agreement", "pact"], note: "article" },
      { right: false, given: "NATO", accepted: ["US"] },
    ]);
  });

  it("takes gaps that are left out for empty, and gaps that are too many for none", () => {
    assert.equal(mark("zero").mark, 1 / 3);
    assert.equal(mark("zero").note, undefined);
    assert.equal(mark("zero", "pact", "US", "more").mark, 1);
    assert.equal(mark("", " ", "").note, "empty");
  });

  it("forgives a slip with .typo and nothing with .exact", () => {
    const gap = "They signed an {{agreement}}.";
    const one = (classes: string, text: string) =>
      markAnswer(ask("cloze", gap, classes), { gaps: [text] }).gaps[0];
    assert.deepEqual([one(".typo", "agreemnt")?.right, one(".typo", "agreemnt")?.note], [true, "typo"]);
    assert.deepEqual([one("", "agreemnt")?.right, one("", "agreemnt")?.note], [false, undefined]);
    assert.deepEqual([one(".exact", "Agreement")?.right, one(".exact", "Agreement")?.note], [false, "case"]);
  });

  it("takes entries of a menu that read alike for one", () => {
    const menu = ask("cloze", "Says {{=US | US | UN}}.");
    assert.equal(markAnswer(menu, { gaps: ["US"] }).mark, 1);
  });

  it("does not count gaps without an answer", () => {
    const gaps = ask("cloze", "A {{}} and a {{pact}}.");
    assert.equal(markAnswer(gaps, { gaps: ["", "pact"] }).mark, 1);
    assert.equal(markAnswer(gaps, { gaps: ["anything", "plan"] }).mark, 0);
    assert.deepEqual(markAnswer(gaps, { gaps: ["anything", "plan"] }).gaps[0], {
      right: true,
      given: "anything",
      accepted: [],
    });
  });

  it("can be said as the sentence that it makes", () => {
    assert.equal(describeAnswer(question), "The zero option needs no agreement / pact, says US.");
    const said = describeResponse(question, { gaps: ["one", "", "UN"] });
    assert.equal(said, "The one option needs no …, says UN.");
    assert.equal(describeResponse(question, { gaps: ["", ""] }), "");
  });

  it("keeps pictures apart from gaps when it is said", () => {
    const pictured = ask("cloze", "![a flag](f.png) of {{Kabul}}");
    assert.equal(describeAnswer(pictured), "\uFFFC of Kabul");
  });
});
