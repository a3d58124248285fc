import assert from "node:assert/strict";
import { createService } from "../../src/service/service.ts";
import { MemoryWorkspace, uriOf, waiting } from "./workspace.ts";

describe("The terms of the workspace", () => {
  const workspace = new MemoryWorkspace({
    "a/glossary.md": "## Zero option\n\nA.\n\nAliases: full withdrawal\n",
    "b/words.glossary.md": "## BSA\n\nB.\n",
    "b/article.md": "## Zero\n",
  });
  const names = async (query: string) =>
    (await createService(workspace).workspaceSymbols(query, waiting)).map(
      ({ name, containerName, location }) => [name, containerName, location.uri],
    );

  it("are all there, each in its glossary, aliases with their term", async () => {
    assert.deepEqual(await names(""), [
      ["Zero option", undefined, uriOf("a/glossary.md")],
      ["full withdrawal", "Zero option", uriOf("a/glossary.md")],
      ["BSA", undefined, uriOf("b/words.glossary.md")],
    ]);
  });

  it("are those with the letters that are asked for, in their order", async () => {
    assert.deepEqual(
      (await names("zo op")).map(([name]) => name),
      ["Zero option"],
    );
    assert.deepEqual(await names("asb"), []);
  });
});
