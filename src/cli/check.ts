import { writeFileSync } from "node:fs";
import { dirname, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Diagnostic } from "vscode-languageserver-types";
import { fileKind, folderOf } from "../core/files.ts";
import type { ProblemCode } from "../core/problem.ts";
import { startingWith } from "../core/starting-with.ts";
import type { CheckSettings } from "../service/diagnostics.ts";
import { createService } from "../service/service.ts";
import type { Service } from "../service/api.ts";
import { Disk, markdownBelow } from "./disk.ts";
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

/** After so many files what was learned of them is forgotten: a service keeps every article that it has read. */
const batch = 100;

/** A fix may bring up another problem; more often than this they would chase each other. */
const mostRounds = 10;

const waiting = { isCancellationRequested: false };

export async function check({ files, folders, folder, settings, fix }: CheckOptions): Promise<Result> {
  const disk = new Disk(folders);
  const result: Result = { files: files.length, problems: [] };
  const one = async (service: Service, path: string) => {
    const uri = pathToFileURL(path).toString();
    if (fix) {
      await mend(service, disk, uri, path, settings);
    }
    const found = await service.diagnostics(uri, settings, waiting);
    result.problems.push(...found.map((diagnostic) => problemOf(diagnostic, path, folder)));
  };
  const glossaries = files.filter((path) => kindOf(path) === "glossary");
  const known = glossaries.length > 0 ? (await disk.find()).sort() : [];
  const naming = await namingGlossaries(disk, known);
  for (const path of glossaries) {
    // Whether its entries are used is for all to say that it serves, and for nobody else.
    const below = `${folderOf(pathToFileURL(path).toString())}/`;
    const served = new Set([...startingWith(known, below), ...naming]);
    const service = createService(disk.with([...served]));
    await service.index(waiting);
    disk.open(pathToFileURL(path).toString());
    await one(service, path);
    disk.closeAll();
  }
  const others = files.filter((path) => kindOf(path) !== "glossary");
  for (let at = 0; at < others.length; at += batch) {
    const service = createService(disk);
    const together = others.slice(at, at + batch);
    together.forEach((path) => disk.open(pathToFileURL(path).toString()));
    for (const path of together) {
      await one(service, path);
    }
    disk.closeAll();
  }
  result.problems.sort(byFile);
  return result;
}

export const byFile = (a: FoundProblem, b: FoundProblem) =>
  a.file === b.file ? 0 : a.file < b.file ? -1 : 1;

const kindOf = (path: string) => fileKind(pathToFileURL(path).toString());

/** Articles whose front matter names glossaries, wherever those are. */
async function namingGlossaries(disk: Disk, uris: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const uri of uris.filter((each) => fileKind(each) === "article")) {
    if (/^---[ \t]*\r?\n(?:(?!---).*\r?\n)*?["']?glossary["']?[ \t]*:/.test((await disk.read(uri)) ?? "")) {
      found.push(uri);
    }
  }
  return found;
}

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
