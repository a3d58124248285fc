import assert from "node:assert/strict";
import { usualChecks } from "../../../src/service/diagnostics.ts";
import { createService } from "../../../src/service/service.ts";
import { linesOf } from "../../service/class-logs.ts";
import { MemoryWorkspace, uriOf, waiting } from "../../service/workspace.ts";
import { article, keyOf, questions, Taker } from "./taking.ts";

/** What a learner at a desk records: half know it, the others say that they do not. */
async function logOf(learner: number): Promise<string> {
  const taker = await Taker.of("signed", "when");
  await taker.start();
  const known = { response: { picks: [keyOf(taker.view("question"), "No")] } };
  await taker.desk.check("signed", learner % 2 === 0 ? known : { response: {}, unknown: true });
  return linesOf(taker.events, `window-${learner}`).replaceAll('"sitting-', `"${learner}-`);
}

describe("A class that takes a quiz", () => {
  it("tells its author which option nobody takes", async () => {
    const logs = await Promise.all(Array.from({ length: 30 }, (_, learner) => logOf(learner)));
    const workspace = new MemoryWorkspace({
      "article.md": article,
      "article.quiz.md": `${questions.signed}\n${questions.when}`,
      ...Object.fromEntries(logs.map((text, learner) => [`.lectern/progress/${learner}.jsonl`, text])),
    });
    const document = workspace.open("article.quiz.md");
    const found = await createService(workspace).diagnostics(uriOf("article.quiz.md"), usualChecks, waiting);
    const [seldom] = found.filter(({ code }) => code === "seldom-chosen");
    assert.equal(seldom && document.getText(seldom.range).trim(), "- [ ] Yes");
  });
});
