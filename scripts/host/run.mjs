/** Child processes that end with this one: quiet ones whose output is kept, and npm ones with a clean environment. */
import { spawn } from "node:child_process";

/**
 * Runs a program to its end and keeps what it prints.
 *
 * @returns {Promise<{ code: number, output: string }>} `code` is 127 where the program could not be started.
 */
export function capture(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = start(command, args, { stdio: ["ignore", "pipe", "pipe"], ...options });
    let output = "";
    const keep = (chunk) => (output += chunk);
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.on("error", (error) => resolve({ code: 127, output: `${output}${error.message}\n` }));
    child.on("close", (code, signal) => resolve({ code: code ?? (signal ? 130 : 1), output }));
  });
}

/** Runs a program to its end, showing what it prints; gives its exit code. */
export function show(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = start(command, args, { stdio: ["ignore", "inherit", "inherit"], ...options });
    child.on("error", (error) => {
      console.error(`${command} could not be started: ${error.message}`);
      resolve(127);
    });
    child.on("close", (code, signal) => resolve(code ?? (signal ? 130 : 1)));
  });
}

/** Starts a program that does not outlive this process. */
function start(command, args, options) {
  const child = spawn(command, args, options);
  const kill = () => child.kill();
  process.once("exit", kill);
  child.once("close", () => process.off("exit", kill));
  return child;
}

/** The npm that belongs to this Node: `npm start` names it, otherwise the one on PATH. */
export function npm(args) {
  const script = process.env.npm_execpath;
  if (script?.endsWith("npm-cli.js")) {
    return { command: process.execPath, args: [script, ...args], options: {} };
  }
  return { command: "npm", args, options: { shell: process.platform === "win32" } };
}

const settingsToKeep =
  /^npm_config_(registry|.*proxy|ca|cafile|strict_ssl|cache|userconfig|globalconfig|nodedir|python|.*:.*)$/i;

/**
 * This process's environment without what an outer npm adds. Under `npm start -- …` an inner npm would otherwise
 * install into the outer project (`local_prefix`), or leave out what it must install (`omit`, `NODE_ENV`).
 */
export function npmEnvironment() {
  const environment = {};
  for (const [name, value] of Object.entries(process.env)) {
    const fromNpm = /^(npm_|INIT_CWD$|NODE_ENV$|NODE_OPTIONS$)/i.test(name);
    if (!fromNpm || settingsToKeep.test(name)) {
      environment[name] = value;
    }
  }
  return { ...environment, npm_config_audit: "false", npm_config_fund: "false" };
}
