import { writeFileSync } from "node:fs";
import { dirname, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Diagnostic } from "vscode-languageserver-types";
import { fileKind } from "../core/files.ts";
import type { ProblemCode } from "../core/problem.ts";
import type { CheckSettings } from "../service/diagnostics.ts";
import { CollectedAnswers } from "../service/collected-answers.ts";
import { createService } from "../service/service.ts";
import type { Service } from "../service/api.ts";
import type { KnownArticles } from "../service/served-words.ts";
import { Disk, markdownBelow, textOf } from "./disk.ts";
import type { FoundProblem, Result } from "./formats.ts";
import { UsageError } from "./usage.ts";

export interface CheckOptions {
  /** Absolute paths of the files to check. */
  files: readonly string[];
  /** Above which no glossary is looked for: together they are the workspace. */
  folders: readonly string[];
  /** What paths are told relative to. */
  folder: string;
  settings: CheckSettings;
  fix: boolean;
}

/** The articles of the workspace by URI, and those that name glossaries, wherever these are. */
export type Articles = Pick<KnownArticles, "sorted" | "naming">;

/** After so many files what was learned of them is forgotten: a service keeps every article that it has read. */
const batch = 100;

/** A fix may bring up another problem; more often than this they would chase each other. */
const mostRounds = 10;

const waiting = { isCancellationRequested: false };

export async function check(options: CheckOptions, found = articlesOf(options)): Promise<Result> {
  const { files, folders, folder, settings, fix } = options;
  const disk = new Disk(folders);
  const result: Result = { files: files.length, problems: [] };
  const answers = new CollectedAnswers(disk);
  const articles: KnownArticles = { ...found, words: new Map() };
  // What is mended in a glossary is known when the articles are checked that it serves.
  const ordered = fix ? [...files.filter(isGlossary), ...files.filter((path) => !isGlossary(path))] : files;
  for (let at = 0; at < ordered.length; at += batch) {
    const service = createService(disk, { articles, answers });
    const together = ordered.slice(at, at + batch).map((path) => ({ path, uri: uriOf(path) }));
    together.forEach(({ uri }) => disk.open(uri));
    for (const { path, uri } of together) {
      if (fix) {
        await mend(service, disk, uri, path, settings);
      }
      const diagnostics = await service.diagnostics(uri, settings, waiting);
      result.problems.push(...diagnostics.map((diagnostic) => problemOf(diagnostic, path, folder)));
    }
    disk.closeAll();
  }
  result.problems.sort(byFile);
  return result;
}

export const byFile = (a: FoundProblem, b: FoundProblem) =>
  a.file === b.file ? 0 : a.file < b.file ? -1 : 1;

const uriOf = (path: string) => pathToFileURL(path).toString();

const isGlossary = (path: string) => fileKind(uriOf(path)) === "glossary";

/** Whether an entry is used is for all articles to say that its glossary serves, checked or not. */
export function articlesOf({ files, folders }: Pick<CheckOptions, "files" | "folders">): Articles {
  const all = files.some(isGlossary) ? [...new Set(folders.flatMap(markdownBelow))].map(uriOf) : [];
  const sorted = all.filter((uri) => fileKind(uri) === "article").sort();
  return { sorted, naming: sorted.filter(namesGlossary) };
}

const namesGlossary = (uri: string) =>
  /^---[ \t]*\r?\n(?:(?!---).*\r?\n)*?["']?glossary["']?[ \t]*:/.test(textOf(uri) ?? "");

export function filesIn(paths: readonly string[]): string[] {
  const found = paths.flatMap((path) => {
    try {
      return markdownBelow(path);
    } catch {
      throw new UsageError(`There is no file or folder ${path} that can be read.`);
    }
  });
  return [...new Set(found)];
}

/** The current folder, and what lies outside of it. */
export function foldersOf(paths: readonly string[], folder: string): string[] {
  const outside = paths.filter((path) => path !== folder && !path.startsWith(folder + sep));
  const inside = outside.length < paths.length || paths.length === 0 ? [folder] : [];
  return [...inside, ...outside.map((path) => (/\.(?:md|txt)$/i.test(path) ? dirname(path) : resolve(path)))];
}

async function mend(
  service: Service,
  disk: Disk,
  uri: string,
  path: string,
  settings: CheckSettings,
): Promise<void> {
  for (let round = 0; round < mostRounds; round++) {
    const document = disk.document(uri);
    const edits = document ? await service.fixAll(uri, settings, waiting) : [];
    if (!document || edits.length === 0) {
      return;
    }
    const text = TextDocument.applyEdits(document, edits);
    writeFileSync(path, text);
    disk.open(uri, text);
  }
}

const severities = ["error", "warning", "information", "hint"] as const;

function problemOf(
  { code, severity = 1, message, range: { start, end } }: Diagnostic,
  path: string,
  folder: string,
): FoundProblem {
  return {
    file: relative(folder, path).replaceAll(sep, "/"),
    // Every diagnostic of the service has the code of its problem.
    code: code as ProblemCode,
    severity: severities[severity - 1] ?? "error",
    message: typeof message === "string" ? message : message.value,
    start: { line: start.line + 1, column: start.character + 1 },
    end: { line: end.line + 1, column: end.character + 1 },
  };
}
