/** What a class's first answers say of a question: too easy without the article, telling nobody apart, options nobody takes. */
import { memo } from "../../memo.ts";
import type { Place } from "../../quote.ts";
import type { Rich } from "../../rich.ts";
import {
  canDiscriminate,
  chanceOf,
  discrimination,
  facility,
  fewest,
  rightBeyond,
} from "../../stats/item.ts";
import { wrongOnes } from "./options.ts";
import { type AnswersRule, headingOf } from "./rule.ts";

/** The window shows more of an article than is read of it. */
const margin = 0.1;

/** By those who had not come to the first passage that the question quotes; where it quotes none, who had read nothing. */
export const answeredUnread: AnswersRule = (question, firsts, { article }, evidence) => {
  const chance = chanceOf(question);
  const from = article ? startOf(article.rich, evidence.flat()) : 0;
  const unread = firsts.filter(({ reached }) => reached === 0 || reached + margin < from);
  const share = chance === undefined || unread.length < fewest ? undefined : rightBeyond(unread, chance);
  return share === undefined || chance === undefined
    ? []
    : [
        {
          range: headingOf(question),
          details: { n: String(unread.length), share: percent(share), chance: percent(chance) },
        },
      ];
};

/** Ebel & Frisbie: from here on a question tells readers apart fairly. */
const fair = 0.2;
const rounding = 1e-9;

/** What learners mark themselves does not tell them apart. */
export const lowDiscrimination: AnswersRule = (question, firsts) => {
  const found = question.kind === "open" ? undefined : discrimination(firsts);
  if (!found || found.n < fewest || found.d > fair - rounding || !canDiscriminate(facility(firsts), fair)) {
    return [];
  }
  const { n, best, worst, d } = found;
  const details = {
    n: String(n),
    best: percent(best),
    worst: percent(worst),
    // No negative zero.
    d: (Math.round(d * 100) / 100 + 0).toFixed(2).replace("-", "−"),
  };
  return [{ range: headingOf(question), details }];
};

/** Fewer than one in twenty: an option that does not work. */
const seldom = 0.05;

/** Where even all wrong answers together are as few, no option is to blame. */
export const seldomChosen: AnswersRule = (question, firsts) => {
  const n = firsts.length;
  const few = n * seldom;
  const counts = new Map<string, number>();
  for (const { picks } of firsts) {
    for (const pick of picks.length > 1 ? new Set(picks) : picks) {
      counts.set(pick, (counts.get(pick) ?? 0) + 1);
    }
  }
  return n < fewest || firsts.filter(({ right }) => !right).length < few
    ? []
    : wrongOnes(question).flatMap(({ key, range }) => {
        const count = counts.get(key) ?? 0;
        const details = { n: String(n), count: String(count), share: percent(count / n) };
        return count < few ? [{ range, details }] : [];
      });
};

const percent = (share: number) => `${Math.round(share * 100)} %`;

/** Share of an article before the first of some places, by its characters. */
function startOf(rich: Rich, places: readonly Place[]): number {
  const { before, all } = lengthsOf(rich);
  const first = places.reduce((least, { leaf, start }) => Math.min(least, (before[leaf] ?? 0) + start), all);
  return places.length === 0 || all === 0 ? 0 : first / all;
}

const lengthsOf = memo(({ leaves }: Rich) => {
  let all = 0;
  const before = leaves.map(({ text }) => (all += text.length) - text.length);
  return { before, all };
});
