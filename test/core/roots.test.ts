import assert from "node:assert/strict";
import { homeOf } from "../../src/core/roots.ts";

describe("The home of a text", () => {
  it("is where it is, once it is saved", () => {
    assert.equal(homeOf("file:///w/a.md", ["file:///w"]), "file:///w/a.md");
    assert.equal(homeOf("untitled:Untitled-1", []), "untitled:Untitled-1");
  });

  it("is before that where its name says, if that is in the workspace, else the first root", () => {
    for (const root of ["file:///w", "vscode-remote://host:80/w"]) {
      assert.equal(homeOf("untitled:/w/a/new.md", ["file:///x", root]), `${root}/a/new.md`);
      assert.equal(homeOf("untitled:Untitled-1", [root]), `${root}/untitled.md`);
      assert.equal(homeOf("untitled:/other/new.md", [root]), `${root}/untitled.md`);
    }
  });
});
