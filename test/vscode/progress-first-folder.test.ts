import assert from "node:assert/strict";
import * as vscode from "vscode";
import { encodeEntry } from "../../src/core/log/entry.ts";
import { FileFolder } from "../../src/extension/progress/file-folder.ts";
import { openStore } from "../../src/extension/progress/open.ts";
import { ProgressStore } from "../../src/extension/progress-store.ts";
import { entriesOf } from "../core/log/entries.ts";
import { file, write } from "./lesson.ts";
import { memory } from "./memory.ts";
import { realContext } from "./real-memory.ts";

const setting = () => vscode.workspace.getConfiguration("lectern.progress");

describe("Progress that lies in the workspace", () => {
  before(() => setting().update("location", "file", vscode.ConfigurationTarget.Workspace));
  after(async () => {
    await setting().update("location", undefined, vscode.ConfigurationTarget.Workspace);
    await vscode.workspace.fs.delete(file("first-before"), { recursive: true });
  });

  it("comes along when another folder has become the first", async () => {
    const id = `lesson-${crypto.randomUUID()}`;
    const entry = { ...entriesOf([{ type: "read", at: 1, portion: 0.5 }])[0], id, lesson: id };
    const line = encodeEntry(entry as Parameters<typeof encodeEntry>[0]);
    const there = await write("first-before/.lectern/progress/window.jsonl", `${line}\n`);
    const remembered = memory({
      "lectern.progressLocation": "file",
      "lectern.progressFolder": vscode.Uri.joinPath(there, "..").toString(),
    });
    const context = { ...(await realContext()), workspaceState: remembered };
    const log = vscode.window.createOutputChannel("Test", { log: true });
    const { store, opened } = openStore(context, log);
    const open = await opened;
    try {
      assert.equal(store.progress(id).portion, 0.5);
      assert.equal(remembered.get("lectern.progressFolder"), file(".lectern/progress").toString());
      const next = new ProgressStore(memory(), new FileFolder(file(".lectern/progress")));
      assert.equal((await next.open()).progress(id).portion, 0.5);
    } finally {
      open.dispose();
      log.dispose();
    }
  });
});
