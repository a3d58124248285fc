import assert from "node:assert/strict";
import * as vscode from "vscode";
import { classLogs } from "../service/class-logs.ts";
import { closeEverything, eventually, file, write } from "./lesson.ts";

const quiz =
  "## Whom did they meet? {#whom .locate}\n\n- [x] A general\n- [ ] A tailor\n  > No.\n- [ ] A cook\n  > No.\n\nWhy: So it says.\n";

/** Nobody takes the cook. */
const logs = classLogs(quiz, (_, learner) => ({ right: learner % 2 === 0 }), {
  learners: 30,
  lesson: "class/article.md",
});

/** VS Code does not follow a folder that is made while it only begins to follow the one around it. */
async function watched(folder: string): Promise<void> {
  const watcher = vscode.workspace.createFileSystemWatcher(`**/${folder}/watched.txt`);
  let told = false;
  const disposables = [
    watcher,
    watcher.onDidCreate(() => (told = true)),
    watcher.onDidChange(() => (told = true)),
  ];
  await eventually(`news of ${folder}`, async () => {
    await write(`${folder}/watched.txt`, `${Date.now()}`);
    return told;
  });
  disposables.forEach((each) => void each.dispose());
}

describe("Answers of a class beside the lessons", () => {
  after(async () => {
    await closeEverything();
    await vscode.workspace.fs.delete(file(".lectern"), { recursive: true });
  });

  it("are told of in a quiz that is open, as soon as there are enough", async () => {
    await write("class/article.md", "They met a general.\n");
    const all = Object.entries(logs);
    for (const folder of [".lectern", ".lectern/progress", ".lectern/progress/learner-0"]) {
      await watched(folder);
    }
    for (const [path, text] of all.slice(1)) {
      await write(path, text);
    }
    const document = await vscode.workspace.openTextDocument(
      await write("class/quiz.md", quiz.replace(" .locate", "")),
    );
    await vscode.window.showTextDocument(document);
    const codes = () =>
      vscode.languages
        .getDiagnostics(document.uri)
        .flatMap(({ source, code }) => (source === "Lectern" ? [(code as { value: string }).value] : []));
    await eventually("what is wrong anyway", () => codes().includes("no-process"));
    assert.ok(!codes().includes("seldom-chosen"));
    const [path = "", text = ""] = all[0] ?? [];
    // In several parts, after much that cannot be read.
    await write(path, `${"ä".repeat(99)}\n`.repeat(5000) + text);
    const found = await eventually("what the class tells", () =>
      vscode.languages
        .getDiagnostics(document.uri)
        .find(({ message }) => message.startsWith("Of 30 readers 0 chose this option (0 %).")),
    );
    assert.equal(document.getText(found.range).split("\n")[0], "- [ ] A cook");
    assert.equal(found.severity, vscode.DiagnosticSeverity.Information);
  });
});
