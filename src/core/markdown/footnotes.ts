import type { PlacedToken } from "./tokens.ts";

/**
 * Parts the definitions of footnotes, by label, from the rest. The last of a label counts; one inside another is one of its
 * own.
 */
export function gatherFootnotes(tokens: readonly PlacedToken[]): {
  main: PlacedToken[];
  definitions: Map<string, PlacedToken[]>;
} {
  const main: PlacedToken[] = [];
  const definitions = new Map<string, PlacedToken[]>();
  const open = [main];
  for (const token of tokens) {
    if (token.type === "footnote_reference_open") {
      const definition: PlacedToken[] = [];
      definitions.set((token.meta as { label: string }).label, definition);
      open.push(definition);
    } else if (token.type === "footnote_reference_close") {
      open.pop();
    } else {
      open.at(-1)?.push(token);
    }
  }
  return { main, definitions };
}
