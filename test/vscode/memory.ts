import type { Memory } from "../../src/extension/progress/folder.ts";

/** What VS Code remembers for an extension, with its values as they are stored. */
export function memory(initial: Record<string, unknown> = {}): Memory & { values: Map<string, unknown> } {
  const values = new Map(Object.entries(initial));
  return {
    values,
    get: (key) => values.get(key),
    keys: () => [...values.keys()],
    update: (key, value) => {
      if (value === undefined) {
        values.delete(key);
      } else {
        values.set(key, JSON.parse(JSON.stringify(value)));
      }
      return Promise.resolve();
    },
  };
}
