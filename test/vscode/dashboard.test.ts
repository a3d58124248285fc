import assert from "node:assert/strict";
import * as vscode from "vscode";
import { closeEverything, eventually } from "./lesson.ts";

const boards = () =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(
      ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.includes("lectern.dashboard"),
    );

describe("Show Progress", () => {
  afterEach(closeEverything);

  it("opens the page of progress, and brings it to the front instead of opening it twice", async () => {
    await vscode.commands.executeCommand("lectern.showProgress");
    const [tab] = await eventually("the page", () => (boards().length > 0 ? boards() : undefined));
    assert.equal(tab?.label, "Progress");
    await vscode.workspace.openTextDocument({ content: "between" }).then(vscode.window.showTextDocument);
    await vscode.commands.executeCommand("lectern.showProgress");
    await eventually("the page in front", () => boards()[0]?.isActive || undefined);
    assert.equal(boards().length, 1);
  });

  it("opens it again after it was closed", async () => {
    await vscode.commands.executeCommand("lectern.showProgress");
    await eventually("the page", () => boards().length === 1 || undefined);
    await closeEverything();
    await eventually("no page", () => boards().length === 0 || undefined);
    await vscode.commands.executeCommand("lectern.showProgress");
    await eventually("the page again", () => boards().length === 1 || undefined);
  });
});
