/** What is wrong with a glossary as a whole, beyond what its parser sees. One function a rule. */
import { foldCase } from "../fold.ts";
import type { Entry, Glossary } from "../glossary.ts";
import { formsOf, writtenForm } from "../match/forms.ts";
import { memo } from "../memo.ts";
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

const rules: readonly Rule[] = [sharedForms, alone, unknownSee, undated, unused];

export function checkGlossary(checked: GlossaryInScope): Problem[] {
  const problems: Problem[] = [];
  for (const rule of rules) {
    rule(checked, (code, range, details) => void problems.push({ code, range, ...(details && { details }) }));
  }
  return inOrder(problems);
}

/** What the words of an entry tell by themselves. */
interface EntryForms {
  /** The term, then its aliases; none that match nothing. */
  forms: WrittenForm[];
  found: { code: "repeated-alias" | "common-form"; form: WrittenForm }[];
}

interface WrittenForm {
  text: string;
  /** Index of the alias; -1 for the term. */
  alias: number;
  cased: boolean;
  /** Equal for forms that may match the same words. */
  key: string;
}

const inLanguages = new Map<string, (entry: Entry) => EntryForms>();

/** Made once, as long as an entry only moves. */
function formsIn({ language = "en" }: Glossary): (entry: Entry) => EntryForms {
  const known =
    inLanguages.get(language) ??
    memo(
      (entry: Entry) => {
        const forms = writtenForms(entry);
        return {
          forms,
          found: [...repeatedAliases(entry, forms, language), ...commonForms(entry, forms, language)],
        };
      },
      ({ definition }) => definition,
    );
  inLanguages.set(language, known);
  return known;
}

function writtenForms(entry: Entry): WrittenForm[] {
  return [entry.term, ...entry.aliases.map(({ text }) => text)].flatMap((text, index) => {
    const form = writtenForm(entry, text);
    return form ? { text, alias: index - 1, cased: form.cased, key: foldCase(form.text) } : [];
  });
}

const rangeOf = ({ termRange, aliases }: Entry, { alias }: WrittenForm): Range =>
  aliases[alias]?.range ?? termRange;

const collide = (a: WrittenForm, b: WrittenForm) => !(a.cased && b.cased) || a.text === b.text;

function sharedForms({ glossary }: GlossaryInScope, report: Report): void {
  const formsOfEntry = formsIn(glossary);
  const known = new Map<string, { entry: Entry; form: WrittenForm }[]>();
  // Terms first, so that an alias is always the one that is told of.
  for (const terms of [true, false]) {
    for (const entry of glossary.entries) {
      for (const form of formsOfEntry(entry).forms) {
        if (form.alias < 0 !== terms) {
          continue;
        }
        const same = known.get(form.key);
        if (!same) {
          known.set(form.key, [{ entry, form }]);
          continue;
        }
        const other = same.find((each) => each.entry !== entry && collide(each.form, form));
        same.push({ entry, form });
        if (other && terms) {
          report("duplicate-term", rangeOf(entry, form), { term: form.text });
        } else if (other && other.form.alias < 0) {
          report("alias-is-term", rangeOf(entry, form), { form: form.text });
        } else if (other) {
          report("duplicate-form", rangeOf(entry, form), { form: form.text, other: other.entry.term });
        }
      }
    }
  }
}

function alone({ glossary }: GlossaryInScope, report: Report): void {
  const formsOfEntry = formsIn(glossary);
  for (const entry of glossary.entries) {
    for (const { code, form } of formsOfEntry(entry).found) {
      report(code, rangeOf(entry, form), { form: form.text });
    }
  }
}

/** An alias that is the term again, or an alias again, or one of their inflections. */
function repeatedAliases(entry: Entry, forms: readonly WrittenForm[], language: string): EntryForms["found"] {
  const found: EntryForms["found"] = [];
  const seen = new Set<string>();
  for (const form of forms.length > 1 ? forms : []) {
    // All that it matches, as far as its own spelling tells: itself, then its inflections.
    const [own = "", ...others] = formsOf({ ...entry, term: form.text, aliases: [] }, language).map((each) =>
      each.cased ? each.text : foldCase(each.text),
    );
    if (form.alias >= 0 && seen.has(own)) {
      found.push({ code: "repeated-alias", form });
    }
    [own, ...others].forEach((each) => seen.add(each));
  }
  return found;
}

const names = ["person", "place", "organisation"];

function commonForms(
  { kind = "term" }: Entry,
  forms: readonly WrittenForm[],
  language: string,
): EntryForms["found"] {
  if (!/^en\b/i.test(language)) {
    return [];
  }
  return forms
    .filter(({ text, cased }) => {
      const word = text.toLowerCase();
      const common = functionWords.has(word) || (names.includes(kind) && nameWords.has(word));
      return !cased && common && /^\p{Lu}/u.test(text);
    })
    .map((form) => ({ code: "common-form", form }));
}

function unknownSee({ uri, glossary, scope }: GlossaryInScope, report: Report): void {
  for (const { see } of glossary.entries) {
    for (const { id, range } of see) {
      if (!scope.find(id, uri)) {
        report("unknown-see", range, { id });
      }
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

function unused({ glossary, used }: GlossaryInScope, report: Report): void {
  for (const { id, term, termRange, match } of used ? glossary.entries : []) {
    if (!match.none && !used?.has(id)) {
      report("unused-entry", termRange, { term });
    }
  }
}
