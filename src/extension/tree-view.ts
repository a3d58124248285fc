import * as vscode from "vscode";
import type { LessonNode, LessonTree } from "./tree.ts";

export interface LessonView extends vscode.Disposable {
  readonly view: vscode.TreeView<LessonNode>;
  redraw(): void;
}

/** The view exists from activation on; what is in it comes when it is looked at. */
export function registerView(tree: () => Promise<LessonTree>): LessonView {
  const changed = new vscode.EventEmitter<void>();
  const view = vscode.window.createTreeView<LessonNode>("lectern.lessons", {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: async (node) => (await tree()).children(node),
      getTreeItem: async (node) => (await tree()).item(node),
      getParent: async (node) => (await tree()).parent(node),
    },
  });
  const dispose = () => void vscode.Disposable.from(changed, view).dispose();
  return { view, redraw: () => changed.fire(), dispose };
}
