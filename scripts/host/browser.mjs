/** Chromium, which only tests and pictures need. Nothing here runs before `npm ci`. */
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { Failure } from "./failure.mjs";
import { capture } from "./run.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const elsewhere = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
];

/** The path of a Chromium or Chrome, set up first on a Debian machine that has none and lets us. */
export async function ensureChromium(say = console.log) {
  return findChromium() ?? (await installChromium(say));
}

function findChromium() {
  const asked = process.env.CHROME_PATH;
  if (asked) {
    if (!isExecutable(asked)) {
      throw new Failure(`CHROME_PATH is ${asked}, and there is no program there.`);
    }
    return asked;
  }
  const folders = (process.env.PATH ?? "").split(delimiter);
  return [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...elsewhere].find(
    isExecutable,
  );
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function installChromium(say) {
  if (!existsSync("/etc/debian_version") || process.getuid?.() !== 0) {
    throw new Failure(
      "The tests drive VS Code in Chromium, and there is none. Install Chromium or Chrome " +
        "(on Debian: `apt-get install -y chromium`), or name one in CHROME_PATH, then run this again.",
    );
  }
  say("Installing Chromium with apt-get, about a minute …");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [["update"], ["install", "-y", "--no-install-recommends", "chromium"]]) {
    const { code, output } = await capture("apt-get", args, { env });
    if (code !== 0) {
      const last = output.trimEnd().split("\n").slice(-8).join("\n");
      throw new Failure(`Chromium could not be installed: apt-get ${args.join(" ")} failed.\n${last}`);
    }
  }
  const found = findChromium();
  if (found === undefined) {
    throw new Failure("apt-get installed Chromium, but there is no `chromium` on PATH.");
  }
  return found;
}

/**
 * Starts Chromium without a window. The flags turn off what a machine in a closed network or without a graphics card
 * would wait for; the sandbox is left out because it cannot be had as root.
 */
export async function launchChromium(say) {
  const executablePath = await ensureChromium(say);
  const { chromium } = await import("playwright-core");
  return chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
