/** What is wrong with a glossary as a whole, beyond what its parser sees. One function a rule. */
import { foldCase } from "../fold.ts";
import type { Entry, Glossary } from "../glossary.ts";
import { canonical, formsOf } from "../match/forms.ts";
import { inOrder, type Problem, type Report } from "../problem.ts";
import type { Range } from "../rich.ts";
import type { Scope } from "../scope.ts";
import { functionWords, nameWords } from "./common-words.ts";

export interface GlossaryInScope {
  uri: string;
  glossary: Glossary;
  /** What the glossary's own folder knows. */
  scope: Scope;
  /** Ids of the entries that stand in an article; undefined while nobody knows. */
  used?: ReadonlySet<string>;
}

/** `forms` are made once for all rules, entry by entry. */
type Rule = (checked: Prepared, report: Report) => void;

interface Prepared extends GlossaryInScope {
  forms: readonly EntryForms[];
}

interface EntryForms {
  entry: Entry;
  /** The term, then its aliases; none that match nothing. */
  forms: WrittenForm[];
}

const rules: readonly Rule[] = [sharedForms, repeatedAliases, unknownSee, undated, commonForms, unused];

export function checkGlossary(checked: GlossaryInScope): Problem[] {
  const problems: Problem[] = [];
  const language = checked.glossary.language ?? "en";
  const forms = checked.glossary.entries.map((entry) => ({ entry, forms: writtenForms(entry, language) }));
  for (const rule of rules) {
    rule(
      { ...checked, forms },
      (code, range, details) => void problems.push({ code, range, ...(details && { details }) }),
    );
  }
  return inOrder(problems);
}

interface WrittenForm {
  entry: Entry;
  text: string;
  range: Range;
  isTerm: boolean;
  cased: boolean;
  /** Equal for forms that may match the same words. */
  key: string;
  /** All that it matches, as far as its own spelling tells: itself, then its inflections. */
  inflected: string[];
}

function writtenForms(entry: Entry, language: string): WrittenForm[] {
  const written = [
    { text: entry.term, range: entry.termRange, isTerm: true },
    ...entry.aliases.map((alias) => ({ ...alias, isTerm: false })),
  ];
  return written.flatMap(({ text, range, isTerm }) => {
    const all = formsOf({ ...entry, term: text, aliases: [] }, language);
    const cased = all[0]?.cased ?? false;
    const inflected = all.map((form) => (cased ? form.text : foldCase(form.text)));
    const key = foldCase(canonical(text));
    return all.length === 0 ? [] : { entry, text, range, isTerm, cased, key, inflected };
  });
}

const collide = (a: WrittenForm, b: WrittenForm) => !(a.cased && b.cased) || a.text === b.text;

function sharedForms(checked: Prepared, report: Report): void {
  const known = new Map<string, WrittenForm[]>();
  const all = checked.forms.flatMap(({ forms }) => forms);
  // Terms first, so that an alias is always the one that is told of.
  for (const form of [...all.filter(({ isTerm }) => isTerm), ...all.filter(({ isTerm }) => !isTerm)]) {
    const same = known.get(form.key) ?? [];
    known.set(form.key, [...same, form]);
    const other = same.find((each) => each.entry !== form.entry && collide(each, form));
    if (other && form.isTerm) {
      report("duplicate-term", form.range, { term: form.text });
    } else if (other?.isTerm) {
      report("alias-is-term", form.range, { form: form.text });
    } else if (other) {
      report("duplicate-form", form.range, { form: form.text, other: other.entry.term });
    }
  }
}

/** An alias that is the term again, or an alias again, or one of their inflections. */
function repeatedAliases({ forms: entries }: Prepared, report: Report): void {
  for (const { forms } of entries) {
    const seen = new Set<string>();
    for (const { text, range, isTerm, inflected } of forms) {
      if (!isTerm && seen.has(inflected[0] ?? "")) {
        report("repeated-alias", range, { form: text });
      }
      inflected.forEach((form) => seen.add(form));
    }
  }
}

function unknownSee({ uri, glossary, scope }: GlossaryInScope, report: Report): void {
  for (const { id, range } of glossary.entries.flatMap(({ see }) => see)) {
    if (!scope.find(id, uri)) {
      report("unknown-see", range, { id });
    }
  }
}

/** An event, or an entry that knows what came since. */
function undated({ glossary }: GlossaryInScope, report: Report): void {
  for (const { kind, sinceThen, asOf, term, termRange } of glossary.entries) {
    if ((kind === "event" || sinceThen) && asOf === undefined) {
      report("undated", termRange, { term });
    }
  }
}

function commonForms({ glossary, forms: entries }: Prepared, report: Report): void {
  if (!/^en\b/i.test(glossary.language ?? "en")) {
    return;
  }
  const names = ["person", "place", "organisation"];
  for (const { entry, text, range, cased } of entries.flatMap(({ forms }) => forms)) {
    const word = text.toLowerCase();
    const common = functionWords.has(word) || (names.includes(entry.kind ?? "") && nameWords.has(word));
    if (!cased && common && /^\p{Lu}/u.test(text)) {
      report("common-form", range, { form: text });
    }
  }
}

function unused({ glossary, used }: GlossaryInScope, report: Report): void {
  for (const { id, term, termRange, match } of used ? glossary.entries : []) {
    if (!match.none && !used?.has(id)) {
      report("unused-entry", termRange, { term });
    }
  }
}
