import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import { TextEdit, type WorkspaceEdit } from "vscode-languageserver-types";
import { usualChecks } from "../../src/service/diagnostics.ts";
import { createService } from "../../src/service/service.ts";
import { MemoryWorkspace, uriOf, waiting } from "./workspace.ts";

const glossary = "## zero option {#zero}\n\nWords.\n";

/** The actions for what stands between two `|`, and what an edit makes of the files. */
async function select(files: Record<string, string>, path = "article.md") {
  const [before = "", inside = "", after = ""] = (files[path] ?? "").split("|");
  const texts = { ...files, [path]: before + inside + after };
  const workspace = new MemoryWorkspace(texts);
  const document = workspace.open(path);
  const service = createService(workspace, { aliasCommand: "choose" });
  const range = {
    start: document.positionAt(before.length),
    end: document.positionAt(before.length + inside.length),
  };
  const actions = await service.codeActions(uriOf(path), range, usualChecks, waiting);
  const apply = (edit: WorkspaceEdit | undefined) => {
    const changed = (edit?.documentChanges ?? []).flatMap((change) => {
      const [uri, edits] = editsOf(change);
      const from = Object.entries(texts).find(([name]) => uriOf(name) === uri)?.[1] ?? "";
      const text = TextDocument.applyEdits(TextDocument.create("", "", 0, from), edits);
      return [[uri.slice("file:///w/".length), text] as const];
    });
    return Object.fromEntries(changed);
  };
  const take = (title: string) => {
    const action = actions.find((each) => each.title === title);
    assert.ok(action, `“${title}” is among: ${actions.map((each) => each.title).join("; ")}`);
    return apply(action.edit);
  };
  return { service, actions, titles: actions.map(({ title }) => title), apply, take };
}

function editsOf(change: NonNullable<WorkspaceEdit["documentChanges"]>[number]): [string, TextEdit[]] {
  return "edits" in change
    ? [change.textDocument.uri, change.edits.filter(TextEdit.is)]
    : ["uri" in change ? change.uri : "", []];
}

describe("Selected words", () => {
  it("become an entry of the nearest glossary", async () => {
    const { take } = await select({
      "article.md": "A |residual *force*|.",
      "glossary.md": `${glossary}\n\n`,
    });
    assert.deepEqual(take("Add “residual force” to the glossary"), {
      "glossary.md": `${glossary}\n## residual force {#residual-force}\n`,
    });
  });

  it("that are an acronym bring along what the article says it stands for", async () => {
    const { take } = await select({
      "article.md": "The |SOFA| is new. A Status of Forces Agreement (SOFA) is old.",
      "glossary.md": glossary,
    });
    assert.deepEqual(take("Add “SOFA” to the glossary"), {
      "glossary.md": `${glossary}\n## SOFA {#sofa}\n\nStatus of Forces Agreement.\n\nAliases: Status of Forces Agreement\n`,
    });
    const { actions, apply } = await select({
      "article.md": "The |SOFA| is. Status of Forces Agreement (SOFA).",
    });
    for (const { title, edit } of actions.filter((each) => each.title.startsWith("Add"))) {
      assert.match(apply(edit)["glossary.md"] ?? "", /Aliases: Status of/, title);
    }
  });

  it("become the first entry of a new glossary where there is none", async () => {
    const { take } = await select({ "a/article.md": "A |force|." }, "a/article.md");
    assert.deepEqual(take("Add “force” to the glossary"), { "a/glossary.md": "## force {#force}\n" });
  });

  it("become an entry with its meaning where they explain an acronym", async () => {
    const text = "The |Bilateral Security Agreement (BSA)|.";
    const { take } = await select({ "article.md": text, "glossary.md": glossary.replaceAll("\n", "\r\n") });
    assert.equal(
      take("Add “BSA” to the glossary")["glossary.md"],
      `${glossary}\n## BSA {#bsa}\n\nBilateral Security Agreement.\n\nAliases: Bilateral Security Agreement\n`.replaceAll(
        "\n",
        "\r\n",
      ),
    );
  });

  it("become an alias of the entry that is chosen", async () => {
    const { service, actions, apply } = await select({
      "article.md": "The |clean exit|.",
      "glossary.md": glossary,
    });
    const { command } = actions.find(({ title }) => title === "Make “clean exit” an alias of…") ?? {};
    assert.equal(command?.command, "choose");
    assert.deepEqual(command?.arguments, [{ uri: uriOf("article.md"), alias: "clean exit" }]);
    const [entry] = await service.entries(uriOf("article.md"));
    assert.deepEqual(entry, { key: "zero", term: "zero option", aliases: [] });
    const edit = await service.makeAlias(uriOf("article.md"), "zero", "clean exit");
    assert.deepEqual(apply(edit), { "glossary.md": `${glossary.trimEnd()}\n\nAliases: clean exit\n` });
    assert.equal(await service.makeAlias(uriOf("article.md"), "zero", "zero option"), undefined);
    assert.equal(await service.makeAlias(uriOf("article.md"), "gone", "x"), undefined);
  });

  it("that are a term become links to its entry, wherever the article shows it", async () => {
    const text =
      "# Zero option\n\nThe |zero option|, zero *option*, [zero option](x.md), `zero option`, zero\noption’s.\n";
    const { titles, take } = await select({ "b/article.md": text, "glossary.md": glossary }, "b/article.md");
    assert.deepEqual(titles, ["Link “zero option” to the glossary (2×)"]);
    assert.deepEqual(take(titles[0] ?? ""), {
      "b/article.md":
        "# Zero option\n\nThe [zero option](../glossary.md#zero), zero *option*, [zero option](x.md), `zero option`, " +
        "[zero\noption’s](../glossary.md#zero).\n",
    });
  });

  it("of a text that was never saved become the first entry in the first folder, if there is one", async () => {
    const { take } = await select({ "untitled:Untitled-1": "A |force|." }, "untitled:Untitled-1");
    assert.deepEqual(take("Add “force” to the glossary"), { "glossary.md": "## force {#force}\n" });
  });

  it("are left alone where they are too many, none, or in a glossary", async () => {
    assert.deepEqual((await select({ "article.md": `|${"word ".repeat(30)}|` })).titles, []);
    assert.deepEqual((await select({ "article.md": "| |words" })).titles, []);
    assert.deepEqual((await select({ "article.md": "|one\n\ntwo|" })).titles, []);
    assert.deepEqual((await select({ "glossary.md": "## a\n\n|words|\n" }, "glossary.md")).titles, []);
  });
});

describe("An acronym that nobody keeps", () => {
  it("is added to the glossary, with what it stands for where the article says it", async () => {
    const files = { "article.md": "The North Sea Council (|N|SC), an NGO.", "glossary.md": glossary };
    assert.deepEqual((await select(files)).take("Add “NSC” to the glossary"), {
      "glossary.md": `${glossary}\n## NSC {#nsc}\n\nNorth Sea Council.\n\nAliases: North Sea Council\n`,
    });
    const unknown = { ...files, "article.md": "An |N|GO." };
    assert.deepEqual((await select(unknown)).take("Add “NGO” to the glossary"), {
      "glossary.md": `${glossary}\n## NGO {#ngo}\n`,
    });
  });

  it("or a glossary that is named and not there, is created", async () => {
    const { titles } = await select({ "article.md": "---\nglossary: |g.glossary.md|\n---\n" });
    assert.ok(titles.includes("Create the glossary “g.glossary.md”"), titles.join());
  });
});
