import assert from "node:assert/strict";
import { createService } from "../../src/service/service.ts";
import { mark } from "./marked.ts";
import { MemoryWorkspace, uriOf, waiting } from "./workspace.ts";

const glossary = "## BSA {#bsa}\n\nA pact.\n\n## pact\n\nBSA.\n";

async function marked(path: string, text: string): Promise<string> {
  const workspace = new MemoryWorkspace({ "glossary.md": glossary });
  workspace.open(path, text);
  const found = await createService(workspace).marks(uriOf(path), waiting);
  assert.equal(found?.version, 1);
  return mark(text, found.ranges);
}

describe("The marks of terms", () => {
  it("are where the reader shows them: not in headings, links and code", async () => {
    assert.equal(
      await marked("article.md", "# BSA\n\nThe BSA, a *pact*: [BSA](x.md), `BSA`."),
      "# BSA\n\nThe «BSA», a *«pact»*: [BSA](x.md), `BSA`.",
    );
  });

  it("are none in glossaries and quizzes, nor in what is huge", async () => {
    assert.equal(await marked("glossary.md", glossary), glossary);
    const huge = "The BSA.\n\n".repeat(100_001);
    assert.equal(await marked("article.md", huge), huge);
  });

  it("are not given of what is not open", async () => {
    assert.equal(await createService(new MemoryWorkspace()).marks(uriOf("article.md"), waiting), undefined);
  });
});
