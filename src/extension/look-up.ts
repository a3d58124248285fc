import * as vscode from "vscode";
import type { Lesson } from "../core/lesson.ts";
import type { TermMatch } from "../core/match.ts";
import { plain } from "../core/rich-text.ts";
import type { ScopedEntry } from "../core/scope.ts";
import { openPosition } from "./reader/open.ts";
import type { Readers } from "./reader/readers.ts";

type TermItem = vscode.QuickPickItem & { scoped: ScopedEntry };

/** All terms in scope, then one of them: its definition, and where in the article it stands. */
export async function lookUp(lesson: Lesson, readers: Readers): Promise<void> {
  if (lesson.scope.entries.length === 0) {
    throw new Error(
      vscode.l10n.t(
        "No glossary is in scope of this article. Put a glossary.md beside it or in a folder above.",
      ),
    );
  }
  const matches = lesson.scope.matcher.scan(lesson.article.rich);
  const items = lesson.scope.entries
    .map((scoped) => termItem(scoped, placesOf(scoped, matches).length))
    .sort((a, b) => a.label.localeCompare(b.label));
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t("Look Up Term"),
    placeHolder: vscode.l10n.t("Type to filter {0} terms", items.length),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (chosen) {
    await showTerm(lesson, chosen.scoped, placesOf(chosen.scoped, matches), readers);
  }
}

const placesOf = ({ key }: ScopedEntry, matches: readonly TermMatch[]) =>
  matches.filter(({ entries }) => entries.includes(key));

function termItem(scoped: ScopedEntry, places: number): TermItem {
  const { entry } = scoped;
  return {
    label: entry.term,
    description: entry.aliases.map(({ text }) => text).join(", "),
    detail: [shortDefinition(scoped), vscode.l10n.t("{0}× in the article", places)].join("  ·  "),
    scoped,
  };
}

function shortDefinition({ entry }: ScopedEntry): string {
  return (entry.definition.leaves[0]?.text ?? "").slice(0, entry.shortEnd).replace(/\s+/g, " ").trim();
}

type Choice = vscode.QuickPickItem & { run?: () => Promise<void> };

async function showTerm(
  lesson: Lesson,
  scoped: ScopedEntry,
  places: readonly TermMatch[],
  readers: Readers,
): Promise<void> {
  const { entry, glossary } = scoped;
  const separator = (label: string): Choice => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const asOf = entry.asOf === undefined ? [] : [vscode.l10n.t("As of {0}", entry.asOf)];
  const since = entry.sinceThen ? [vscode.l10n.t("Since then: {0}", plain(entry.sinceThen))] : [];
  const choices: Choice[] = [
    separator(vscode.l10n.t("definition")),
    ...definitionLines(scoped).map((label) => ({ label })),
    ...[...asOf, ...since].map((label) => ({ label })),
    separator(vscode.l10n.t("in the article")),
    ...places.map((place) => ({
      label: `$(quote) ${context(lesson, place)}`,
      run: () =>
        readers.reveal(lesson.uri, {
          what: "passage",
          passage: [{ leaf: place.leaf, start: place.start, end: place.end }],
        }),
    })),
    ...(places.length === 0 ? [{ label: vscode.l10n.t("It does not stand in this article.") }] : []),
    separator(vscode.l10n.t("elsewhere")),
    {
      label: `$(book) ${vscode.l10n.t("Show its card in the reader")}`,
      run: () => readers.reveal(lesson.uri, { what: "card", key: scoped.key }),
    },
    {
      label: `$(go-to-file) ${vscode.l10n.t("Open the glossary")}`,
      run: () => openPosition(glossary, entry.termRange),
    },
  ];
  const chosen = await vscode.window.showQuickPick(choices, { title: entry.term });
  await chosen?.run?.();
}

/** A quick pick does not wrap its lines: the definition sentence by sentence, each broken where it grows long. */
function definitionLines({ entry }: ScopedEntry): string[] {
  const text = entry.definition.leaves.map((leaf) => leaf.text.replace(/\s+/g, " ")).join(" ");
  return text.match(/\S(?:.{0,88}\S)?(?=\s|$)/gu) ?? [];
}

/** The words around a place, on one line. */
function context(lesson: Lesson, { leaf, start, end }: TermMatch): string {
  const text = lesson.article.rich.leaves[leaf]?.text ?? "";
  const before = text.slice(0, start).replace(/\s+/g, " ");
  const after = text.slice(end).replace(/\s+/g, " ");
  const head = before.length > 40 ? `…${before.slice(-40).replace(/^\S*\s/, " ")}` : before;
  const tail = after.length > 40 ? `${after.slice(0, 40).replace(/\s\S*$/, "")} …` : after;
  return `${head}${text.slice(start, end).replace(/\s+/g, " ")}${tail}`;
}
