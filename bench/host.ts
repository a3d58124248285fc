/** Runs inside an extension host: how long activation takes, how long the host is ever blocked, how fast hovers are. */
import * as vscode from "vscode";
import { watchBlocks } from "./blocks.ts";
import { measureRecords } from "./record.ts";

const hovers = 200;
const settling = 6000;
const terms = ["Pentagon", "Bilateral Security Agreement", "zero option", "Kandahar", "residual force"];

export async function run(): Promise<void> {
  const extension = vscode.extensions.getExtension("lectern.lectern");
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!extension || !folder) {
    throw new Error("There is no extension or no folder to measure.");
  }
  // Other extensions start with the window and share the host.
  await pause(settling);
  const before = extension.isActive;
  const activation = await timed(() => extension.activate());
  const watch = await watchBlocks(`${extension.extensionPath}/dist/`);
  const article = vscode.Uri.joinPath(folder.uri, "zero-option/article.md");
  await vscode.commands.executeCommand("lectern.openReader", article);
  await pause(1500);
  const reader = await watch.longest();
  const document = await vscode.workspace.openTextDocument(article);
  await vscode.window.showTextDocument(document);
  const offsets = terms.map((term) => document.getText().indexOf(term, 700) + 1);
  const hover = (index: number) =>
    vscode.commands.executeCommand<vscode.Hover[]>(
      "vscode.executeHoverProvider",
      article,
      document.positionAt(offsets[index % offsets.length] ?? 0),
    );
  const first = await timed(async () => {
    while ((await hover(0)).length === 0) {
      await pause(5);
    }
  });
  await pause(1000);
  const editor = await watch.longest();
  const times: number[] = [];
  for (let index = 0; index < hovers; index++) {
    times.push(await timed(() => hover(index)));
  }
  watch.stop();
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0;
  const kept = await measureRecords(folder.uri);
  const result = {
    activatedBefore: before ? 1 : 0,
    activation,
    readerBlock: reader.host,
    readerOurs: reader.ours,
    editorBlock: editor.host,
    editorOurs: editor.ours,
    firstHover: first,
    hoverP50: at(0.5),
    hoverP95: at(0.95),
    keptP50: kept[Math.floor(kept.length * 0.5)] ?? 0,
    keptP95: kept[Math.floor(kept.length * 0.95)] ?? 0,
  };
  console.log("LECTERN-BEGIN");
  console.log(`LECTERN-BENCH ${JSON.stringify(result)}`);
}

async function timed(work: () => PromiseLike<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
