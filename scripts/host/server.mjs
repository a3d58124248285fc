/** Starts and stops the VS Code server of the host; see install.mjs. */
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Failure } from "./failure.mjs";
import { installHost } from "./install.mjs";
import { writeSettings } from "./settings.mjs";

const patience = 60_000;

/**
 * Loaded into the server: ends it when the process that started it is gone, however that ended. Its standard input is a
 * pipe from that process, so the end of the pipe is the sign. The server's children are none of its business.
 */
const guard = `data:text/javascript,if (process.argv[1]?.endsWith("server-main.js"))
  process.stdin.on("end", () => process.exit()).resume()`;

/**
 * Starts a server, bound to 127.0.0.1, and waits until it listens. It ends with this process at the latest.
 *
 * @param {object} options
 * @param {number} [options.port] a free one where none is given. The browser keeps what a workspace remembers by port.
 * @param {string} [options.dataDir] kept; without it a fresh one that `stop` removes.
 * @param {object} [options.settings] VS Code's settings, on top of the quiet ones of settings.mjs.
 * @param {string} [options.extension] the folder of an extension that runs as if it were installed.
 * @param {string} [options.tokenFile] holds the token that the browser must show; without it everybody is let in.
 * @param {boolean} [options.forTests] lets the page name an extension under development and its tests. For tests only:
 *   VS Code then shows no notifications.
 * @param {(line: string) => void} [options.say] hears about progress of a first set-up.
 * @returns {Promise<{ url: string, port: number, authority: string, dataDir: string, ended: Promise<void>,
 *   pid: number, writeSettings(extra: object): void, stop(): Promise<void> }>}
 */
export async function startServer({ say, dataDir, settings = {}, extension, ...options } = {}) {
  const host = await installHost(say);
  const folder = dataDir ?? mkdtempSync(join(tmpdir(), "lectern-host-"));
  writeSettings(folder, settings);
  writeInstalledExtensions(folder, extension);
  const server = spawn(host.node, ["--import", guard, host.server, ...serverArguments(folder, options)], {
    stdio: ["pipe", "pipe", "pipe"],
    // A process group of its own: Ctrl+C reaches this process alone, which then ends the whole group.
    detached: true,
    env: serverEnvironment(),
  });

  const kill = (signal) => {
    try {
      process.kill(-server.pid, signal);
    } catch {
      // It is gone already.
    }
  };
  const ended = new Promise((resolve) => server.once("close", () => resolve()));
  const atExit = () => {
    kill("SIGKILL");
    if (dataDir === undefined) {
      // A process that has just been killed may still be writing.
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  };
  process.once("exit", atExit);
  const stop = async () => {
    kill("SIGTERM");
    const impatient = setTimeout(() => kill("SIGKILL"), 2000);
    await ended;
    clearTimeout(impatient);
    process.off("exit", atExit);
    atExit();
  };

  try {
    const actual = await listening(server);
    const authority = `127.0.0.1:${actual}`;
    const url = `http://${authority}/`;
    return {
      url,
      port: actual,
      authority,
      dataDir: folder,
      pid: server.pid,
      ended,
      writeSettings: (extra) => writeSettings(folder, extra),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function serverArguments(folder, { port = 0, tokenFile, forTests = false }) {
  const options = {
    host: "127.0.0.1",
    port,
    "server-data-dir": folder,
    "extensions-dir": join(folder, "extensions"),
    "accept-server-license-terms": true,
    "disable-workspace-trust": true,
    "disable-telemetry": true,
    "enable-smoke-test-driver": forTests,
    "without-connection-token": tokenFile === undefined,
    "connection-token-file": tokenFile,
  };
  return Object.entries(options).flatMap(([name, value]) =>
    value === true
      ? [`--${name}`]
      : value === false || value === undefined
        ? []
        : [`--${name}`, String(value)],
  );
}

/** VS Code's own list of what is installed may name folders anywhere, so the extension runs from where it was built. */
function writeInstalledExtensions(folder, extension) {
  const installed = join(folder, "extensions");
  mkdirSync(installed, { recursive: true });
  const list = [];
  if (extension !== undefined) {
    const { publisher, name, version } = JSON.parse(readFileSync(join(extension, "package.json"), "utf8"));
    const location = { $mid: 1, path: extension, scheme: "file" };
    list.push({
      identifier: { id: `${publisher}.${name}` },
      version,
      location,
      metadata: { source: "vsix" },
    });
  }
  writeFileSync(join(installed, "extensions.json"), JSON.stringify(list));
}

/** A terminal inside another VS Code has variables that would make this one talk to that one. */
function serverEnvironment() {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(VSCODE_|ELECTRON_|npm_|NODE_OPTIONS$)/.test(name)),
  );
}

function listening(server) {
  return new Promise((resolve, reject) => {
    let output = "";
    const fail = (reason) =>
      reject(new Failure(`${reason}\n${output.trimEnd().split("\n").slice(-15).join("\n")}`));
    const late = setTimeout(
      () => fail(`VS Code's server did not listen within ${patience / 1000} s.`),
      patience,
    );
    const read = (chunk) => {
      output += chunk;
      const port = /listening on (\d+)/.exec(output)?.[1];
      if (port !== undefined) {
        clearTimeout(late);
        // From here on the output is only read away, so that the server is never held up by a full pipe.
        output = "";
        resolve(Number(port));
      }
    };
    server.stdout.on("data", read);
    server.stderr.on("data", read);
    server.once("error", (error) => fail(`VS Code's server could not be started: ${error.message}`));
    server.once("close", (code) => {
      clearTimeout(late);
      fail(`VS Code's server ended at once, with exit code ${code}.`);
    });
  });
}
