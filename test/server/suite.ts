/** Every feature once over the wire, wherever the server runs. */
import assert from "node:assert/strict";
import type {
  CodeAction,
  CodeLens,
  CompletionItem,
  CompletionList,
  DocumentDiagnosticReport,
  DocumentHighlight,
  DocumentLink,
  DocumentSymbol,
  Location,
  Range,
  WorkspaceEdit,
  WorkspaceSymbol,
} from "vscode-languageserver/node";
import { markAll } from "../service/marked.ts";
import { cut, root, uriOf } from "../service/workspace.ts";
import { type Client, type Options, startServer } from "./client.ts";

const files = {
  "article.md": "A zero option, zero *options*.",
  "glossary.md": "## Zero option {#zero}\n\nNo troops.\n\nAliases: clean exit\nSee: zer\n",
  "quiz.md": "---\narticle: article.md\n---\n\n## A zero option? {#a}\n\n- [x] Yes\n- [ ] No\n\nTerm: zero\n",
};
const initializationOptions = { roots: [root], picksAlias: true, showsPlaces: true, asksKind: true };

export function serverSuite(where: string, connect?: Options["connect"]): void {
  describe(`A server ${where}`, () => {
    let client: Client;
    before(async () => {
      client = await startServer(files, { initializationOptions, ...(connect && { connect }) });
      for (const [path, text] of Object.entries(files)) {
        await client.open(path, text);
      }
    });
    after(() => client.stop());

    const at = (path: string, marked: string) => ({
      textDocument: { uri: uriOf(path) },
      position: cut(marked).position,
    });
    const whole = (path: string) => ({
      textDocument: { uri: uriOf(path) },
      range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } },
    });

    it("hovers and defines", async () => {
      const hover = await client.hover("article.md", "A ze|ro");
      assert.match(JSON.stringify(hover?.contents), /No troops/);
      const [link] = (await client.definition("article.md", "A ze|ro")) ?? [];
      assert.equal(link?.targetUri, uriOf("glossary.md"));
    });

    it("refers and highlights", async () => {
      const found = await client.ask<Location[]>("textDocument/references", {
        ...at("article.md", "A ze|ro"),
        context: { includeDeclaration: true },
      });
      assert.deepEqual(markAll(files, found), {
        "article.md": "A «zero option», «zero *options»*.",
        "glossary.md": files["glossary.md"]
          .replace("Zero option", "«Zero option»")
          .replace("clean exit", "«clean exit»"),
        "quiz.md": files["quiz.md"]
          .replace("zero option?", "«zero option»?")
          .replace("Term: zero", "Term: «zero»"),
      });
      const lit = await client.ask<DocumentHighlight[]>(
        "textDocument/documentHighlight",
        at("article.md", "A ze|ro"),
      );
      assert.equal(lit.length, 2);
    });

    it("renames, and refuses with a sentence", async () => {
      const place = at("glossary.md", "## Ze|ro");
      const prepared = await client.ask<{ range: Range; placeholder: string }>(
        "textDocument/prepareRename",
        place,
      );
      assert.equal(prepared.placeholder, "Zero option");
      const edit = await client.ask<WorkspaceEdit>("textDocument/rename", { ...place, newName: "Full exit" });
      assert.equal(edit.documentChanges?.length, 3);
      await assert.rejects(
        client.ask("textDocument/rename", { ...place, newName: "-" }),
        /at least one letter/,
      );
      const heard: unknown[] = [];
      client.onNotification("lectern/idRenamed", (params) => void heard.push(params));
      const id = at("quiz.md", files["quiz.md"].replace("{#a}", "{#|a}"));
      await client.ask("textDocument/rename", { ...id, newName: "b" });
      assert.deepEqual(heard, [{ uri: uriOf("quiz.md"), what: "question", from: "a", to: "b" }]);
    });

    it("completes and describes", async () => {
      const list = await client.ask<CompletionList>("textDocument/completion", at("article.md", "A zero o|"));
      const [item] = list.items;
      assert.equal(item?.label, "Zero option");
      const full = await client.ask<CompletionItem>("completionItem/resolve", item);
      assert.match(JSON.stringify(full.documentation), /No troops/);
    });

    it("outlines, links and finds by name", async () => {
      const { textDocument } = whole("quiz.md");
      const symbols = await client.ask<DocumentSymbol[]>("textDocument/documentSymbol", { textDocument });
      assert.deepEqual(
        symbols.map(({ name }) => name),
        ["A zero option?"],
      );
      const links = await client.ask<DocumentLink[]>("textDocument/documentLink", { textDocument });
      assert.equal(links[0]?.target, uriOf("article.md"));
      const found = await client.ask<WorkspaceSymbol[]>("workspace/symbol", { query: "exit" });
      assert.deepEqual(
        found.map(({ name, containerName }) => [name, containerName]),
        [["clean exit", "Zero option"]],
      );
    });

    it("checks and mends", async () => {
      const { textDocument, range } = whole("glossary.md");
      const report = await client.ask<DocumentDiagnosticReport>("textDocument/diagnostic", { textDocument });
      assert.ok(report.kind === "full");
      assert.deepEqual(
        report.items.map(({ code }) => code),
        ["unknown-see"],
      );
      const actions = await client.ask<CodeAction[]>("textDocument/codeAction", {
        textDocument,
        range,
        context: { diagnostics: [] },
      });
      assert.deepEqual(
        actions.map(({ title }) => title),
        ["Replace with “zero”"],
      );
    });

    it("acts on a selection, and marks", async () => {
      const textDocument = { uri: uriOf("article.md") };
      const range = { start: { line: 0, character: 15 }, end: { line: 0, character: 19 } };
      const actions = await client.ask<CodeAction[]>("textDocument/codeAction", {
        textDocument,
        range: { ...range, start: { line: 0, character: 0 } },
        context: { diagnostics: [], only: ["refactor"] },
      });
      assert.deepEqual(
        actions.map(({ title }) => title),
        [
          "Add “A zero option, zero” to the glossary",
          "Make “A zero option, zero” an alias of…",
          "Ask about this…",
        ],
      );
      const marks = await client.ask<{ ranges: number[][] }>("lectern/termMarks", textDocument);
      assert.deepEqual(marks.ranges, [
        [0, 2, 0, 13],
        [0, 15, 0, 28],
      ]);
      const [entry] = await client.ask<{ key: string }[]>("lectern/entries", textDocument);
      const edit = await client.ask<WorkspaceEdit>("lectern/makeAlias", {
        ...textDocument,
        key: entry?.key,
        alias: "x",
      });
      assert.equal(edit.documentChanges?.length, 1);
    });

    it("leads from an article to its questions and back", async () => {
      const other = '## B? {#b .locate}\n\n- = 1\n\nEvidence: "a ship"\n';
      await client.open("other.md", "It was a ship.");
      await client.open("other.quiz.md", other);
      const textDocument = { uri: uriOf("other.md") };
      const lenses = await client.ask<CodeLens[]>("textDocument/codeLens", { textDocument });
      assert.deepEqual(
        lenses.map(({ command }) => [command?.title, command?.command]),
        [["1 question · locate", "_lectern.showPlaces"]],
      );
      const [link] = (await client.definition("other.quiz.md", other.replace("a ship", "a |ship"))) ?? [];
      assert.equal(link?.targetUri, textDocument.uri);
      const hints = await client.ask<unknown[]>("textDocument/inlayHint", whole("other.quiz.md"));
      assert.deepEqual(hints, []);
    });

    it("drafts questions and writes them", async () => {
      const { textDocument, range } = whole("article.md");
      const drafts = await client.ask<{ about: string }[]>("lectern/draftQuestions", {
        uri: textDocument.uri,
        range,
      });
      assert.equal(drafts.length, 9);
      assert.deepEqual(await client.ask("lectern/draftQuestions", { uri: textDocument.uri }), []);
      const added = await client.ask<{ uri: string }>("lectern/addQuestions", {
        uri: textDocument.uri,
        drafts: drafts.slice(0, 2),
      });
      assert.equal(added.uri, uriOf("quiz.md"));
      assert.equal(await client.ask("lectern/addQuestions", { uri: textDocument.uri, drafts: [{}] }), null);
    });

    it("folds and tidies", async () => {
      const { textDocument } = whole("quiz.md");
      const folds = await client.ask<{ startLine: number }[]>("textDocument/foldingRange", { textDocument });
      assert.deepEqual(
        folds.map(({ startLine }) => startLine),
        [0, 4],
      );
      await client.open("untidy.quiz.md", "## A {#a}\n- = 1\n");
      const untidy = { uri: uriOf("untidy.quiz.md") };
      const edits = await client.ask<unknown[]>("textDocument/formatting", {
        textDocument: untidy,
        options: {},
      });
      assert.equal(edits.length, 1);
    });

    it("answers empty for what is not open, and to a question that makes no sense", async () => {
      for (const method of ["textDocument/documentSymbol", "textDocument/documentLink"]) {
        assert.deepEqual(await client.ask(method, { textDocument: { uri: uriOf("none.md") } }), []);
      }
      assert.equal(await client.ask("lectern/termMarks", { uri: 7 }), null);
      assert.equal(await client.ask("textDocument/prepareRename", at("none.md", "|")), null);
    });
  });
}
