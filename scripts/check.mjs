/**
 * The static checks: types in every project, lint, format, and the shipped lessons by `lectern` itself. `npm run check`, and
 * the first stage of `npm test`.
 */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { capture } from "./host/run.mjs";
import { build, root } from "./setup.mjs";

const tool = (path) => join(root, "node_modules", path);

/** Runs all of them, prints what fails, and counts. */
async function runChecks() {
  const checks = [
    ...projects().map((file) => [`types: ${file}`, tool("typescript/bin/tsc"), "-p", file]),
    ["lint", tool("oxlint/bin/oxlint"), "--type-aware", "--deny-warnings"],
    ["format", tool("oxfmt/bin/oxfmt"), "--check"],
    ["lessons", join(root, "dist", "cli.js"), "check", "quizzes"],
  ];
  const env = { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0" };
  let failed = 0;
  for (const [name, script, ...args] of checks) {
    const { code, output } = await capture(process.execPath, [script, ...args], { cwd: root, env });
    console.log(`  ${code === 0 ? "✓" : "✗"} ${name}`);
    if (code !== 0) {
      failed += 1;
      console.log(output.trimEnd().replaceAll(/^/gm, "      "));
    }
  }
  return { passed: checks.length - failed, failed, skipped: 0 };
}

/** Every tsconfig of the repository, so that a new one is checked without anybody thinking of it. */
function projects() {
  return ["src", "test", "bench", "scripts", "."].flatMap((folder) =>
    list(folder).filter((file) => /(^|\/)tsconfig[^/]*\.json$/.test(file) && !file.includes("node_modules")),
  );
}

function list(folder) {
  try {
    const recursive = folder !== ".";
    return readdirSync(join(root, folder), { recursive }).map((file) =>
      folder === "." ? file : `${folder}/${file.replaceAll("\\", "/")}`,
    );
  } catch {
    return [];
  }
}

if (!existsSync(join(root, "dist", "cli.js"))) {
  await build();
}
const counts = await runChecks();
if (process.argv.includes("--count")) {
  console.log(`LECTERN-RESULT ${JSON.stringify(counts)}`);
}
process.exitCode = counts.failed === 0 ? 0 : 1;
