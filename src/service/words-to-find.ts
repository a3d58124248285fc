/** The words by which a file is known that may speak of an entry. */
import type { Entry } from "../core/glossary.ts";
import { formsOf } from "../core/match/forms.ts";
import { memo } from "../core/memo.ts";
import { type Hashes, hashesOf, wordsOf } from "./word-filter.ts";

/** Of its forms. English has the most inflections of all languages, and so finds what others do. */
export const formWords = memo(
  (entry: Entry): Hashes[] => formsOf(entry, "en").map(({ text }) => hashesOf(wordsOf(text))),
  ({ definition }) => definition,
);

/** Of its forms, and of its id. */
export const namingWords = (entry: Entry): Hashes[] => [...formWords(entry), hashesOf(wordsOf(entry.id))];
