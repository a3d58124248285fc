/** Left sides to join with right sides (`left -> right`); `-> right` joins with nothing. */
import * as v from "valibot";
import type { Bodies, Pair } from "../quiz.ts";
import { plain, sliceLeaf } from "../rich-text.ts";
import { identity, readItems, uniqueKeys } from "./items.ts";
import type { Draft, ListItem, QuestionKind, Responses } from "./kind.ts";
import { answerKey, mostParts } from "./limits.ts";
import { marked, type PairMark } from "./marking.ts";

const arrow = /->|→/;

export const match: QuestionKind<"match"> = {
  reads: ({ items, ordered }) =>
    !ordered &&
    items.every(({ checked, plain: text }) => checked === undefined && !/^[=~]/.test(text)) &&
    items.filter(hasArrow).length * 2 > items.length,
  read(draft) {
    const items = readItems(draft, "left -> right", hasArrow).map((item) => ({ item, sides: sides(item) }));
    const keys = uniqueKeys(items.map(({ sides: [left] }) => left));
    const rightKeys = uniqueKeys(items.map(({ sides: [, right] }) => right));
    const pairs: Bodies["match"]["pairs"] = [];
    const distractors: Bodies["match"]["distractors"] = [];
    for (const [
      index,
      {
        item,
        sides: [left, right],
      },
    ] of items.entries()) {
      if (plain(right) === "") {
        draft.report("empty-answer", item.range);
        continue;
      }
      const { range, feedback } = item;
      const rest = { rightKey: rightKeys[index] ?? "", right, range, ...(feedback && { feedback }) };
      if (plain(left) === "") {
        distractors.push(rest);
      } else {
        pairs.push({ ...rest, key: keys[index] ?? "", left });
      }
    }
    if (pairs.length === 0) {
      draft.report("no-pairs", draft.heading);
    }
    reportTwins(
      draft,
      pairs.map(({ left, range }) => ({ side: left, range })),
    );
    reportTwins(
      draft,
      [...pairs, ...distractors].map(({ right, range }) => ({ side: right, range })),
    );
    return { pairs, distractors };
  },
  labels: [],
  modifiers: ["fixed"],
  rightAnswer: ({ pairs }) => pairs.map(({ left, right }) => `${plain(left)} → ${plain(right)}`).join("; "),
  key: ({ pairs, distractors }) =>
    [
      ...pairs.map(({ left, right }) => `${plain(left)} → ${plain(right)}`),
      ...distractors.map(({ right }) => `→ ${plain(right)}`),
    ].sort(),
  response: v.object({ pairs: v.pipe(v.array(v.tuple([answerKey, answerKey])), v.maxLength(mostParts)) }),
  nothing: { pairs: [] },
  mark(question, response) {
    const joined = joinedSides(question, response);
    const pairs = markPairs(question, joined);
    const right = pairs.filter((pair) => pair.right).length;
    return {
      ...marked(pairs.length > 0 ? right / pairs.length : 0, joined.size === 0 ? "empty" : undefined),
      pairs,
    };
  },
  answered(question, response) {
    const joined = joinedSides(question, response);
    return question.pairs
      .flatMap((pair) => {
        const side = joined.get(pair.key);
        return side ? [`${plain(pair.left)} → ${plain(side.right)}`] : [];
      })
      .join("; ");
  },
};

type Side = Pick<Pair, "right" | "rightKey">;

/** By key of the left side. Keys of no side count for nothing, nor does a left side that was joined twice. */
function joinedSides(
  { pairs, distractors }: Bodies["match"],
  response: Responses["match"],
): Map<string, Side> {
  const lefts = new Set(pairs.map((pair) => pair.key));
  const rights = new Map([...pairs, ...distractors].map((side) => [side.rightKey, side]));
  const joined = new Map<string, Side>();
  const twice = new Set<string>();
  for (const [left, right] of response.pairs) {
    const side = rights.get(right);
    if (side && lefts.has(left)) {
      const other = joined.get(left);
      if (other && other.rightKey !== right) {
        twice.add(left);
      }
      joined.set(left, side);
    }
  }
  return new Map([...joined].filter(([left]) => !twice.has(left)));
}

/** By what the sides say: right sides that read alike are one another's equal, and so are left sides. */
function markPairs({ pairs }: Bodies["match"], joined: ReadonlyMap<string, Side>): PairMark[] {
  const answers = new Map<string, Pair>();
  const free = new Map<string, Pair[]>();
  const agree = (pair: Pair, side: Side | undefined) =>
    side !== undefined && identity(pair.right) === identity(side.right);
  for (const pair of pairs) {
    if (agree(pair, joined.get(pair.key))) {
      answers.set(pair.key, pair);
    } else {
      const left = identity(pair.left);
      free.set(left, [...(free.get(left) ?? []), pair]);
    }
  }
  const take = (left: Pair, fits: (pair: Pair) => boolean) => {
    const rest = free.get(identity(left.left)) ?? [];
    const index = answers.has(left.key) ? -1 : rest.findIndex(fits);
    for (const pair of index < 0 ? [] : rest.splice(index, 1)) {
      answers.set(left.key, pair);
    }
  };
  for (const pair of pairs) {
    take(pair, (other) => agree(other, joined.get(pair.key)));
  }
  for (const pair of pairs) {
    take(pair, () => true);
  }
  return pairs.map((pair) => {
    const given = joined.get(pair.key);
    const answer = answers.get(pair.key) ?? pair;
    return {
      left: pair.key,
      answer: answer.rightKey,
      right: agree(answer, given),
      ...(given && { given: given.rightKey }),
      ...(answer.feedback && { feedback: answer.feedback }),
    };
  });
}

function hasArrow({ content }: ListItem): boolean {
  return arrow.test(content.leaves[0]?.text ?? "");
}

function sides({ content }: ListItem): [Pair["left"], Pair["right"]] {
  const leaf = content.leaves[0];
  const found = leaf && arrow.exec(leaf.text);
  if (!leaf || !found) {
    return [content, { blocks: [], leaves: [] }];
  }
  const left = leaf.text.slice(0, found.index).trimEnd();
  const right = leaf.text.slice(found.index + found[0].length).trimStart();
  const { length } = leaf.text;
  return [sliceLeaf(leaf, 0, left.length), sliceLeaf(leaf, length - right.length, length)];
}

function reportTwins(draft: Draft, sidesOf: { side: Pair["left"]; range: Pair["range"] }[]): void {
  const seen = new Set<string>();
  for (const { side, range } of sidesOf) {
    const text = plain(side);
    if (seen.has(text)) {
      draft.report("duplicate-side", range, { text });
    }
    seen.add(text);
  }
}
