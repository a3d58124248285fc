/**
 * Runs the suite of the extension hosts with `@vscode/test-electron`: in a downloaded VS Code where one can be had and
 * shown, otherwise in the host of scripts/host, whose launcher stands in for the program `code`.
 *
 *     node scripts/extension-tests.mjs node|web [--grep PATTERN]
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { downloadAndUnzipVSCode, runTests } from "@vscode/test-electron";
import { root } from "./setup.mjs";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { grep: { type: "string" } } });
const web = positionals[0] === "web";
const launcher = join(root, "scripts", "host", "launcher.mjs");

const lessons = copyOfLessons(values.grep);
const userData = mkdtempSync(join(tmpdir(), "lectern-user-"));
process.once("exit", () => {
  // VS Code may still be writing.
  rmSync(lessons, { recursive: true, force: true, maxRetries: 5 });
  rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
});
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => process.exit(130));
}

const downloaded = web ? undefined : await download();
try {
  await runTests({
    vscodeExecutablePath: downloaded ?? launcher,
    extensionDevelopmentPath: root,
    extensionTestsPath: join(root, "out", web ? "vscode-web" : "vscode", "index.js"),
    extensionTestsEnv: { LECTERN_HOST: web ? "web" : "node" },
    // A short folder: the path of a socket in it must not pass 103 characters.
    launchArgs: [lessons, `--user-data-dir=${userData}`, "--disable-extensions"],
  });
  process.exit(0);
} catch (error) {
  console.error(String(error.message ?? error));
  process.exit(1);
}

/** A desktop VS Code where there is a display for it and its server answers; decided in three seconds. */
async function download() {
  const { DISPLAY, WAYLAND_DISPLAY, LECTERN_VSCODE } = process.env;
  if (LECTERN_VSCODE) {
    return LECTERN_VSCODE;
  }
  if (process.platform === "linux" && !DISPLAY && !WAYLAND_DISPLAY) {
    return undefined;
  }
  try {
    const signal = AbortSignal.timeout(3000);
    await fetch("https://update.code.visualstudio.com/api/releases/stable", { signal });
    return await downloadAndUnzipVSCode({ cachePath: join(root, ".vscode-test") });
  } catch (error) {
    console.log(`VS Code's desktop build cannot be downloaded (${error.message}), so this runs in the host.`);
    return undefined;
  }
}

/** The tests change files. What they are told besides goes by a setting, which reaches a web worker too. */
function copyOfLessons(grep) {
  const folder = mkdtempSync(join(tmpdir(), "lectern-tests-"));
  cpSync(join(root, "quizzes"), folder, { recursive: true });
  if (grep) {
    mkdirSync(join(folder, ".vscode"));
    writeFileSync(join(folder, ".vscode", "settings.json"), JSON.stringify({ "lecternTests.grep": grep }));
  }
  return folder;
}
