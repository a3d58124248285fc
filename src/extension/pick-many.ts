/** A list of which several are chosen. */
import * as vscode from "vscode";

interface Head {
  title: string;
  placeholder: string;
  /** Whether what is typed is sought in the third line of an item too. */
  matchOnDetail?: boolean;
}

/**
 * Those that were chosen, the `picked` ones to begin with; undefined when the learner leaves. The list comes up with its
 * items: `showQuickPick` shows an empty one for a moment, in which Enter, pressed twice, chooses nothing.
 */
export function pickMany<T extends vscode.QuickPickItem>(
  items: readonly T[],
  head: Head,
): Promise<readonly T[] | undefined> {
  const list = vscode.window.createQuickPick<T>();
  Object.assign(list, { ...head, canSelectMany: true, items });
  list.selectedItems = items.filter(({ picked }) => picked);
  return new Promise((resolve) => {
    list.onDidAccept(() => {
      resolve(list.selectedItems);
      list.dispose();
    });
    list.onDidHide(() => {
      resolve(undefined);
      list.dispose();
    });
    list.show();
  });
}
