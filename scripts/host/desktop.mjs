/** The desktop VS Code of the user, where there is one and a display to show it. */
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { cacheFolder } from "./cache.mjs";
import { Failure } from "./failure.mjs";
import { openedInReader } from "./opened-in-reader.mjs";
import { capture } from "./run.mjs";

/** The program that opens a desktop VS Code, or `undefined`. */
export async function findDesktop() {
  const { DISPLAY, WAYLAND_DISPLAY, VSCODE_IPC_HOOK_CLI } = process.env;
  const hasDisplay = process.platform !== "linux" || Boolean(DISPLAY || WAYLAND_DISPLAY);
  // In the terminal of a remote window `code` speaks to that window, and cannot start another with an extension.
  if (!hasDisplay || VSCODE_IPC_HOOK_CLI) {
    return undefined;
  }
  const { code } = await capture("code", ["--version"], options());
  return code === 0 ? "code" : undefined;
}

/** @param {{ folder: string, file?: string }} place what to open; the file opens in the reader. */
export async function openDesktop(desktop, extension, place) {
  const args = ["--new-window", `--extensionDevelopmentPath=${extension}`, ...whatToOpen(place)];
  const { code, output } = await capture(desktop, args, options());
  if (code !== 0) {
    throw new Failure(
      `VS Code did not start: ${output.trim()}\n\`npm start -- --browser\` needs no desktop.`,
    );
  }
  console.log("VS Code is opening in a window of its own, which is closed like any other.");
}

function whatToOpen(place) {
  const { folder, file } = place;
  if (file === undefined) {
    return [folder];
  }
  // A workspace file may say which editor a file has, and a folder of the user's must not be written to. What VS Code
  // remembers goes by the workspace file, so each folder has its own.
  const key = createHash("sha256").update(folder).digest("hex").slice(0, 8);
  const name = join(cacheFolder(), "workspaces", key, `${basename(folder)}.code-workspace`);
  mkdirSync(dirname(name), { recursive: true });
  writeFileSync(name, JSON.stringify({ folders: [{ path: folder }], settings: openedInReader(place) }));
  return [name, file];
}

/** Inside VS Code's own terminal these would turn the new window into something else. */
function options() {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(ELECTRON_RUN_AS_NODE|VSCODE_)/.test(name)),
  );
  return { env, shell: process.platform === "win32" };
}
