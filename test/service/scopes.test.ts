import assert from "node:assert/strict";
import { createService } from "../../src/service/service.ts";
import { MemoryWorkspace, uriOf, waiting } from "./workspace.ts";

const entry = (definition: string) => `## BSA\n\n${definition}\n`;

/** A service whose article is “BSA”, and what its hover says as of now. */
function setUp(files: Record<string, string>, path = "article.md") {
  const workspace = new MemoryWorkspace(files);
  const service = createService(workspace);
  workspace.open(path, "BSA");
  const says = async () => {
    const hover = await service.hover(uriOf(path), { line: 0, character: 1 }, waiting);
    return hover?.contents.value.split("\n\n")[1];
  };
  return { workspace, service, says };
}

describe("What is known of glossaries", () => {
  it("follows every edit of one that is open, and its closing", async () => {
    const { workspace, says } = setUp({ "glossary.md": entry("On disk.") });
    assert.equal(await says(), "On disk.");
    workspace.open("glossary.md");
    workspace.edit("glossary.md", entry("Being written."));
    assert.equal(await says(), "Being written.");
    workspace.edit("glossary.md", entry("Being written on."));
    assert.equal(await says(), "Being written on.");
    workspace.close("glossary.md");
    assert.equal(await says(), "On disk.");
  });

  it("follows files that come, change and go, when told", async () => {
    const { workspace, service, says } = setUp({});
    assert.equal(await says(), undefined);
    workspace.write("terms.glossary.md", entry("New."));
    service.changed([uriOf("terms.glossary.md")]);
    assert.equal(await says(), "New.");
    workspace.write("terms.glossary.md", entry("Newer."));
    service.changed([uriOf("terms.glossary.md")]);
    assert.equal(await says(), "Newer.");
    workspace.remove("terms.glossary.md");
    service.changed([uriOf("terms.glossary.md")]);
    assert.equal(await says(), undefined);
  });

  it("goes with a folder that goes", async () => {
    const { workspace, service, says } = setUp({ "a/glossary.md": entry("There.") }, "a/article.md");
    assert.equal(await says(), "There.");
    workspace.remove("a/glossary.md");
    service.changed([uriOf("a")]);
    assert.equal(await says(), undefined);
  });

  it("follows the roots", async () => {
    const { workspace, says } = setUp({ "glossary.md": entry("Top.") }, "a/article.md");
    assert.equal(await says(), "Top.");
    workspace.roots = [uriOf("a")];
    assert.equal(await says(), undefined);
  });

  it("follows the front matter of the article", async () => {
    const { workspace, service } = setUp({ "more/terms.md": entry("Added.") });
    const text = "---\nglossary: [more/terms.md]\n---\n\nBSA";
    workspace.edit("article.md", text);
    const hover = await service.hover(uriOf("article.md"), { line: 4, character: 1 }, waiting);
    assert.match(hover?.contents.value ?? "", /Added/);
  });

  it("is asked for once", async () => {
    const { workspace, says } = setUp({ "glossary.md": entry("Top.") }, "a/b/article.md");
    await says();
    const { length } = workspace.asked;
    await says();
    workspace.edit("a/b/article.md", "BSA again");
    await says();
    assert.deepEqual(workspace.asked.slice(length), [`read ${uriOf("a/b/article.md")}`]);
  });
});
