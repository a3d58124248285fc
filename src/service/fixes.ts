/** What mends a problem, where one thing is right: a function for each code that has such a fix. */
import { type Entry, entryKinds, entryLabels, matchWords } from "../core/glossary.ts";
import { similar } from "../core/labels.ts";
import type { Problem, ProblemCode } from "../core/problem.ts";
import type { Range } from "../core/rich.ts";
import type { Checked } from "./checks.ts";
import { type Broken, type Fix, type Fixer, inAttributes, insert, replace } from "./fix.ts";
import { attributesAfter } from "./heading.ts";
import { questionFixers } from "./question-fixes.ts";
import type { Say } from "./say.ts";

const fixers: Partial<Record<ProblemCode, Fixer>> = {
  ...questionFixers,
  "misspelt-label": ({ text, range, detail, say }) => {
    const start = range.start + text.slice(range.start, range.end).indexOf(detail("label"));
    return replace({ start, end: start + detail("label").length }, detail("suggestion"), say);
  },
  "unknown-class": (broken) => {
    const known = broken.detail("known");
    return inAttributes(broken, `.${broken.detail("class")}`, known === "none" ? "" : known);
  },
  "duplicate-id": (broken) => inAttributes(broken, `#${broken.detail("id")}`, `#${broken.detail("instead")}`),
  "class-not-for-kind": (broken) => inAttributes(broken, `.${broken.detail("class")}`, ""),
  "no-id": ({ text, range, detail, say }) => {
    const { start, end } = attributesAfter(text, range);
    const inside = text.charAt(start) === "{" && start < end;
    const id = detail("id");
    return {
      title: say("Add {0}", `{#${id}}`),
      edits: [insert(inside ? start + 1 : start, inside ? `#${id} ` : ` {#${id}}`)],
      preferred: true,
    };
  },
  "unknown-entry-kind": ({ range, detail, say }) => replaceSimilar(range, detail("kind"), entryKinds, say),
  "unknown-match": ({ range, detail, say }) => replaceSimilar(range, detail("word"), matchWords, say),
  "unknown-see": ({ range, detail, ids, say }) => replaceSimilar(range, detail("id"), ids, say),
  "unknown-term": ({ range, detail, ids, say }) => replaceSimilar(range, detail("id"), ids, say),
  "bad-date": ({ range, detail, say }) => {
    const [, year, month = "", day = ""] = /^(\d{4})\D(\d\d?)\D(\d\d?)$/.exec(detail("date")) ?? [];
    const pad = (number: string) => number.padStart(2, "0");
    return year === undefined ? undefined : replace(range, `${year}-${pad(month)}-${pad(day)}`, say);
  },
  unquoted: ({ range, say }) => ({
    title: say("Put it between quotation marks"),
    edits: [insert(range.start, '"'), insert(range.end, '"')],
    preferred: true,
  }),
  "repeated-alias": (broken) => ({ ...removeAlias(broken), preferred: true }),
  "alias-is-term": removeAlias,
  "duplicate-form": removeAlias,
  "repeated-label": removeLine,
  "empty-label": removeLine,
  "label-not-for-kind": removeLine,
  undated: ({ text, entry, entries, say }) => {
    const known = entries.flatMap(({ asOf }) => asOf ?? []);
    const date = [...known].sort().at(-1);
    return entry && date !== undefined ? addLabel(text, entry, "As of", date, say) : undefined;
  },
  "common-form": ({ text, entry, say }) => entry && addLabel(text, entry, "Match", "case", say),
  "unused-entry": ({ text, entry, say }) => {
    const end = /^(?:[ \t]*(?:\r\n?|\n))*/.exec(text.slice(entry?.source.end))?.[0].length ?? 0;
    return (
      entry && {
        title: say("Remove the entry “{0}”", entry.term),
        edits: [{ range: { start: entry.source.start, end: entry.source.end + end }, text: "" }],
        preferred: false,
      }
    );
  },
};

export function fixOf(
  problem: Problem,
  { document, terms, article, quiz }: Checked,
  say: Say,
): Fix | undefined {
  const entries = terms.glossaries.get(document.uri)?.glossary.entries ?? [];
  const { range } = problem;
  return fixers[problem.code]?.({
    text: document.getText(),
    range,
    detail: (name) => problem.details?.[name] ?? "",
    entry: entries.find(({ source }) => source.start <= range.start && range.end <= source.end),
    entries,
    ids: [...terms.entries.values()].map(({ entry }) => entry.id),
    article,
    quiz,
    say,
  });
}

function replaceSimilar(range: Range, word: string, known: readonly string[], say: Say): Fix | undefined {
  const suggestion = similar(word, known);
  return suggestion === undefined ? undefined : replace(range, suggestion, say);
}

/** With the `;` that parts it from the others; the whole line when it is the only one. */
function removeAlias(broken: Broken): Fix {
  const { text, range, say } = broken;
  const after = /^[ \t]*;[ \t]*/.exec(text.slice(range.end))?.[0].length ?? 0;
  const line = text.slice(text.lastIndexOf("\n", range.start - 1) + 1, range.start);
  const before = /[ \t]*;[ \t]*$/.exec(line)?.[0].length ?? 0;
  if (after + before === 0) {
    return removeLine(broken);
  }
  const start = after > 0 ? range.start : range.start - before;
  const alias = text.slice(range.start, range.end);
  return {
    title: say("Remove the alias “{0}”", alias),
    edits: [{ range: { start, end: range.end + after }, text: "" }],
    preferred: false,
  };
}

function removeLine({ text, range, say }: Broken): Fix {
  const start =
    Math.max(text.lastIndexOf("\n", range.start - 1), text.lastIndexOf("\r", range.start - 1)) + 1;
  const end = range.end + (/^[^\r\n]*(?:\r\n?|\n)?/.exec(text.slice(range.end))?.[0].length ?? 0);
  return { title: say("Remove this line"), edits: [{ range: { start, end }, text: "" }], preferred: false };
}

const labelLine = new RegExp(`^[ \\t]*(?:${entryLabels.join("|")})[ \\t]*:`, "i");

/** Below the labels that are there, or as the first of them; a label that is there already gets one more word. */
export function addLabel(text: string, entry: Entry, name: string, value: string, say: Say): Fix {
  const { start, end } = entry.source;
  const source = text.slice(start, end);
  const blocks = labelBlocks(source);
  const named = new RegExp(`^[ \\t]*${name}[ \\t]*:[^\\r\\n]*?(?=[ \\t]*$)`, "im");
  const block = blocks.find((each) => named.test(source.slice(each.start, each.end)));
  const there = block && named.exec(source.slice(block.start, block.end));
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const gap = blocks.at(-1)?.end === source.length ? eol : eol + eol;
  return {
    title: say("Add “{0}”", `${name}: ${value}`),
    edits: [
      there
        ? insert(
            start + block.start + there.index + there[0].length,
            `${name === "Aliases" ? ";" : ","} ${value}`,
          )
        : insert(end, `${gap}${name}: ${value}`),
    ],
    preferred: true,
  };
}

/** Paragraphs in which every line is a label: elsewhere one is prose. */
function labelBlocks(source: string): Range[] {
  return [...source.matchAll(/(?:[^\r\n]*\S[^\r\n]*(?:\r\n?|\n|$))+/g)].flatMap(({ 0: paragraph, index }) => {
    const lines = paragraph.trimEnd().split(/\r\n?|\n/);
    return lines.every((line) => labelLine.test(line))
      ? [{ start: index, end: index + paragraph.trimEnd().length }]
      : [];
  });
}
