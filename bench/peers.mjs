/**
 * Others that find the terms of a glossary, each as it is meant to be used and behind one face. Plain JavaScript that is
 * loaded as it stands, so that what it imports is found in bench/node_modules.
 *
 * `make({ terms, forms })` prepares a glossary: `terms` as `{ term, aliases, cased }`, `forms` all their forms in small
 * letters. It gives a function from a text to the words that it finds there, in order. `upTo`: more terms than these take
 * minutes, or end in an error.
 */
import { AhoCorasick } from "@monyone/aho-corasick";
import { abbr as mditAbbr } from "@mdit/plugin-abbr";
import remarkGlossaryTerms from "docusaurus-plugin-glossary/remark/glossary-terms";
import MarkdownIt from "markdown-it";
import markdownItAbbr from "markdown-it-abbr";
import { fromMarkdown } from "mdast-util-from-markdown";
import { findAndReplace } from "mdast-util-find-and-replace";
import ModernAhoCorasick from "modern-ahocorasick";
import { markdownGlossaryPlugin } from "vitepress-plugin-glossary";

/** They read Markdown. */
export const plugins = [
  { name: "docusaurus-plugin-glossary", upTo: 10_000, make: docusaurus },
  { name: "vitepress-plugin-glossary", upTo: 10_000, make: vitepress },
  { name: "markdown-it-abbr", upTo: 10_000, make: abbreviations(markdownItAbbr) },
  { name: "@mdit/plugin-abbr", upTo: 10_000, make: abbreviations(mditAbbr) },
  { name: "mdast-util-find-and-replace", upTo: 100, make: findAndReplaceNames },
];

/** They read bare text. */
export const engines = [
  { name: "V8 RegExp, one alternation", upTo: 100, make: alternation },
  { name: "modern-ahocorasick", upTo: 100_000, make: modernAhoCorasick },
  { name: "@monyone/aho-corasick", upTo: 100_000, make: monyone },
];

function docusaurus({ terms }) {
  const transform = remarkGlossaryTerms({
    terms: terms.map(({ term, aliases, cased }) => ({
      term,
      aliases,
      definition: "-",
      caseSensitive: cased,
    })),
  });
  return (text) => {
    const tree = fromMarkdown(text);
    transform(tree);
    return textsOf(tree, (node) => node.type === "mdxJsxTextElement");
  };
}

function vitepress({ terms }) {
  const glossary = Object.fromEntries(namesOf(terms).map((name) => [name, "-"]));
  const markdownIt = new MarkdownIt();
  markdownGlossaryPlugin(markdownIt, { glossary });
  return (text) => between(markdownIt.render(text), /<GlossaryTooltip[^>]*>(.*?)<\/GlossaryTooltip>/gs);
}

/** Abbreviations are defined in the text itself. */
function abbreviations(plugin) {
  return ({ terms }) => {
    const markdownIt = new MarkdownIt().use(plugin);
    const definitions = namesOf(terms).map((name) => `*[${name}]: -`);
    return (text) =>
      between(markdownIt.render(`${text}\n\n${definitions.join("\n")}\n`), /<abbr[^>]*>(.*?)<\/abbr>/gs);
  };
}

function findAndReplaceNames({ terms }) {
  const pairs = terms
    .flatMap(({ term, aliases, cased }) => [term, ...aliases].map((name) => ({ name, cased })))
    .sort((a, b) => b.name.length - a.name.length)
    .map(({ name, cased }) => [
      new RegExp(wholeWord(escaped(name)), cased ? "gu" : "giu"),
      (found) => ({ type: "term", children: [{ type: "text", value: found }] }),
    ]);
  return (text) => {
    const tree = fromMarkdown(text);
    findAndReplace(tree, pairs, { ignore: ["heading", "link", "linkReference", "term"] });
    return textsOf(tree, (node) => node.type === "term");
  };
}

function alternation({ forms }) {
  const names = [...forms].sort((a, b) => b.length - a.length).map(escaped);
  const expression = new RegExp(wholeWord(`(?:${names.join("|")})`), "giu");
  return (text) => text.match(expression) ?? [];
}

function modernAhoCorasick({ forms }) {
  const automaton = new ModernAhoCorasick([...forms], { boundary: "unicode" });
  return (text) =>
    automaton
      .search(text.toLowerCase(), { strategy: "leftmost-longest" })
      .map(({ start, end }) => text.slice(start, end));
}

/** It finds all forms anywhere: boundaries and the choice are its user's. */
function monyone({ forms }) {
  const automaton = new AhoCorasick([...forms]);
  const letter = /[\p{L}\p{M}\p{N}_]/u;
  return (text) => {
    const found = [];
    let last = 0;
    const matches = automaton.matchInText(text.toLowerCase());
    matches.sort((a, b) => a.begin - b.begin || b.end - a.end);
    for (const { begin, end } of matches) {
      if (begin >= last && !letter.test(text.charAt(begin - 1)) && !letter.test(text.charAt(end))) {
        found.push(text.slice(begin, end));
        last = end;
      }
    }
    return found;
  };
}

const namesOf = (terms) => terms.flatMap(({ term, aliases }) => [term, ...aliases]);

const escaped = (name) => name.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&");

const wholeWord = (expression) => `(?<![\\p{L}\\p{M}\\p{N}_])${expression}(?![\\p{L}\\p{M}\\p{N}_])`;

const entities = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"' };

const between = (html, expression) =>
  [...html.matchAll(expression)].map(([, found]) =>
    found.replaceAll(/&\w+;/g, (sign) => entities[sign] ?? sign),
  );

/** Of the nodes that are asked for. */
function textsOf(tree, isFound) {
  const text = (node) => node.value ?? (node.children ?? []).map(text).join("");
  return isFound(tree) ? [text(tree)] : (tree.children ?? []).flatMap((child) => textsOf(child, isFound));
}
