/**
 * Runs the mocha suites of a folder in this Node and ends with a line that scripts/test.mjs counts by.
 *
 *     node scripts/mocha.mjs FOLDER [--timeout MS] [--retries N] [--grep PATTERN]
 *
 * A test in a browser may be tried again, because a machine that is full can let one wait for too long; that is told, never
 * passed over.
 */
import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import Mocha from "mocha";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    timeout: { type: "string", default: "60000" },
    retries: { type: "string", default: "0" },
    grep: { type: "string" },
  },
});
const [folder = "out/unit"] = positionals;
const mocha = new Mocha({
  timeout: Number(values.timeout),
  retries: Number(values.retries),
  forbidOnly: Boolean(process.env.CI),
  ...(values.grep ? { grep: values.grep } : {}),
});
for (const file of readdirSync(folder, { recursive: true }).sort()) {
  if (file.endsWith(".test.mjs")) {
    mocha.addFile(resolve(join(folder, file)));
  }
}
await mocha.loadFilesAsync();
const troubles = [];
const again = [];
const runner = mocha.run((failures) => {
  const { passes = 0, pending = 0 } = runner.stats ?? {};
  const counts = { passed: passes, failed: failures, skipped: pending };
  console.log(`LECTERN-RESULT ${JSON.stringify({ ...counts, troubles, again })}`);
  process.exit(failures === 0 ? 0 : 1);
});
runner.on("fail", (test, error) => troubles.push(inOneLine(test, error)));
runner.on("retry", (test, error) => again.push(inOneLine(test, error)));

function inOneLine(test, error) {
  return `${test.fullTitle()}: ${String(error?.message ?? error).split("\n", 1)[0]}`;
}
