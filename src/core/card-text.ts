/** A glossary entry as Markdown: the same facts in the same order as on the reader's card. */
import type { EntryKind } from "./glossary.ts";
import type { Scope, ScopedEntry } from "./scope.ts";
import { address, escapeMarkdown, isWeb, richMarkdown } from "./rich-markdown.ts";

/** The words around an entry's own, in the language of the window. `{0}` is what they are about. */
export interface CardWords extends Record<EntryKind, string> {
  aliases: string;
  asOf: string;
  sinceThen: string;
  source: string;
  see: string;
}

export const englishWords: CardWords = {
  term: "term",
  person: "person",
  place: "place",
  organisation: "organisation",
  event: "event",
  aliases: "Also: {0}",
  asOf: "As of {0}",
  sinceThen: "Since then: {0}",
  source: "Source: {0}",
  see: "See also: {0}",
};

/** Several entries share a form: one below the other, nearest glossary first. */
export function cardsText(entries: readonly ScopedEntry[], scope: Scope, words: CardWords): string {
  return entries.map((scoped) => cardText(scoped, scope, words)).join("\n\n---\n\n");
}

function cardText({ entry, glossary }: ScopedEntry, scope: Scope, words: CardWords): string {
  const say = (sentence: string, about: readonly string[]) =>
    about.length === 0 ? [] : [escapeMarkdown(sentence).replace("\\{0\\}", () => about.join(", "))];
  const head = [
    `**${escapeMarkdown(entry.term).trim()}**`,
    ...(entry.kind ? [escapeMarkdown(words[entry.kind])] : []),
    ...(entry.say === undefined ? [] : [escapeMarkdown(entry.say)]),
  ];
  const see = entry.see.flatMap(({ id }) => scope.find(id, glossary)?.entry.term ?? []);
  return [
    head.join(" · "),
    richMarkdown(entry.definition),
    ...say(
      words.aliases,
      entry.aliases.map(({ text }) => escapeMarkdown(text)),
    ),
    ...say(words.asOf, entry.asOf === undefined ? [] : [escapeMarkdown(entry.asOf)]),
    ...say(words.sinceThen, entry.sinceThen ? [richMarkdown(entry.sinceThen)] : []),
    ...say(words.see, see.map(escapeMarkdown)),
    ...say(words.source, entry.sources.map(source)),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function source(text: string): string {
  return isWeb(text) ? `[${escapeMarkdown(text)}](${address(text)})` : escapeMarkdown(text);
}
