import { writeFileSync } from "node:fs";
import { dirname, relative, resolve, sep } from "node:path";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Diagnostic } from "vscode-languageserver-types";
import { fileKind } from "../core/files.ts";
import type { ProblemCode } from "../core/problem.ts";
import type { CheckSettings } from "../service/diagnostics.ts";
import { CollectedAnswers } from "../service/collected-answers.ts";
import { createService } from "../service/service.ts";
import type { Service } from "../service/api.ts";
import type { KnownArticles } from "../service/served-words.ts";
import { Disk, uriOf } from "./disk.ts";
import type { FoundProblem, Result } from "./formats.ts";
import { type Known, QuizzesOf } from "./known.ts";
import type { Listing } from "./listing.ts";
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

/** So many files at least are checked together, if so many stand in folders side by side; a folder is cut into such pieces. */
const [enough, most] = [9, 60];

/** A fix may bring up another problem; more often than this they would chase each other. */
const mostRounds = 10;

const waiting = { isCancellationRequested: false };

/** Checks files a few at a time: what was learned of a few is forgotten with them, and only what is `known` stays. */
export class Checker {
  readonly #disk: Disk;
  readonly #articles: KnownArticles;
  readonly #answers: CollectedAnswers;

  constructor(
    private readonly options: CheckOptions,
    { sorted, naming, elsewhere, names }: Known,
  ) {
    this.#disk = new Disk(options.folders, names);
    this.#answers = new CollectedAnswers(this.#disk);
    const quizzes = new QuizzesOf(this.#disk, elsewhere);
    this.#articles = { sorted, naming, words: new Map(), quizzesOf: (article) => quizzes.get(article) };
  }

  /** In the order of the files and their lines. */
  async check(paths: readonly string[]): Promise<FoundProblem[]> {
    const { folder, settings, fix } = this.options;
    const service = createService(this.#disk, { articles: this.#articles, answers: this.#answers });
    const together = paths.map((path) => ({ path, uri: uriOf(path) }));
    together.forEach(({ uri }) => this.#disk.open(uri));
    const problems: FoundProblem[] = [];
    for (const { path, uri } of together) {
      if (fix) {
        await mend(service, this.#disk, uri, path, settings);
      }
      const found = await service.diagnostics(uri, settings, waiting);
      const file = relative(folder, path).replaceAll(sep, "/");
      problems.push(...found.map((diagnostic) => problemOf(diagnostic, file)));
    }
    this.#disk.closeAll();
    return problems;
  }
}

/** Checks all in this thread. */
export async function check(options: CheckOptions, known: Known): Promise<Result> {
  const { files, fix } = options;
  const checker = new Checker(options, known);
  const problems: FoundProblem[] = [];
  // What is mended in a glossary is known when the articles are checked that it serves.
  const parts = fix ? [files.filter(isGlossary), files.filter((path) => !isGlossary(path))] : [files];
  for (const batch of parts.flatMap(batchesOf)) {
    problems.push(...(await checker.check(batch)));
  }
  return { files: files.length, problems: problems.sort(byFile) };
}

/** Files of the same folder are checked together, since they are about each other. */
export function batchesOf(files: readonly string[]): string[][] {
  const batches: string[][] = [];
  let [batch, folder]: [string[], string] = [[], ""];
  for (const path of files) {
    const here = dirname(path);
    if (batch.length === 0 || batch.length === most || (batch.length >= enough && here !== folder)) {
      batch = [];
      batches.push(batch);
    }
    batch.push(path);
    folder = here;
  }
  return batches;
}

export const byFile = (a: FoundProblem, b: FoundProblem) =>
  a.file === b.file ? 0 : a.file < b.file ? -1 : 1;

const isGlossary = (path: string) => fileKind(uriOf(path)) === "glossary";

export function filesIn(paths: readonly string[], listing: Listing): string[] {
  const found = paths.flatMap((path) => {
    try {
      return listing.below(path);
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
  file: string,
): FoundProblem {
  return {
    file,
    // Every diagnostic of the service has the code of its problem.
    code: code as ProblemCode,
    severity: severities[severity - 1] ?? "error",
    message: typeof message === "string" ? message : message.value,
    start: { line: start.line + 1, column: start.character + 1 },
    end: { line: end.line + 1, column: end.character + 1 },
  };
}
