import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { ProgressEvent } from "../../src/core/progress.ts";
import { windowFiles } from "../../src/extension/files.ts";
import { keepSummaries, KeptSummaries } from "../../src/extension/kept-summaries.ts";
import { Library } from "../../src/extension/library.ts";
import { ProgressStore } from "../../src/extension/progress-store.ts";
import { LessonTree } from "../../src/extension/tree.ts";
import type { LessonView } from "../../src/extension/tree-view.ts";
import { answered } from "../core/log/entries.ts";
import { closeEverything, eventually, file, write } from "./lesson.ts";
import { memory } from "./memory.ts";
import { partOf, realContext } from "./real-memory.ts";

const quiz = `## Who holds the licence? {#holder}

- [x] A cooperative
- [ ] The council

## When was it given? {#when}

- [x] In May
- [ ] In June
`;

describe("The view of lessons", () => {
  let library: Library;
  let store: ProgressStore;
  let tree: LessonTree;
  let treeOf: (store: ProgressStore, kept: KeptSummaries) => LessonTree;
  let drawn = 0;
  const due = { lesson: new Map<string, number>(), questions: new Set<string>() };

  before(async () => {
    await write(
      "harbour/article.md",
      "---\nid: harbour\ntitle: The harbour\n---\n\nThe council gave it in May.\n",
    );
    await write("harbour/quiz.md", quiz);
    const extension = vscode.extensions.getExtension("lectern.lectern");
    assert.ok(extension);
    library = new Library(windowFiles, extension.extensionUri);
    store = await new ProgressStore(memory()).open();
    // Nothing is known to be due before it has been counted, and a list is drawn only then.
    let ready = false;
    const counted = {
      ready: async () => void (ready = true),
      count: (lesson: string) => (ready ? (due.lesson.get(lesson) ?? 0) : 0),
      questions: () => due.questions,
      onDidChange: new vscode.EventEmitter<void>().event,
    };
    const view = { redraw: () => (drawn += 1) } as unknown as LessonView;
    treeOf = (shown, kept) => new LessonTree(library, shown, kept, counted, view);
    tree = treeOf(store, new KeptSummaries(memory()));
  });
  after(async () => {
    tree.dispose();
    library.dispose();
    await vscode.workspace.fs.delete(file("harbour"), { recursive: true });
  });

  const lesson = async (of = tree) => {
    const node = (await of.children()).find((each) => each.lesson.id === "harbour");
    assert.ok(node);
    return node;
  };
  const lines = async (of = tree) => {
    const node = await lesson(of);
    return [node, ...(await of.children(node))]
      .map((each) => of.item(each))
      .map(({ label, description, contextValue }) => [label, description, contextValue]);
  };

  it("has the lessons of the workspace, with their questions below", async () => {
    assert.deepEqual(await lines(), [
      ["The harbour", "not begun", "lesson quiz"],
      ["Who holds the licence?", "not answered", "question"],
      ["When was it given?", "not answered", "question"],
    ]);
  });

  it("says state and score, the last result of each question, and what is due", async () => {
    const before = drawn;
    await store.record(
      "harbour",
      answered("s", "holder", 1, Date.now()),
      answered("s", "when", 0, Date.now()),
    );
    assert.ok(drawn > before);
    due.lesson.set("harbour", 1);
    due.questions.add("when");
    assert.deepEqual(await lines(), [
      ["The harbour", "1 due · 1 of 2 right, read to 0 %", "lesson quiz begun due"],
      ["Who holds the licence?", "right", "question begun"],
      ["When was it given?", "due · not right", "question begun due"],
    ]);
  });

  it("says how lessons stood last until all that was recorded has been read", async () => {
    const memento = partOf((await realContext()).workspaceState);
    const kept = new KeptSummaries(memento);
    const keeping = keepSummaries(kept, library, store, { error: assert.fail } as never);
    await store.record("harbour", { type: "read", at: Date.now(), portion: 0.5 });
    await eventually("summary", () => new KeptSummaries(memento).get("harbour"));
    keeping.dispose();
    const next = new ProgressStore(memory());
    const early = treeOf(next, new KeptSummaries(memento));
    assert.deepEqual(await lines(early), [
      ["The harbour", "1 of 2 right, read to 50 %", "lesson quiz begun"],
      ["Who holds the licence?", "", "question"],
      ["When was it given?", "", "question"],
    ]);
    await next.open();
    assert.deepEqual((await lines(early))[0], ["The harbour", "1 due · not begun", "lesson quiz due"]);
    early.dispose();
    await memento.clear();
  });

  it("lists what ships only where it was begun", async () => {
    const shipped = async () => (await tree.children()).filter((node) => node.lesson.shipped).length;
    const before = await shipped();
    const [other] = (await library.entries()).filter((entry) => entry.shipped);
    const read: ProgressEvent = { type: "read", at: 1, portion: 0.5 };
    if (other) {
      await store.record(other.id, read);
    }
    assert.deepEqual([before, await shipped()], [0, other ? 1 : 0]);
  });
});

describe("Reveal in File", () => {
  afterEach(closeEverything);

  const place = (path: string) =>
    eventually(path, () => {
      const editor = vscode.window.activeTextEditor;
      return editor?.document.uri.path.endsWith(path) ? editor : undefined;
    });

  it("leads from a lesson to its article, and from a question to its heading", async () => {
    const uri = file("zero-option/article.md").toString();
    await vscode.commands.executeCommand("lectern.revealInFile", { lesson: { uri } });
    await place("zero-option/article.md");
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file("zero-option/quiz.md")));
    const headings = [...text.matchAll(/^## .*\{#([\w-]+)/gm)];
    const [, second] = headings;
    assert.ok(second?.[1]);
    await vscode.commands.executeCommand("lectern.revealInFile", {
      lesson: { uri },
      question: { id: second[1] },
    });
    const editor = await place("zero-option/quiz.md");
    assert.equal(editor.document.offsetAt(editor.selection.active), second.index);
  });
});
