import type { Range as Offsets } from "../core/rich.ts";
import type { Here } from "./lookup.ts";
import type { DefinitionLink } from "./workspace.ts";

/** The headings of the entries, in their glossaries. */
export function definition(here: Here | undefined): DefinitionLink[] {
  return (here?.entries ?? []).flatMap(({ entry, glossary }) => {
    const document = here?.terms.glossaries.get(glossary)?.document;
    if (!here || !document) {
      return [];
    }
    const lines = ({ start, end }: Offsets) => ({
      start: document.positionAt(start),
      end: document.positionAt(end),
    });
    return {
      originSelectionRange: here.range,
      targetUri: glossary,
      targetRange: lines(entry.source),
      targetSelectionRange: lines(entry.termRange),
    };
  });
}
