import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import * as fc from "fast-check";

interface Matcher {
  match(path: string): boolean;
}
type Module = { Minimatch: new (pattern: string, options?: object) => Matcher };

const load = createRequire(resolve("package.json"));
const ours = load("./scripts/glob.cjs") as Module;
// That of the language client, in whose place ours is bundled.
const theirs = createRequire(load.resolve("vscode-languageclient"))("minimatch") as Module;

describe("The patterns of the language client", () => {
  it("name the files that they name without the bundle", () => {
    const pattern = fc.constantFrom("**/*.txt", "**/quiz.md", "**/*.quiz.md", "*.md", "/w/**/*.md");
    const name = fc.constantFrom("quiz.md", "a.quiz.md", "a.txt", "txt", "a.txt.md", "w", "ä b.md", "(a)");
    const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join("/"));
    fc.assert(
      fc.property(pattern, path, fc.constantFrom("", "/"), (glob, below, root) => {
        const file = root + below;
        assert.equal(
          new ours.Minimatch(glob).match(file),
          new theirs.Minimatch(glob, { noext: true }).match(file),
        );
      }),
    );
    assert.ok(new ours.Minimatch("**/*.txt").match("c:\\lessons\\a.txt"));
  });
});
