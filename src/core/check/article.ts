/** What is wrong with an article as a whole, beyond its front matter. */
import type { TermMatch } from "../match.ts";
import type { Problem } from "../problem.ts";
import type { Rich } from "../rich.ts";
import { sourceRange } from "../rich-text.ts";
import { type AcronymPlace, findAcronyms, findExplanations } from "./acronyms.ts";

/** Acronyms that no glossary has: not explained, explained too late, or explained and not kept. `matches`: of its terms. */
export function checkAcronyms(rich: Rich, matches: readonly TermMatch[]): Problem[] {
  const inLeaves = new Map<number, TermMatch[]>();
  for (const match of matches) {
    const others = inLeaves.get(match.leaf);
    if (others) {
      others.push(match);
    } else {
      inLeaves.set(match.leaf, [match]);
    }
  }
  const known = new Set<string>();
  const first = new Map<string, AcronymPlace>();
  for (const place of findAcronyms(rich)) {
    if (!first.has(place.acronym)) {
      first.set(place.acronym, place);
    }
    const isTerm = ({ start, end }: TermMatch) => start < place.end && place.start < end;
    if (!known.has(place.acronym) && inLeaves.get(place.leaf)?.some(isTerm)) {
      known.add(place.acronym);
    }
  }
  const explained = findExplanations(rich);
  const problems: Problem[] = [];
  const report = (code: Problem["code"], { acronym, leaf, start, end }: AcronymPlace, expansion = "") => {
    const at = rich.leaves[leaf];
    if (at) {
      problems.push({ code, range: sourceRange(at, start, end), details: { acronym, expansion } });
    }
  };
  for (const [acronym, place] of first) {
    const explanation = explained.get(acronym);
    if (known.has(acronym)) {
      continue;
    }
    if (!explanation) {
      report("acronym-unknown", place);
      continue;
    }
    const { leaf, start, expansion } = explanation;
    if (place.leaf < leaf || (place.leaf === leaf && place.start < start)) {
      report("acronym-early", place, expansion);
    }
    report("acronym-unlisted", explanation, expansion);
  }
  return problems;
}
