/**
 * Sets up a complete VS Code that runs where the desktop build cannot be downloaded or shown: the npm package
 * `code-server` carries Microsoft's server, workbench and extension hosts. It lives in the user's cache folder, keyed by
 * version, so that every clone shares it; it is no dependency of the project because it wants a Node of its own.
 *
 *     node scripts/host/install.mjs      sets it up and says where it is
 */
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { writeFileSync } from "node:fs";
import { basename, delimiter, dirname, join } from "node:path";
import { cacheFolder, withLock } from "./cache.mjs";
import { Failure, main } from "./failure.mjs";
import { capture, npm, npmEnvironment } from "./run.mjs";

const packages = ["code-server@4.139.1", "node@24.21.0"];
/** The version of VS Code that {@link packages} amount to. */
export const vscodeVersion = "1.139.1";

/** Where the host is, whether or not it has been set up. */
export function hostFolder() {
  return join(cacheFolder(), `vscode-${vscodeVersion}-${process.platform}-${process.arch}`);
}

/**
 * Sets the host up where it is missing. A folder under its final name is always complete: everything happens in a folder
 * beside it that is renamed at the end.
 *
 * @returns {Promise<{ node: string, server: string }>} the Node that must run it, and the file to run.
 */
export async function installHost(say = console.log) {
  const folder = hostFolder();
  if (!existsSync(folder)) {
    await checkMachine();
    const waiting = () => say("Another run is setting up VS Code; waiting for it.");
    await withLock(`${folder}.lock`, () => existsSync(folder) || setUp(folder, say), waiting);
  }
  return {
    node: join(folder, "node_modules", "node", "bin", "node"),
    server: join(serverFolder(folder), "out", "server-main.js"),
  };
}

const serverFolder = (folder) => join(folder, "node_modules", "code-server", "lib", "vscode");

async function checkMachine() {
  if (process.platform !== "linux" && process.platform !== "darwin") {
    throw new Failure(
      "The VS Code host for browsers runs on Linux and macOS only. Install VS Code (https://code.visualstudio.com), " +
        "make sure that `code` is on your PATH, and run this again.",
    );
  }
  const missing = [];
  for (const tool of ["python3", "make", process.platform === "darwin" ? "clang++" : "g++"]) {
    if ((await capture(tool, ["--version"])).code !== 0) {
      missing.push(tool);
    }
  }
  if (missing.length > 0) {
    throw new Failure(
      `VS Code's server needs two small native modules built, and ${missing.join(", ")} to build them. ` +
        (process.platform === "darwin"
          ? "Run `xcode-select --install`, then run this again."
          : "On Debian or Ubuntu: `apt-get install -y python3 make g++`. Then run this again."),
    );
  }
}

async function setUp(folder, say) {
  const started = Date.now();
  const cache = dirname(folder);
  const partial = `${basename(folder)}.partial-`;
  // Whoever holds the lock is alone: what is left here is from a run that was stopped.
  for (const name of readdirSync(cache).filter((entry) => entry.startsWith(partial))) {
    rmSync(join(cache, name), { recursive: true, force: true });
  }
  const work = mkdtempSync(join(cache, partial));
  const server = serverFolder(work);
  const tidy = () => rmSync(work, { recursive: true, force: true });
  process.once("exit", tidy);
  writeFileSync(join(work, "package.json"), "{}\n");

  const steps = [
    ["downloading VS Code's server and the Node it needs", work, "install", "--ignore-scripts", ...packages],
    ["unpacking Node", work, "rebuild", "node"],
    ["downloading what the server depends on", server, "install", "--omit=dev", "--ignore-scripts"],
    ["building two native modules", server, "rebuild", "@vscode/spdlog", "@vscode/native-watchdog"],
  ];
  say(`Setting up VS Code ${vscodeVersion} in ${folder} (once for all clones, about a minute):`);
  const log = join(cache, "install.log");
  rmSync(log, { force: true });
  for (const [index, [what, cwd, ...args]] of steps.entries()) {
    say(`  ${index + 1} of ${steps.length}: ${what} …`);
    await step(args, { cwd, env: environment(work) }, log, what);
  }
  renameSync(work, folder);
  process.off("exit", tidy);
  say(`  Done in ${Math.round((Date.now() - started) / 1000)} s.`);
}

async function step(args, options, log, what) {
  const call = npm([...args, "--no-audit", "--no-fund"]);
  const { code, output } = await capture(call.command, call.args, { ...options, ...call.options });
  mkdirSync(dirname(log), { recursive: true });
  appendFileSync(log, `> npm ${args.join(" ")}\n${output}\n`);
  if (code !== 0) {
    throw new Failure(`${explain(what, output)}\nEverything that npm said is in ${log}.`);
  }
}

function explain(what, output) {
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network/.test(output)) {
    return "VS Code could not be set up: the npm registry was not reached. Check the network (and `npm ping`), then run this again.";
  }
  if (output.includes("ENOSPC")) {
    return "VS Code could not be set up: the disk is full. It needs about 1 GB. Make room, then run this again.";
  }
  const last = output.trimEnd().split("\n").slice(-12).join("\n");
  return `VS Code could not be set up: ${what} failed.\n${last}`;
}

/** The server's modules must be built with, and for, the Node that runs them. */
function environment(work) {
  const bin = join(work, "node_modules", "node", "bin");
  const outer = npmEnvironment();
  const env = { ...outer, PATH: `${bin}${delimiter}${outer.PATH}` };
  // The modules speak Node-API, whose headers are the same for every Node: those at hand save a download from nodejs.org.
  const prefix = dirname(dirname(process.execPath));
  if (existsSync(join(prefix, "include", "node", "node_api.h"))) {
    env.npm_config_nodedir ??= prefix;
  }
  return env;
}

if (process.argv[1]?.endsWith("install.mjs")) {
  await main(async () => console.log((await installHost()).server));
}
