/** How each kind of question is asked in lists and fields of VS Code's: one entry a kind. */
import type { Response } from "../../core/progress.ts";
import { plain } from "../../core/rich-text.ts";
import type { Rich } from "../../core/rich.ts";
import { sentencesIn } from "../../core/sentences.ts";
import type { ShownKind, ShownQuestion, ShownQuestionOf } from "../../protocol/question.ts";
import { labelled, lines, say } from "./say.ts";
import { type Action, type Head, left, type Left, pickOne, pickSeveral, type Row, type } from "./ui.ts";

/** What may be asked for instead of an answer. */
export type Other = "hint" | "unknown" | "flag" | "sheet" | "skip" | "options";

export interface Asking {
  head: Head;
  /** As rows below the answers, and as buttons where answers are ticked or typed. */
  others: readonly Action<Other>[];
  /** What was answered before, if anything. */
  given: Response;
  article: Rich;
  /** What is wrong with a line that was typed, in a sentence. */
  wrong: (text: string) => string | undefined;
}

export type Asked = { response: Response } | { other: Other } | Left;

type Ask<K extends ShownKind> = (question: ShownQuestionOf<K>, asking: Asking) => Promise<Asked>;

const keyed = ({ key, text }: { key: string; text: Rich }): Row<string> => ({
  label: plain(text),
  value: key,
});

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];

/** In characters: what a list shows of its prompt in one line. */
const shownPrompt = 72;

/** A prompt that is too long for its line, in rows of its own. */
const whole = (prompt: string): Row<never>[] =>
  prompt.length > shownPrompt ? lines(prompt, shownPrompt).map((label) => ({ label })) : [];

/** One of the rows, or one of the other ways. */
async function choose(
  { head, others }: Asking,
  prompt: string,
  rows: readonly Row<string>[],
): Promise<{ key: string } | { other: Other } | Left> {
  type Choice = { key: string } | { other: Other };
  const ways = others.map(({ icon, tooltip, value }, index): Row<Choice> => ({
    label: tooltip,
    icon,
    value: { other: value },
    ...(index === 0 && { above: "" }),
  }));
  const choices = rows.map(({ value, ...row }): Row<Choice> => ({
    ...row,
    ...(value !== undefined && { value: { key: value } }),
  }));
  return pickOne({ ...head, prompt }, [...whole(prompt), ...choices, ...ways]);
}

async function typed(
  asking: Asking,
  prompt: string,
  value: string,
  wrong?: Asking["wrong"],
): Promise<{ text: string } | { other: Other } | Left> {
  const answer = await type({ ...asking.head, prompt }, value, asking.others, wrong);
  return answer !== left && "action" in answer ? { other: answer.action } : answer;
}

async function line(question: ShownQuestionOf<"text" | "number" | "open">, asking: Asking): Promise<Asked> {
  const { text } = asking.given;
  const unit = question.kind === "number" && question.unit ? ` (${question.unit})` : "";
  const answer = await typed(
    asking,
    asking.head.prompt + unit,
    typeof text === "string" ? text : "",
    asking.wrong,
  );
  return answer !== left && "text" in answer ? { response: { text: answer.text } } : answer;
}

const asks: { [K in ShownKind]: Ask<K> } = {
  async choice({ options }, asking) {
    const picks = strings(asking.given["picks"]);
    const rows = options.map((option) => ({
      ...keyed(option),
      ...(picks.includes(option.key) && { description: say("quick.chosen") }),
    }));
    const answer = await choose(asking, asking.head.prompt, rows);
    return answer !== left && "key" in answer ? { response: { picks: [answer.key] } } : answer;
  },
  async choices({ options }, asking) {
    const picks = strings(asking.given["picks"]);
    const rows = options.map((option) => ({ ...keyed(option), checked: picks.includes(option.key) }));
    const answer = await pickSeveral(asking.head, [...whole(asking.head.prompt), ...rows], asking.others);
    if (answer === left) {
      return left;
    }
    return "action" in answer ? { other: answer.action } : { response: { picks: answer.values } };
  },
  text: line,
  number: line,
  async open(question, asking) {
    if (!question.unwritten) {
      return line(question, asking);
    }
    const compare = { label: say("open.compare"), icon: "eye", value: "compare" };
    const answer = await choose(asking, asking.head.prompt, [compare]);
    return answer !== left && "key" in answer ? { response: { text: "" } } : answer;
  },
  async cloze({ text, gaps }, asking) {
    const filled = strings(asking.given["gaps"]);
    for (const [index, { entries }] of gaps.entries()) {
      const prompt = say("quick.gap", index + 1, gaps.length, withBlanks(text, filled, index));
      const answer = entries
        ? await choose(
            asking,
            prompt,
            entries.map((entry) => ({ label: entry, value: entry })),
          )
        : await typed(asking, prompt, filled[index] ?? "");
      if (answer === left || "other" in answer) {
        return answer;
      }
      filled[index] = "key" in answer ? answer.key : answer.text;
    }
    return { response: { gaps: filled } };
  },
  async order({ items }, asking) {
    const order: string[] = [];
    while (order.length < items.length) {
      const rest = items.filter(({ key }) => !order.includes(key)).map(keyed);
      const placed = order.map((key, index): Row<string> => {
        const item = items.find((each) => each.key === key);
        return {
          label: `${index + 1}. ${item ? plain(item.text) : ""}`,
          icon: "check",
          ...(index === 0 && { above: say("quick.placed") }),
        };
      });
      const undo: Row<string>[] =
        order.length > 0 ? [{ label: say("quick.back"), icon: "discard", value: "" }] : [];
      const prompt = say("quick.order", asking.head.prompt, order.length + 1, items.length);
      const answer = await choose(asking, prompt, [...rest, ...placed, ...undo]);
      if (answer === left || "other" in answer) {
        return answer;
      }
      if (answer.key === "") {
        order.pop();
      } else {
        order.push(answer.key);
      }
    }
    return { response: { order } };
  },
  async match({ lefts, rights }, asking) {
    const pairs: [string, string][] = [];
    for (const [index, { key, text }] of lefts.entries()) {
      const prompt = say("quick.match", index + 1, lefts.length, plain(text));
      const answer = await choose(asking, prompt, rights.map(keyed));
      if (answer === left || "other" in answer) {
        return answer;
      }
      pairs.push([key, answer.key]);
    }
    return { response: { pairs } };
  },
  async evidence(_, asking) {
    const prompt = say("quick.evidence", asking.head.prompt);
    const rows = [...whole(prompt), ...sentenceRows(asking.article)];
    const answer = await pickSeveral({ ...asking.head, prompt }, rows, asking.others);
    if (answer === left) {
      return left;
    }
    return "action" in answer
      ? { other: answer.action }
      : { response: { passages: answer.values.map(({ text, ...place }) => ({ spans: [place], text })) } };
  },
};

export const ask = (question: ShownQuestion, asking: Asking): Promise<Asked> =>
  (asks[question.kind] as Ask<ShownKind>)(question, asking);

/** The text with its gaps: those that were filled, a line for the rest, and the one at hand marked. */
function withBlanks({ leaves }: Rich, filled: readonly string[], current: number): string {
  const texts = leaves.map(({ text, runs }) => {
    let words = text;
    for (const { gap, start, end } of runs.filter((run) => run.kind === "gap").toReversed()) {
      const blank = gap === current ? "[ ? ]" : (filled[gap ?? -1] ?? "___");
      words = words.slice(0, start) + blank + words.slice(end);
    }
    return words;
  });
  return texts.join(" ").replace(/\s+/g, " ").trim();
}

interface Sentence {
  leaf: number;
  start: number;
  end: number;
  text: string;
}

const sentenceRows = ({ leaves }: Rich): Row<Sentence>[] =>
  leaves.flatMap(({ text }, leaf) =>
    sentencesIn(text).map(({ start, end }) => {
      const words = text.slice(start, end);
      return { ...labelled(words), value: { leaf, start, end, text: words } };
    }),
  );
