import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { Exports } from "../../src/extension/extension.ts";
import type { Memory } from "../../src/extension/progress/folder.ts";

/** What VS Code itself remembers for the extension in this window. */
export async function realContext(): Promise<vscode.ExtensionContext> {
  const extension = vscode.extensions.getExtension<Exports>("lectern.lectern");
  const exports = await extension?.activate();
  assert.ok(exports?.context, "the extension gives its context to its tests");
  return exports.context;
}

/** A part of a memento that nobody else knows. */
export function partOf(memento: vscode.Memento): Memory & { clear(): Promise<void> } {
  const prefix = `test ${crypto.randomUUID()} `;
  const keys = () =>
    memento.keys().flatMap((key) => (key.startsWith(prefix) ? key.slice(prefix.length) : []));
  return {
    keys,
    get: (key) => memento.get(prefix + key),
    update: (key, value) => memento.update(prefix + key, value),
    clear: async () => {
      await Promise.all(keys().map((key) => memento.update(prefix + key, undefined)));
    },
  };
}
