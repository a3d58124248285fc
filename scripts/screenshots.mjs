/** Takes the README's pictures from the running workbench: `npm run screenshots`. */
import { spawnSync } from "node:child_process";

for (const args of [["scripts/build.mjs"], ["out/pictures/pictures.mjs"]]) {
  const { status } = spawnSync(process.execPath, args, { stdio: "inherit" });
  if (status !== 0) {
    process.exit(status ?? 1);
  }
}
