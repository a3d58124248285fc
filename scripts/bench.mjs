/**
 * Measures what is promised about speed and size, prints it, and keeps it in bench/RESULTS.md.
 *
 *     npm run bench                  all of it
 *     npm run bench -- app match     parts: hosts, server and reader (app); the term matcher (match); checking (service), and
 *                                    how its time grows (growth); editing and the index (edit); progress and its page (progress);
 *                                    the schedule of reviews (review); lectern check of many lessons (check);
 *                                    the answers of a class (answers)
 */
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { npm, npmEnvironment } from "./host/run.mjs";

const parts = {
  app: ["out/bench/bench.mjs"],
  service: ["out/bench/service.mjs"],
  growth: ["--expose-gc", "--min-semi-space-size=512", "--max-semi-space-size=512", "out/bench/growth.mjs"],
  match: ["--expose-gc", "out/bench/match.mjs"],
  review: ["out/bench/review.mjs"],
  progress: ["--expose-gc", "out/bench/progress.mjs"],
  edit: ["out/bench/edit.mjs"],
  check: ["out/bench/check.mjs"],
  answers: ["out/bench/answers.mjs"],
};

const chosen = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(parts);
const unknown = chosen.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(", ")}; there are ${Object.keys(parts).join(", ")}.`);
  process.exit(2);
}
if (["match", "edit", "check"].some((name) => chosen.includes(name))) {
  installCorpora();
}
if (chosen.includes("app")) {
  run(process.execPath, ["scripts/package.mjs"]);
}
run(process.execPath, ["scripts/build.mjs", "--production", "--bench"]);
for (const name of chosen) {
  run(process.execPath, parts[name]);
}

/** Corpora and peers have a lock file of their own: nothing else needs them. */
function installCorpora() {
  const written = "bench/node_modules/.package-lock.json";
  if (!existsSync(written) || statSync(written).mtimeMs < statSync("bench/package-lock.json").mtimeMs) {
    const { command, args, options } = npm(["ci", "--ignore-scripts", "--loglevel=error"]);
    run(command, args, { cwd: "bench", env: npmEnvironment(), ...options });
  }
}

function run(command, args, options) {
  const { status } = spawnSync(command, args, { stdio: "inherit", ...options });
  if (status !== 0) {
    process.exit(status ?? 1);
  }
}
