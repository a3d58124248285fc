import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import { type TextDocumentEdit, TextEdit, type WorkspaceEdit } from "vscode-languageserver-types";
import { createService } from "../../src/service/service.ts";
import { openMarked } from "./marked.ts";
import { uriOf, waiting } from "./workspace.ts";

const changes = (edit: WorkspaceEdit) => (edit.documentChanges ?? []) as TextDocumentEdit[];

function apply(files: Record<string, string>, edit: WorkspaceEdit): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => {
      const edits = changes(edit).filter(({ textDocument }) => textDocument.uri === uriOf(path));
      const all = edits.flatMap((each) => each.edits).filter(TextEdit.is);
      return [path, TextDocument.applyEdits(TextDocument.create("", "", 0, text), all)];
    }),
  );
}

/** What it is called at the `|`, and the files after it is given another name. */
async function rename(files: Record<string, string>, newName: string) {
  const { workspace, files: clean, uri, position } = openMarked(files);
  const service = createService(workspace);
  const prepared = await service.prepareRename(uri, position, waiting);
  assert.ok(prepared && "placeholder" in prepared, JSON.stringify(prepared));
  const answer = await service.rename(uri, position, newName, waiting);
  assert.ok(answer && !("refused" in answer), JSON.stringify(answer));
  const { edit, renamed } = answer;
  return { was: prepared.placeholder, edit, renamed, files: apply(clean, edit) };
}

async function refusal(files: Record<string, string>, newName: string): Promise<string> {
  const { workspace, uri, position } = openMarked(files);
  const edit = await createService(workspace).rename(uri, position, newName, waiting);
  assert.ok(edit && "refused" in edit, JSON.stringify(edit));
  return edit.refused;
}

const glossary = `## Zero option {#zero-option}

Leaving no troops. Zero options are rare.

Aliases: full withdrawal
See: bsa

## BSA {#bsa}

The zero option's rival.

See: zero-option
`;

describe("Renaming", () => {
  it("a term changes its entry, its places as they are inflected, and the ids that follow from it", async () => {
    const { was, files } = await rename(
      {
        "article.md": "The zero op|tion’s price. Zero options, and a full withdrawal.\n\n`zero option`",
        "glossary.md": glossary,
        "quiz.md": "## A zero option? {#a}\n\n- [x] B\n\nTerm: zero-option\n",
      },
      "Clean exit",
    );
    assert.equal(was, "Zero option");
    assert.deepEqual(files, {
      "article.md": "The clean exit’s price. Clean exits, and a full withdrawal.\n\n`zero option`",
      "glossary.md": glossary
        .replace("## Zero option {#zero-option}", "## Clean exit {#clean-exit}")
        .replace("Zero options are", "Clean exits are")
        .replace("zero option's", "clean exit's")
        .replace("See: zero-option", "See: clean-exit"),
      "quiz.md": "## A clean exit? {#a}\n\n- [x] B\n\nTerm: clean-exit\n",
    });
  });

  it("is the same from the heading, a see-also id and the label of a question", async () => {
    const start = {
      "article.md": "Zero options.",
      "glossary.md": glossary,
      "quiz.md": "## A?\n\n- = B\n\nTerm: zero-option\n",
    };
    const clean = await rename({ ...start, "article.md": "Zero op|tions." }, "Clean exit");
    for (const [path, marked] of [
      ["glossary.md", glossary.replace("## Ze", "## Ze|")],
      ["glossary.md", glossary.replace("See: zero", "See: ze|ro")],
      ["quiz.md", start["quiz.md"].replace("Term: zero", "Term: ze|ro")],
    ] as const) {
      const { was, files } = await rename({ ...start, [path]: marked }, "Clean exit");
      assert.equal(was, "Zero option");
      assert.deepEqual(files, clean.files);
    }
  });

  it("a sentence begins with a capital as before, and a sign may have a possessive", async () => {
    const { files } = await rename(
      { "article.md": "Zero op|tion. “Zero options” A Zero option.", "glossary.md": glossary },
      "clean exit",
    );
    assert.equal(files["article.md"], "Clean exit. “Clean exits” A clean exit.");
    const signs = { "article.md": "C+|+’s way, C++'s.", "glossary.md": "## C++\n\nWords.\n" };
    assert.equal((await rename(signs, "iRust")).files["article.md"], "iRust’s way, iRust's.");
  });

  it("an alias changes that alias and its places alone", async () => {
    const { was, files } = await rename(
      { "article.md": "Full withdr|awals, and the zero option.", "glossary.md": glossary },
      "pull-out",
    );
    assert.equal(was, "full withdrawal");
    assert.deepEqual(files, {
      "article.md": "Pull-outs, and the zero option.",
      "glossary.md": glossary.replace("full withdrawal", "pull-out"),
    });
  });

  it("leaves an id alone that the author chose, and writes one down that would be taken", async () => {
    const chosen = "## BSA {#pact}\n\nWords.\n\nSee: pact\n";
    assert.equal(
      (await rename({ "glossary.md": chosen.replace("BSA", "B|SA") }, "deal")).files["glossary.md"],
      chosen.replace("BSA", "deal"),
    );
    const taken = "## BSA\n\nWords.\n\n## other {#deal}\n\nSee: bsa\n";
    assert.equal(
      (await rename({ "glossary.md": taken.replace("BSA", "B|SA") }, "deal")).files["glossary.md"],
      taken.replace("## BSA", "## deal {#bsa}"),
    );
  });

  it("keeps the markup and the line breaks of a place, where the words allow it", async () => {
    const to = async (text: string, name: string) =>
      (await rename({ "article.md": text, "glossary.md": "## zero option\n\nWords.\n" }, name)).files[
        "article.md"
      ];
    assert.equal(await to("A ze|ro *option*!", "clean exit"), "A clean *exit*!");
    assert.equal(await to("A ze|ro *option*!", "clean quick exit"), "A clean *quick exit*!");
    assert.equal(await to("A ze|ro *option*!", "exit"), "A exit!");
    assert.equal(await to("A **zero** opt|ion!", "exit"), "A exit!");
    assert.equal(await to("A ze|ro **op**tion!", "quick clean exit"), "A quick clean exit!");
    assert.equal(await to("> A ze|ro\n> option!", "clean exit"), "> A clean\n> exit!");
    assert.equal(await to("[A ze|ro option](x.md)", "a*b c"), "[A a\\*b c](x.md)");
  });

  it("leaves alone the places of a nearer glossary, and words that are another entry's too", async () => {
    const shared = "## one\n\nA.\n\nAliases: pact\n\n## two\n\nB.\n\nAliases: pact\n";
    const files = { "article.md": "The pact.", "glossary.md": shared };
    assert.deepEqual(
      (await rename({ ...files, "glossary.md": shared.replace("pact", "pa|ct") }, "deal")).files,
      { ...files, "glossary.md": shared.replace("pact", "deal") },
    );
    const near = { "a/article.md": "One.", "a/glossary.md": "## one\n\nC.\n", "glossary.md": shared };
    const { files: after } = await rename({ ...near, "glossary.md": shared.replace("one", "on|e") }, "won");
    assert.deepEqual(after, { ...near, "glossary.md": shared.replace("one", "won") });
  });

  it("keeps links: their labels where the words were them, and their way to the entry", async () => {
    const text =
      "A ze|ro option, [zero option], [Zero option][], [zero option][z], [it](sub/../glossary.md#zero-option).\n\n" +
      "[zero option]: x.md\n[z]: ./glossary.md#zero-option 'z'\n";
    const { files } = await rename({ "article.md": text, "glossary.md": glossary }, "Clean exit");
    assert.equal(
      files["article.md"],
      "A clean exit, [clean exit][zero option], [Clean exit][Zero option], [clean exit][z], " +
        "[it](sub/../glossary.md#clean-exit).\n\n[zero option]: x.md\n[z]: ./glossary.md#clean-exit 'z'\n",
    );
  });

  it("leaves alone what the format says, though a term is called like it", async () => {
    const evidence = "## Evidence\n\nA place of case.\n\nSource: Evidence, a book\nKind: place\n";
    const quiz = '## Evidence? {#a}\n\n- = evidence\n\nEvidence: "the evidence"\nTags: evidence\n';
    const files = { "article.md": "The evid|ence.", "glossary.md": evidence, "quiz.md": quiz };
    assert.deepEqual((await rename(files, "Proof")).files, {
      "article.md": "The proof.",
      "glossary.md": evidence.replace("## Evidence", "## Proof").replace("Evidence, a", "Proof, a"),
      "quiz.md": quiz
        .replace("## Evidence", "## Proof")
        .replace("= evidence", "= proof")
        .replace("the evidence", "the proof"),
    });
    for (const term of ["place", "case"]) {
      const own = `## ${term.replace(/^../, "$&|")}\n\nWords.\n\nKind: place\nMatch: case\n`;
      const { files: after } = await rename({ "glossary.md": own }, "other");
      assert.equal(after["glossary.md"], "## other\n\nWords.\n\nKind: place\nMatch: case\n");
    }
  });

  it("is refused with a sentence where it cannot mean one thing", async () => {
    const files = { "article.md": "The BS|A.", "glossary.md": glossary };
    assert.match(await refusal(files, "zero-option"), /^“zero-option” is a form of “Zero option” already/);
    assert.match(await refusal(files, " - "), /at least one letter/);
    const alias = { "glossary.md": glossary.replace("full", "fu|ll") };
    assert.match(await refusal(alias, "a; b"), /semicolon/i);
    const shared = "## one\n\nA.\n\nAliases: pact\n\n## two\n\nB.\n\nAliases: pact\n";
    assert.match(
      await refusal({ "article.md": "The pa|ct.", "glossary.md": shared }, "deal"),
      /“one”, “two”/,
    );
  });

  it("tells of the id that becomes another with its term", async () => {
    const renamed = async (name: string) =>
      (await rename({ "article.md": "The BS|A.", "glossary.md": glossary }, name)).renamed;
    assert.deepEqual(await renamed("Pact of 2013"), {
      uri: uriOf("glossary.md"),
      what: "term",
      from: "bsa",
      to: "pact-of-2013",
    });
    assert.equal(await renamed("bsa"), undefined);
  });

  it("says to which version of an open document its edit belongs", async () => {
    const { edit } = await rename({ "article.md": "The BS|A.", "glossary.md": glossary }, "pact");
    assert.deepEqual(
      changes(edit).map(({ textDocument }) => textDocument),
      [
        { uri: uriOf("article.md"), version: 1 },
        { uri: uriOf("glossary.md"), version: null },
      ],
    );
  });

  it("is nothing where no term stands, and for one who has left", async () => {
    const { workspace, uri, position } = openMarked({ "article.md": "|The BSA.", "glossary.md": glossary });
    const service = createService(workspace);
    assert.equal(await service.prepareRename(uri, position, waiting), undefined);
    assert.equal(await service.rename(uri, position, "pact", waiting), undefined);
  });
});

describe("Renaming the id of a question", () => {
  const quiz = "## What? {#what .locate}\n\n- = 1\n\n## Who? {#who .draft}\n\n## Which?\n\n- = 1\n";
  const at = (marked: string) => ({ "quiz.md": marked });

  it("changes its heading, from anywhere in the id, and tells of it", async () => {
    for (const marked of ["{|#what", "{#wh|at", "{#what|"]) {
      const done = await rename(at(quiz.replace("{#what", marked)), " #cause ");
      assert.equal(done.was, "what");
      assert.deepEqual(done.files, { "quiz.md": quiz.replace("#what", "#cause") });
      assert.deepEqual(done.renamed, { uri: uriOf("quiz.md"), what: "question", from: "what", to: "cause" });
    }
    const draft = await rename(at(quiz.replace("#who", "#w|ho")), "whom");
    assert.deepEqual(draft.files, { "quiz.md": quiz.replace("#who", "#whom") });
  });

  it("is refused where two questions would have one id, and for what is no id", async () => {
    const { workspace, uri, position } = openMarked(at(quiz.replace("{#what", "{#wh|at")));
    const service = createService(workspace);
    for (const [name, why] of [
      ["who", /id of another question/],
      ["which", /id of another question/],
      ["a b", /one word/],
      ["", /one word/],
      [".locate", /one word/],
    ] as const) {
      assert.match(JSON.stringify(await service.rename(uri, position, name, waiting)), why);
    }
  });

  it("is not offered beside it", async () => {
    for (const marked of ["## Wh|at?", "{#what .loc|ate}"]) {
      const text = quiz.replace(marked.replace("|", ""), marked);
      const { workspace, uri, position } = openMarked(at(text));
      assert.equal(await createService(workspace).prepareRename(uri, position, waiting), undefined);
    }
  });
});
