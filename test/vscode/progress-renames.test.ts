import assert from "node:assert/strict";
import * as vscode from "vscode";
import { fileName } from "../../src/core/files.ts";
import type { LessonEntry } from "../../src/extension/library.ts";
import { fitting, followRenames } from "../../src/extension/progress/reconnect.ts";
import { ProgressStore } from "../../src/extension/progress-store.ts";
import { answered } from "../core/log/entries.ts";
import { eventually, file, write } from "./lesson.ts";
import { memory } from "./memory.ts";

const roots = () => (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.toString());

async function rename(from: string, to: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(file(from), file(to));
  assert.ok(await vscode.workspace.applyEdit(edit));
}

describe("A lesson without an id of its own", () => {
  let store: ProgressStore;
  let following: vscode.Disposable;
  const knows = (lesson: string) =>
    eventually(`the progress of ${lesson}`, () => store.lessons().join() === lesson || undefined);

  beforeEach(async () => {
    store = await new ProgressStore(memory()).open();
    following = followRenames({ roots }, store);
    await write("course/harbour.md", "# Harbour\n");
    await store.record("course/harbour.md", { type: "read", at: 1, portion: 0.5 });
  });
  afterEach(async () => {
    following.dispose();
    for (const folder of ["course", "other"]) {
      await vscode.workspace.fs.delete(file(folder), { recursive: true }).then(undefined, () => undefined);
    }
  });

  it("keeps its progress when its file is renamed, and back", async () => {
    await rename("course/harbour.md", "course/port.md");
    await knows("course/port.md");
    assert.equal(store.progress("course/port.md").portion, 0.5);
    await rename("course/port.md", "course/harbour.md");
    await knows("course/harbour.md");
  });

  it("keeps its progress when the folder around it moves", async () => {
    await rename("course", "other");
    await knows("other/harbour.md");
  });
});

describe("A record that belongs to no lesson", () => {
  it("is offered to those whose questions it fits, the best first", async () => {
    const store = await new ProgressStore(memory()).open();
    await store.record("gone.md", answered("s", "a"), answered("s", "b"));
    const lesson = (id: string, questions: string[]): LessonEntry => ({
      uri: `file:///${id}`,
      id,
      title: fileName(`file:///${id}`),
      shipped: false,
      words: 0,
      questions: questions.map((each) => ({ id: each, stem: each })),
    });
    const offered = fitting(
      "gone.md",
      [lesson("one.md", ["a"]), lesson("two.md", ["a", "b", "c"]), lesson("none.md", ["z"])],
      store,
    );
    assert.deepEqual(
      offered.map(({ label, detail }) => [label, detail]),
      [
        ["two.md", "Answered questions that fit: 2 of 2"],
        ["one.md", "Answered questions that fit: 1 of 2"],
      ],
    );
  });
});
