import assert from "node:assert/strict";
import * as fc from "fast-check";
import { isLeftOut, relativePath, resolvePath } from "../../src/core/files.ts";

describe("A path from one file to another", () => {
  it("goes up as far as it must, and down again", () => {
    const from = "file:///w/a/b/article.md";
    assert.equal(relativePath(from, "file:///w/a/b/glossary.md"), "glossary.md");
    assert.equal(relativePath(from, "file:///w/glossary.md"), "../../glossary.md");
    assert.equal(relativePath(from, "file:///w/a/c/glossary.md"), "../c/glossary.md");
    assert.equal(relativePath(from, "file:///w/a/b/c/glossary.md"), "c/glossary.md");
    assert.equal(relativePath(from, "vscode-vfs://x/w/glossary.md"), undefined);
  });

  it("can stand in a link, whatever the names", () => {
    assert.equal(
      relativePath("file:///w/a.md", "file:///w/my%20words%20%281%29.md"),
      "my%20words%20%281%29.md",
    );
  });

  it("leads there again", () => {
    const path = fc.array(fc.constantFrom("a", "b", "c.d", "ü"), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(path, path, (from, to) => {
        const [one, other] = [`file:///${from.join("/")}/x.md`, `file:///${to.join("/")}/y.md`];
        const resolved = resolvePath(one, relativePath(one, other) ?? "");
        assert.equal(resolved, encodeURI(other));
      }),
    );
  });
});

describe("What is never searched", () => {
  it("is what stands in the folders of tools", () => {
    assert.ok(isLeftOut("file:///w/node_modules/x/readme.md"));
    assert.ok(isLeftOut("file:///w/.git"));
    assert.ok(!isLeftOut("file:///w/git/node_modules.md"));
  });
});
