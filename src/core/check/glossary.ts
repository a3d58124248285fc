/** What is wrong with a glossary as a whole, beyond what its parser sees. One function a rule. */
import { foldCase } from "../fold.ts";
import type { Entry, Glossary } from "../glossary.ts";
import { formsOf, writtenForm } from "../match/forms.ts";
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
  const forms = checked.glossary.entries.map((entry) => ({ entry, forms: writtenForms(entry) }));
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
}

function writtenForms(entry: Entry): WrittenForm[] {
  const written = [
    { text: entry.term, range: entry.termRange, isTerm: true },
    ...entry.aliases.map((alias) => ({ ...alias, isTerm: false })),
  ];
  return written.flatMap(({ text, range, isTerm }) => {
    const form = writtenForm(entry, text);
    return form ? { entry, text, range, isTerm, cased: form.cased, key: foldCase(form.text) } : [];
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
function repeatedAliases({ glossary, forms: entries }: Prepared, report: Report): void {
  const language = glossary.language ?? "en";
  for (const { entry, forms } of entries.filter(({ forms: { length } }) => length > 1)) {
    const seen = new Set<string>();
    for (const { text, range, isTerm } of forms) {
      // All that it matches, as far as its own spelling tells: itself, then its inflections.
      const [own = "", ...others] = formsOf({ ...entry, term: text, aliases: [] }, language).map((form) =>
        form.cased ? form.text : foldCase(form.text),
      );
      if (!isTerm && seen.has(own)) {
        report("repeated-alias", range, { form: text });
      }
      [own, ...others].forEach((form) => seen.add(form));
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
