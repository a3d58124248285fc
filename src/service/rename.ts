/**
 * Renames a form of an entry, its term or an alias, wherever it stands: in the entry, in texts with its inflection and
 * its capitals, and where it is the term, in the ids that follow from it.
 */
import type { Range, TextDocument } from "vscode-languageserver-textdocument";
import type { TextDocumentEdit, WorkspaceEdit } from "vscode-languageserver-types";
import { foldCase } from "../core/fold.ts";
import { slug } from "../core/markdown.ts";
import { canonical } from "../core/match/forms.ts";
import type { Range as Offsets } from "../core/rich.ts";
import type { ScopedEntry } from "../core/scope.ts";
import { inSentence, shaped, shapeOf } from "../core/shape.ts";
import { rangeIn } from "./diagnostics.ts";
import { attributesAfter } from "./heading.ts";
import type { Here } from "./lookup.ts";
import type { Occurrence } from "./occurrences.ts";
import type { FileOccurrences, References } from "./references.ts";
import type { RenamedId } from "./question-rename.ts";
import { keepLabel, replaceRange, type Replacement, replaceWords } from "./replace.ts";
import type { Say } from "./say.ts";
import type { Terms } from "./scopes.ts";
import type { Cancellation, Workspace } from "./workspace.ts";
import type { Texts } from "./texts.ts";

/** A sentence that says why it cannot be done. */
export interface Refusal {
  refused: string;
}

/** What a rename changes; `renamed`: an id under which progress may be kept, that is another afterwards. */
export interface Renamed {
  edit: WorkspaceEdit;
  renamed?: RenamedId;
}

/** What is being renamed. */
interface RenamedForm {
  scoped: ScopedEntry;
  /** As its entry writes it. */
  form: string;
  isTerm: boolean;
}

export function prepareRename(here: Here, say: Say): { range: Range; placeholder: string } | Refusal {
  const renamed = renamedAt(here, say);
  return "refused" in renamed ? renamed : { range: here.range, placeholder: renamed.form };
}

export class Renaming {
  constructor(
    private readonly workspace: Workspace,
    private readonly texts: Texts,
    private readonly references: References,
    private readonly say: Say,
  ) {}

  /** Undefined when nobody waits any more. */
  async of(here: Here, newName: string, cancellation: Cancellation): Promise<Renamed | Refusal | undefined> {
    const renamed = renamedAt(here, this.say);
    if ("refused" in renamed) {
      return renamed;
    }
    const name = newName.trim().replace(/\s+/g, " ");
    const refused = this.#refusal(here, renamed, name);
    const ids = idsOf(here, renamed, name);
    const found = refused ? undefined : await this.references.of([renamed.scoped], cancellation);
    if (refused || !found) {
      return refused;
    }
    const documentChanges = found.flatMap((file) => this.#inFile(file, renamed, name, ids));
    const { entry, glossary } = renamed.scoped;
    const id: RenamedId = { uri: glossary, what: "term", from: entry.id, to: ids.to };
    return { edit: { documentChanges }, ...(ids.to !== ids.from && { renamed: id }) };
  }

  #refusal({ terms }: Here, { scoped, isTerm }: RenamedForm, name: string): Refusal | undefined {
    if (!/[\p{L}\p{N}\p{S}]/u.test(name)) {
      return { refused: this.say("A term needs at least one letter or digit.") };
    }
    if (!isTerm && name.includes(";")) {
      return { refused: this.say("A semicolon parts aliases and cannot be in one.") };
    }
    const key = foldCase(canonical(name));
    const other = [...terms.entries.values()].find(
      ({ entry, glossary }) =>
        entry !== scoped.entry &&
        glossary === scoped.glossary &&
        [entry.term, ...entry.aliases.map(({ text }) => text)].some(
          (form) => foldCase(canonical(form)) === key,
        ),
    );
    return other && { refused: this.say("“{0}” is a form of “{1}” already.", name, other.entry.term) };
  }

  #inFile(
    { document, terms, occurrences }: FileOccurrences,
    renamed: RenamedForm,
    name: string,
    ids: Ids,
  ): TextDocumentEdit[] {
    const language = languageOf(renamed.scoped, terms);
    const replaced = occurrences.flatMap((each) =>
      this.#replaced(document, each, { ...renamed, language }, name, ids),
    );
    // Two words of one link have one label.
    const once = new Map(replaced.map((each) => [`${each.range.start} ${each.range.end}`, each]));
    const edits = [...once.values()].map(({ range, text }) => ({
      range: rangeIn(document, range),
      newText: text,
    }));
    const version = this.workspace.document(document.uri) ? document.version : null;
    return edits.length === 0 ? [] : [{ textDocument: { uri: document.uri, version }, edits }];
  }

  #replaced(
    document: TextDocument,
    { kind, range, match }: Occurrence,
    { scoped, form, isTerm, language }: RenamedForm & { language: string },
    name: string,
    ids: Ids,
  ): Replacement[] {
    const source = document.getText();
    switch (kind) {
      case "heading":
        return isTerm ? [replaceRange(source, range, name), ...attributes(source, range, ids)] : [];
      case "alias": {
        const alias = scoped.entry.aliases.find((each) => each.range.start === range.start);
        return !isTerm && alias?.text === form ? [replaceRange(source, range, name)] : [];
      }
      case "id":
        return isTerm && ids.to !== ids.from ? [{ range, text: ids.to }] : [];
      case "text": {
        // Words that are another entry's too stay, since they may mean that one.
        const leaf = match?.entries.length === 1 && this.texts.article(document).rich.leaves[match.leaf];
        const words = leaf ? leaf.text.slice(match.start, match.end) : "";
        const shape = formOf(words, scoped, language) === form ? shapeOf(words, form, language) : undefined;
        if (!leaf || !match || !shape) {
          return [];
        }
        const written = inSentence(shaped(name, shape, language), words, leaf.text.slice(0, match.start));
        return [...replaceWords(source, leaf, match, written), ...keepLabel(source, leaf, match)];
      }
    }
  }
}

interface Ids {
  from: string;
  to: string;
  /** What the heading is to say; undefined: as it is. */
  attribute?: { from: string; to: string };
}

/** An id that follows from the term goes with it, unless another entry has the new one. */
function idsOf({ terms }: Here, { scoped, form, isTerm }: RenamedForm, name: string): Ids {
  const { entry, glossary } = scoped;
  const from = entry.id;
  const to = slug(name);
  if (!isTerm || from !== slug(form) || from === to) {
    return { from, to: from };
  }
  const taken = [...terms.entries.values()].some(
    (each) => each.glossary === glossary && each.entry.id === to,
  );
  const document = terms.glossaries.get(glossary)?.document;
  const text = document?.getText() ?? "";
  const { start, end } = attributesAfter(text, entry.termRange);
  const explicit = text.slice(start, end).slice(1, -1).split(/\s+/).includes(`#${from}`);
  if (taken) {
    return { from, to: from, ...(!explicit && { attribute: { from: "", to: `#${from}` } }) };
  }
  return { from, to, ...(explicit && { attribute: { from: `#${from}`, to: `#${to}` } }) };
}

function attributes(source: string, words: Offsets, { attribute }: Ids): Replacement[] {
  if (!attribute) {
    return [];
  }
  const range = attributesAfter(source, words);
  const written = source.slice(range.start, range.end).slice(1, -1).split(" ");
  const others = written.filter((word) => word !== attribute.from && word !== "");
  const gap = range.start === range.end ? " " : "";
  return [{ range, text: `${gap}{${[attribute.to, ...others].join(" ")}}` }];
}

function renamedAt(here: Here, say: Say): RenamedForm | Refusal {
  const [scoped, ...others] = here.entries;
  if (!scoped || others.length > 0) {
    const terms = here.entries.map(({ entry }) => `“${entry.term}”`).join(", ");
    return { refused: say("These words stand for {0}. Rename it in one of the entries.", terms) };
  }
  const { term } = scoped.entry;
  const form = here.words === undefined ? term : formOf(here.words, scoped, languageOf(scoped, here.terms));
  return { scoped, form: form ?? term, isTerm: (form ?? term) === term };
}

const languageOf = ({ glossary }: ScopedEntry, { glossaries, language }: Terms) =>
  glossaries.get(glossary)?.glossary.language ?? language ?? "en";

/** The form of the entry that words are: as it is written if there is one, else an inflection. */
function formOf(words: string, { entry }: ScopedEntry, language: string): string | undefined {
  const forms = [entry.term, ...entry.aliases.map(({ text }) => text)];
  const shapes = forms.map((form) => ({ form, shape: shapeOf(words, form, language) }));
  const same = shapes.find(({ shape }) => shape?.number === "same" && shape.possessive === "");
  return (same ?? shapes.find(({ shape }) => shape?.number === "same") ?? shapes.find(({ shape }) => shape))
    ?.form;
}
