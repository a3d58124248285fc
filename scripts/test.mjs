/** `npm test`: everything, from nothing but a clone. See {@link usage}. */
import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { ensureChromium } from "./host/browser.mjs";
import { Failure } from "./host/failure.mjs";
import { installHost } from "./host/install.mjs";
import { build, installDependencies, root } from "./setup.mjs";

const inBrowser = ["--timeout", "120000", "--retries", "1"];

/** Those that take longest first, because two run at once. */
const stages = {
  e2e: ["end to end, in VS Code in the browser", "scripts/mocha.mjs", "out/e2e/e2e", ...inBrowser],
  pages: ["the pages, in the browser", "scripts/mocha.mjs", "out/e2e/webview", ...inBrowser],
  web: ["VS Code, web worker extension host", "scripts/extension-tests.mjs", "web"],
  vscode: ["VS Code, Node extension host", "scripts/extension-tests.mjs", "node"],
  check: ["types, lint, format and lessons", "scripts/check.mjs", "--count"],
  unit: ["unit tests", "scripts/mocha.mjs", "out/unit"],
};
const inVSCode = ["e2e", "pages", "web", "vscode"];

const usage = `Runs Lectern's tests, after installing and building what they need.

  npm test                       all stages, two at a time: ${Object.keys(stages).join(", ")}
  npm test -- unit e2e           some of them
  npm test -- --grep PATTERN     the tests whose names match; "check" has none
  npm test -- --help             this

The last line says how many passed, failed and were skipped. A stage that could not run counts as failed.`;

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => process.exit(130));
}

const total = { passed: 0, failed: 0, skipped: 0 };
const troubles = [];
const notes = [];

try {
  const { chosen, grep } = readArguments();
  await installDependencies();
  await build();
  if (chosen.some((name) => inVSCode.includes(name))) {
    await prepare();
  }
  const waiting = [...chosen];
  const lane = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      await runStage(name, grep, chosen.length > 1);
    }
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, lane));
} catch (error) {
  total.failed += 1;
  troubles.push(error instanceof Failure ? error.message : String(error.stack));
}
if (total.passed + total.failed === 0) {
  total.failed += 1;
  troubles.push("No test was run.");
}
console.log(["", ...notes, ...troubles, ""].join("\n"));
process.exitCode = total.failed === 0 ? 0 : 1;
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { grep: { type: "string" }, help: { type: "boolean", short: "h" } },
  });
  const unknown = positionals.filter((name) => !Object.hasOwn(stages, name));
  if (values.help || unknown.length > 0) {
    console.log(unknown.length > 0 ? `There is no stage ${unknown.join(", ")}.\n\n${usage}` : usage);
    process.exit(values.help ? 0 : 2);
  }
  const all = Object.keys(stages).filter((name) => name !== "check" || values.grep === undefined);
  return { chosen: positionals.length > 0 ? positionals : all, grep: values.grep };
}

/** Once, before two stages would want it at the same time; one that lacks something says so itself. */
async function prepare() {
  try {
    await installHost();
    await ensureChromium();
  } catch (error) {
    console.log(String(error.message));
  }
}

/** Prints what the stage prints when it is done, if it has others beside it. */
async function runStage(name, grep, withOthers) {
  const [title, script, ...args] = stages[name];
  const heading = `\n── ${title} (${name})`;
  const lines = [];
  console.log(withOthers ? `   ${name} begins` : heading);
  const say = withOthers ? (line) => lines.push(line) : console.log;
  const started = performance.now();
  const { code, result } = await run([script, ...args, ...(grep ? ["--grep", grep] : [])], say);
  if (withOthers) {
    console.log([heading, ...lines].join("\n"));
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const counts = result ?? { passed: 0, failed: 0, skipped: 0 };
  const trouble = whatIsWrong(code, result, grep);
  if (trouble !== undefined) {
    counts.failed += 1;
    troubles.push(`${title} (${name}): ${trouble}`);
  } else if (counts.failed > 0) {
    const which = (result?.troubles ?? []).map((line) => `\n  ${line}`);
    troubles.push(`${title} (${name}): ${counts.failed} failed.${which.join("")}`);
  }
  for (const line of result?.again ?? []) {
    notes.push(`Tried again (${name}): ${line}`);
  }
  for (const key of Object.keys(total)) {
    total[key] += counts[key];
  }
  console.log(
    `   ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped in ${seconds} s`,
  );
}

/** A stage that says less than it should has failed, whatever its counts. */
function whatIsWrong(code, result, grep) {
  if (result === undefined) {
    return `it could not run to its end (exit code ${code}).`;
  }
  if (code !== 0 && result.failed === 0) {
    return `every test passed, and yet it ended with exit code ${code}.`;
  }
  if (result.passed + result.failed === 0 && grep === undefined) {
    return "it has no tests.";
  }
  return undefined;
}

/** Runs a stage in a process of its own, shows what it prints, and takes out the line with its counts. */
function run(args, say) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
    const kill = () => child.kill();
    process.once("exit", kill);
    let result;
    createInterface(child.stdout).on("line", (line) => {
      const counts = /LECTERN-RESULT (\{.*\})/.exec(line)?.[1];
      if (counts !== undefined) {
        result = JSON.parse(counts);
      } else if (!line.includes("LECTERN-BEGIN")) {
        say(line);
      }
    });
    createInterface(child.stderr).on("line", say);
    child.once("close", (code) => {
      process.off("exit", kill);
      resolve({ code: code ?? 1, result });
    });
  });
}
