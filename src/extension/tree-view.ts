import * as vscode from "vscode";
import type { LessonNode, LessonTree } from "./tree.ts";

export interface LessonView extends vscode.Disposable {
  readonly view: vscode.TreeView<LessonNode>;
  /** What it shows; this need not wait for all that loads. */
  provide(tree: LessonTree): void;
  redraw(): void;
}

/** The view exists from activation on; what is in it comes when it is looked at, which `load` then asks for. */
export function registerView(load: () => Promise<unknown>): LessonView {
  const changed = new vscode.EventEmitter<void>();
  let provide: (tree: LessonTree) => void = () => undefined;
  const provided = new Promise<LessonTree>((resolve) => {
    provide = resolve;
  });
  const tree = () => Promise.race([provided, load().then(() => provided)]);
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
  return { view, provide, redraw: () => changed.fire(), dispose };
}
