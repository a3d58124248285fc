/** What a folder's VS Code settings say of checks, so that the command line says what the editor shows. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "jsonc-parser";
import { problemCodes } from "../core/problem.ts";
import { type CheckSettings, usualChecks } from "../service/diagnostics.ts";

/** `folder`: the one that would be opened in VS Code. Without a file, and for what is wrong in it, the usual checks. */
export function folderSettings(folder: string): CheckSettings {
  const read = settingsIn(join(folder, ".vscode", "settings.json"));
  const severities = problemCodes.flatMap((code) => {
    const level = read[`lectern.check.${code}`];
    return level === undefined ? [] : [[code, level] as const];
  });
  const everyArticle = read["lectern.checkEveryArticle"];
  return {
    everyArticle: typeof everyArticle === "boolean" ? everyArticle : usualChecks.everyArticle,
    severities: Object.fromEntries(severities),
  };
}

/** JSON with comments and trailing commas; what can be read of it. */
function settingsIn(path: string): Readonly<Record<string, unknown>> {
  let text: string;
  try {
    text = readFileSync(path, "utf8").replace(/^\uFEFF/, "");
  } catch {
    return {};
  }
  const read: unknown = parse(text, [], { allowTrailingComma: true });
  return typeof read === "object" && read !== null ? { ...read } : {};
}
