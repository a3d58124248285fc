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

type Rule = (checked: GlossaryInScope, report: Report) => void;

const rules: readonly Rule[] = [sharedForms, repeatedAliases, unknownSee, undated, commonForms, unused];

export function checkGlossary(checked: GlossaryInScope): Problem[] {
  const problems: Problem[] = [];
  for (const rule of rules) {
    rule(checked, (code, range, details) => void problems.push({ code, range, ...(details && { details }) }));
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

/** What entries say of themselves: the term, then its aliases. */
function writtenForms(entry: Entry, language: string): WrittenForm[] {
  const written = [
    { text: entry.term, range: entry.termRange, isTerm: true },
    ...entry.aliases.map((alias) => ({ ...alias, isTerm: false })),
  ];
  return written.flatMap(({ text, range, isTerm }) => {
    const [form] = formsOf({ ...entry, term: text, aliases: [] }, language);
    return form ? { entry, text, range, isTerm, cased: form.cased, key: foldCase(canonical(text)) } : [];
  });
}

const languageOf = ({ glossary }: GlossaryInScope) => glossary.language ?? "en";

const collide = (a: WrittenForm, b: WrittenForm) => !(a.cased && b.cased) || a.text === b.text;

function sharedForms(checked: GlossaryInScope, report: Report): void {
  const known = new Map<string, WrittenForm[]>();
  const forms = checked.glossary.entries.flatMap((entry) => writtenForms(entry, languageOf(checked)));
  // Terms first, so that an alias is always the one that is told of.
  for (const form of [...forms.filter(({ isTerm }) => isTerm), ...forms.filter(({ isTerm }) => !isTerm)]) {
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
function repeatedAliases(checked: GlossaryInScope, report: Report): void {
  const language = languageOf(checked);
  for (const entry of checked.glossary.entries) {
    const seen = new Set<string>();
    for (const { text, range, isTerm, cased } of writtenForms(entry, language)) {
      const fold = (form: string) => (cased ? form : foldCase(form));
      if (!isTerm && seen.has(fold(canonical(text)))) {
        report("repeated-alias", range, { form: text });
      }
      for (const form of formsOf({ ...entry, term: text, aliases: [] }, language)) {
        seen.add(fold(form.text));
      }
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

function commonForms(checked: GlossaryInScope, report: Report): void {
  const language = languageOf(checked);
  if (!/^en\b/i.test(language)) {
    return;
  }
  const names = ["person", "place", "organisation"];
  const forms = checked.glossary.entries.flatMap((entry) => writtenForms(entry, language));
  for (const { entry, text, range, cased } of forms) {
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
