/** `lectern`: the checks of the editor on the command line. */
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { isMainThread } from "node:worker_threads";
import manifest from "../../package.json" with { type: "json" };
import { type ProblemCode, problemCodes } from "../core/problem.ts";
import type { CheckSettings } from "../service/diagnostics.ts";
import { filesIn, foldersOf } from "./check.ts";
import { formats } from "./formats.ts";
import { Listing } from "./listing.ts";
import { newLesson } from "./new.ts";
import { folderSettings } from "./settings.ts";
import { prettyStats, stats } from "./stats.ts";
import { checkInThreads, checkShare } from "./threads.ts";
import { usage, UsageError } from "./usage.ts";

type Severities = CheckSettings["severities"];

const levels = ["error", "warning", "information", "hint", "off"];

async function run(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args);
  const [command, ...given] = positionals;
  if (values.help || (command === undefined && !values.version)) {
    process.stdout.write(usage);
    return values.help ? 0 : 2;
  }
  if (values.version) {
    process.stdout.write(`${manifest.version}\n`);
    return 0;
  }
  const folder = process.cwd();
  const paths = (given.length > 0 ? given : ["."]).map((path) => resolve(path));
  const { format = "pretty" } = values;
  switch (command) {
    case "check": {
      if (!isFormat(format)) {
        throw new UsageError(`There is no format ${format}. Use one of: ${Object.keys(formats).join(", ")}.`);
      }
      const usual = folderSettings(folder);
      const settings = {
        everyArticle: values["every-article"] ?? usual.everyArticle,
        severities: severitiesOf(values.rule ?? [], usual.severities),
      };
      const listing = new Listing();
      const [files, folders] = [filesIn(paths, listing), foldersOf(paths, folder)];
      const options = { files, folders, folder, settings, fix: values.fix ?? false };
      const result = await checkInThreads(options, listing);
      const colours = process.stdout.isTTY && process.env["NO_COLOR"] === undefined;
      process.stdout.write(formats[format](result, colours));
      return result.problems.some(({ severity }) => severity === "error" || severity === "warning") ? 1 : 0;
    }
    case "stats": {
      if (format !== "pretty" && format !== "json") {
        throw new UsageError(`There is no format ${format} of stats. Use pretty or json.`);
      }
      const lessons = await stats(paths, folder);
      process.stdout.write(
        format === "json" ? `${JSON.stringify(lessons, undefined, 2)}\n` : prettyStats(lessons),
      );
      return 0;
    }
    case "new": {
      const [from, ...more] = given;
      if (from === undefined || more.length > 0) {
        throw new UsageError("Name one text to make a lesson of, such as lectern new story.txt.");
      }
      const { folder: into, title, language } = values;
      const written = newLesson({
        from,
        ...(into !== undefined && { folder: into }),
        ...(title !== undefined && { title }),
        ...(language !== undefined && { language }),
      });
      process.stdout.write(`${written.join("\n")}\n`);
      return 0;
    }
    case undefined:
    default:
      throw new UsageError(`There is no command ${command}. “lectern --help” tells which there are.`);
  }
}

function readArguments(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        format: { type: "string" },
        rule: { type: "string", multiple: true },
        "every-article": { type: "boolean" },
        fix: { type: "boolean" },
        folder: { type: "string" },
        title: { type: "string" },
        language: { type: "string" },
        help: { type: "boolean", short: "h" },
        version: { type: "boolean" },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

const isFormat = (name: string): name is keyof typeof formats => Object.hasOwn(formats, name);

/** What is told here counts before what the folder says. Rules that are named without a level are the only ones. */
function severitiesOf(rules: readonly string[], usual: Severities): Severities {
  const severities: Partial<Record<ProblemCode, unknown>> = { ...usual };
  const only: string[] = [];
  const named = new Set<string>();
  for (const rule of rules) {
    const [name = "", level] = rule.split("=");
    const code = problemCodes.find((each) => each === name);
    if (code === undefined) {
      throw new UsageError(`There is no rule ${name}. docs/checks.md has them all.`);
    }
    if (level === undefined) {
      only.push(code);
      delete severities[code];
    } else if (levels.includes(level)) {
      severities[code] = level;
      named.add(code);
    } else {
      throw new UsageError(`There is no level ${level}. Use one of: ${levels.join(", ")}.`);
    }
  }
  for (const code of only.length > 0 ? problemCodes : []) {
    if (!only.includes(code) && !named.has(code)) {
      severities[code] = "off";
    }
  }
  return severities;
}

// A reader of the output that has seen enough (`| head`) is no failure.
process.stdout.on("error", () => process.exit());
void (isMainThread ? main() : checkShare());

async function main(): Promise<void> {
  try {
    process.exitCode = await run(process.argv.slice(2));
  } catch (error) {
    const told = error instanceof UsageError ? error.message : String((error as Error).stack ?? error);
    process.stderr.write(`lectern: ${told}\n`);
    process.exitCode = 2;
  }
}
