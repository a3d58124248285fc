import assert from "node:assert/strict";
import { message, type Problem, problemCodes, sentence, severity } from "../../src/core/problem.ts";

const range = { start: 0, end: 0 };

describe("The sentence of a problem", () => {
  it("has the details in it", () => {
    const problem: Problem = { code: "glossary-missing", range, details: { path: "terms.md" } };
    assert.match(sentence(problem), /^The glossary “terms\.md” was not found\. /);
  });

  it("can be translated before the details go in", () => {
    const problem: Problem = { code: "duplicate-id", range, details: { id: "bsa", instead: "bsa-2" } };
    const { template, args } = message(problem);
    assert.match(template, /“\{0\}”.*“\{1\}”/);
    assert.deepEqual(args, ["bsa", "bsa-2"]);
  });

  it("does not fill in what a detail happens to contain", () => {
    const details = { id: "{1}", instead: "{0}" };
    assert.match(sentence({ code: "duplicate-id", range, details }), /“\{1\}” is used twice.*“\{0\}”/);
  });

  for (const code of problemCodes) {
    it(`of ${code} is a calm one, and uses each of its details`, () => {
      const { template, args } = message({ code, range });
      assert.ok(["error", "warning", "information"].includes(severity(code)));
      assert.match(template, /^[\p{Lu}“].*[.?]$/u);
      assert.doesNotMatch(template, /!(?!\[)|\bplease\b|\binvalid\b/i);
      for (const index of args.keys()) {
        assert.ok(template.includes(`{${index}}`), `{${index}}`);
      }
      // VS Code takes the text between any two braces for a placeholder, so none may stand inside others.
      for (const [, name = ""] of template.matchAll(/\{([^}]+)\}/g)) {
        assert.ok(Number(name) < args.length || !/\{\d/.test(name), name);
      }
    });
  }
});
