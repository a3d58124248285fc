/** Measures what is promised about speed and size, prints it, and keeps it in bench/RESULTS.md. */
import { spawnSync } from "node:child_process";

for (const args of [
  ["scripts/package.mjs"],
  ["scripts/build.mjs", "--production", "--bench"],
  ["out/bench/bench.mjs"],
]) {
  const { status } = spawnSync(process.execPath, args, { stdio: "inherit" });
  if (status !== 0) {
    process.exit(status ?? 1);
  }
}
