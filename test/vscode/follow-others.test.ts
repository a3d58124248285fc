import assert from "node:assert/strict";
import * as vscode from "vscode";
import { followOthers } from "../../src/extension/progress/follow-others.ts";
import { eventually, file } from "./lesson.ts";

const write = (uri: vscode.Uri) => vscode.workspace.fs.writeFile(uri, new TextEncoder().encode("{}\n"));

describe("A window that follows others", () => {
  const folder = file(`.lectern/follow-${crypto.randomUUID()}`);
  after(() => vscode.workspace.fs.delete(folder, { recursive: true }));

  it("also finds what they wrote just before VS Code began to watch, and what they write later", async () => {
    await write(vscode.Uri.joinPath(folder, "before.jsonl"));
    let seen: string[] = [];
    const look = async () => {
      seen = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
    };
    const following = followOthers(folder, () => void look());
    try {
      await eventually("what was there before", () => seen.includes("before.jsonl") || undefined);
      await write(vscode.Uri.joinPath(folder, "later.jsonl"));
      await eventually("what came later", () => seen.includes("later.jsonl") || undefined);
      assert.equal(seen.length, 2);
    } finally {
      following.dispose();
    }
  });
});
