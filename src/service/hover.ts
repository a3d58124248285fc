import { cardsText, type CardWords } from "../core/card-text.ts";
import type { Here } from "./lookup.ts";
import type { Hover } from "./workspace.ts";

export function hover(here: Here | undefined, words: CardWords): Hover | undefined {
  return (
    here && {
      contents: { kind: "markdown", value: cardsText(here.entries, here.terms.scope, words) },
      range: here.range,
    }
  );
}
