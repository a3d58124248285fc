import type * as vscode from "vscode";

/** Does something once, so many milliseconds after it was last asked for. */
export function soon(delay: number, act: () => void): vscode.Disposable & { ask: () => void } {
  let timer: NodeJS.Timeout | undefined;
  return {
    ask: () => {
      clearTimeout(timer);
      timer = setTimeout(act, delay);
    },
    dispose: () => clearTimeout(timer),
  };
}
