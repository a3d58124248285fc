import assert from "node:assert/strict";
import * as fc from "fast-check";
import { TextDocument } from "vscode-languageserver-textdocument";
import { TextEdit } from "vscode-languageserver-types";
import { usualChecks } from "../../src/service/diagnostics.ts";
import { createService } from "../../src/service/service.ts";
import { fixtures } from "./fixtures.ts";
import { MemoryWorkspace, uriOf, waiting } from "./workspace.ts";
import { runs } from "../support/runs.ts";

/** The text when all is mended that can be without asking, and how many rounds that took. */
async function mendAll(path: string, text: string): Promise<{ text: string; rounds: number }> {
  const workspace = new MemoryWorkspace({ ...fixtures, [path]: text });
  workspace.open(path, text);
  const service = createService(workspace);
  for (let rounds = 0; ; rounds++) {
    const document = workspace.document(uriOf(path));
    assert.ok(document && rounds < 10, "fixes that chase each other");
    const edits = await service.fixAll(uriOf(path), usualChecks, waiting);
    if (edits.length === 0) {
      return { text: document.getText(), rounds };
    }
    workspace.edit(path, TextDocument.applyEdits(document, edits));
  }
}

describe("All quick fixes that need no decision", function () {
  this.timeout(60_000);

  it("are made together, and leave the rest", async () => {
    const text =
      "## Which is not so? {#a}\n\n- [x] Yes\n- [ ] No\n\nHnit: x\n\n## Who?\n\n- = I\n\nEvidence: Text.\n";
    assert.equal(
      (await mendAll("quiz.md", text)).text,
      '## Which is **not** so? {#a}\n\n- [x] Yes\n- [ ] No\n\nHint: x\n\n## Who? {#who}\n\n- = I\n\nEvidence: "Text."\n',
    );
  });

  for (const [path, text] of Object.entries(fixtures)) {
    it(`change nothing the second time in ${path}`, async () => {
      const once = await mendAll(path, text);
      assert.deepEqual(await mendAll(path, once.text), { text: once.text, rounds: 0 });
    });
  }

  it("change nothing the second time, whatever the file", async () => {
    const lines = Object.values(fixtures).flatMap((text) => text.split(/(?<=\n)/));
    const broken = [
      "## A {#a .locat}\n",
      "Hnit: b\n",
      "Why:\n",
      "Evidence: c\n",
      "See: bsb\n",
      "Kind: tern\n",
      "As of: 2014/2/5\n",
    ];
    const file = fc
      .array(fc.constantFrom(...lines, ...broken, "\n", "\n"), { maxLength: 25 })
      .map((parts) => parts.join(""));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom("quiz.md", "glossary.md", "article.md"), file, async (path, text) => {
        const once = await mendAll(path, text);
        assert.deepEqual(await mendAll(path, once.text), { text: once.text, rounds: 0 });
      }),
      { numRuns: runs(100) },
    );
  });
});

describe("Every quick fix", () => {
  for (const [path, text] of Object.entries(fixtures)) {
    it(`that is offered in ${path} mends what it is offered for`, async () => {
      const workspace = new MemoryWorkspace(fixtures);
      const document = workspace.open(path, text);
      const service = createService(workspace);
      const all = { start: { line: 0, character: 0 }, end: document.positionAt(text.length) };
      const actions = await service.codeActions(uriOf(path), all, usualChecks, waiting);
      const told = async () =>
        (await service.diagnostics(uriOf(path), usualChecks, waiting)).map(({ code }) => code);
      const before = await told();
      const count = (codes: unknown[], code: unknown) => codes.filter((each) => each === code).length;
      for (const { title, edit, diagnostics } of actions) {
        const code = diagnostics?.[0]?.code;
        const after = new Map<string, string>();
        for (const change of edit?.documentChanges ?? []) {
          if ("edits" in change) {
            const { uri } = change.textDocument;
            const now = workspace.document(uri) ?? TextDocument.create(uri, "markdown", 0, fixtureAt(uri));
            after.set(uri, TextDocument.applyEdits(now, change.edits.filter(TextEdit.is)));
          }
        }
        if (code === undefined || after.size === 0) {
          continue;
        }
        const mended = new MemoryWorkspace({
          ...fixtures,
          ...Object.fromEntries([...after].map(([uri, changed]) => [uri.slice(uriOf("").length), changed])),
        });
        mended.open(path);
        const found = await createService(mended).diagnostics(uriOf(path), usualChecks, waiting);
        const left = count(
          found.map((each) => each.code),
          code,
        );
        assert.ok(left < count(before, code), `${title} leaves ${String(code)}`);
      }
    });
  }
});

const fixtureAt = (uri: string) => fixtures[uri.slice(uriOf("").length)] ?? "";
