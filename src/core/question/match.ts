/** Left sides to join with right sides (`left -> right`); `-> right` joins with nothing. */
import type { Bodies, Pair } from "../quiz.ts";
import { plain, sliceLeaf } from "../rich-text.ts";
import { readItems, uniqueKeys } from "./items.ts";
import type { Draft, ListItem, QuestionKind } from "./kind.ts";

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
  asked: false,
};

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
