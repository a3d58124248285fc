import assert from "node:assert/strict";
import { createService } from "../../src/service/service.ts";
import { mark, openMarked } from "./marked.ts";
import { waiting } from "./workspace.ts";

const quiz = '## Who knows a pilot? {#who .locate .odd}\n\n- = I\n\nEvidence: "a pilot"\nwhy: So.\n';
const glossary = "## Pilot {#pilot .locate}\n\nOne who knows the water.\n\nSee: pilot\n";

async function hover(path: string, marked: string): Promise<string> {
  const { workspace, files, uri, position } = openMarked({
    "quiz.md": quiz,
    "glossary.md": glossary,
    [path]: marked,
  });
  const found = await createService(workspace).hover(uri, position, waiting);
  const words = found && /«[^»]*»/.exec(mark(files[path] ?? "", [found.range]))?.[0];
  return found ? `${words} ${found.contents.value}` : "";
}

describe("A hover on a mark of the format", () => {
  it("explains ids and classes in a heading", async () => {
    assert.match(
      await hover("quiz.md", quiz.replace("#who", "#w|ho")),
      /^«#who» \*\*#who\*\* — The id of this/,
    );
    assert.match(await hover("quiz.md", quiz.replace(".locate", ".loc|ate")), /^«\.locate» .* to be found/);
    assert.match(await hover("glossary.md", glossary.replace("#pilot", "|#pilot")), /The id of this entry/);
  });

  it("explains labels, however they are written", async () => {
    assert.match(await hover("quiz.md", quiz.replace("Evid", "Ev|id")), /^«Evidence» .* prove the answer/);
    assert.match(await hover("quiz.md", quiz.replace("why", "wh|y")), /^«why» \*\*why\*\* — The explanation/);
    assert.match(await hover("glossary.md", glossary.replace("See:", "S|ee:")), /^«See» .* other entries/);
  });

  it("says nothing of what means nothing, and leaves terms to their cards", async () => {
    assert.equal(await hover("quiz.md", quiz.replace(".odd", ".o|dd")), "");
    assert.equal(await hover("glossary.md", glossary.replace(".locate", ".loc|ate")), "");
    assert.equal(await hover("article.md", "W|hy: a b\n\n## A {#b .locate}"), "");
    assert.match(await hover("quiz.md", quiz.replace("a pilot?", "a pi|lot?")), /knows the water/);
  });
});
