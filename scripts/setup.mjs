/** What `npm start` and `npm test` do first on a fresh clone. Only what Node brings along may be used here. */
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "./host/failure.mjs";
import { npm, npmEnvironment, show } from "./host/run.mjs";

/** The root of this clone. */
export const root = join(import.meta.dirname, "..");

/** Installs the dependencies where they are missing or older than the lock file. */
export async function installDependencies(say = console.log) {
  checkNode();
  if (isInstalled()) {
    return;
  }
  say("Installing dependencies (npm ci) …");
  const call = npm(["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"]);
  const options = { cwd: root, env: npmEnvironment(), ...call.options };
  if ((await show(call.command, call.args, options)) !== 0) {
    throw new Failure(
      "The dependencies could not be installed. What npm said above tells why; often the npm registry cannot be reached. " +
        "Check the network (`npm ping`), then run this again.",
    );
  }
}

function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Failure(`Lectern needs Node 20.19 or newer to be built; this is ${process.versions.node}.`);
  }
}

/** npm writes this file last, so an installation that was stopped half-way does not count. */
function isInstalled() {
  const written = join(root, "node_modules", ".package-lock.json");
  return (
    existsSync(written) && statSync(written).mtimeMs >= statSync(join(root, "package-lock.json")).mtimeMs
  );
}

/** Bundles the extension into `dist/`, and for tests the tests into `out/`. */
export async function build(...options) {
  const script = join(root, "scripts", "build.mjs");
  if ((await show(process.execPath, [script, ...options], { cwd: root })) !== 0) {
    throw new Failure("The build failed; the messages above say where.");
  }
}
