/** Where Lectern keeps what all its clones share, and a lock for those who write there. */
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** The user's cache folder for Lectern, by the rules of the platform. */
export function cacheFolder() {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (XDG_CACHE_HOME) {
    return join(XDG_CACHE_HOME, "lectern");
  }
  if (process.platform === "darwin") {
    return join(homedir(), "Library", "Caches", "lectern");
  }
  if (process.platform === "win32" && LOCALAPPDATA) {
    return join(LOCALAPPDATA, "lectern");
  }
  return join(homedir(), ".cache", "lectern");
}

/**
 * Does `work` while no other process holds the lock `file`. The lock names its owner, so that one left behind by a
 * process that was killed does not stop anybody.
 */
export async function withLock(file, work, waiting = () => {}) {
  mkdirSync(dirname(file), { recursive: true });
  for (let told = false; !take(file); told = true) {
    if (!told) {
      waiting();
    }
    await sleep(500);
  }
  const release = () => rmSync(file, { force: true });
  process.once("exit", release);
  try {
    return await work();
  } finally {
    process.off("exit", release);
    release();
  }
}

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") {
      throw error;
    }
  }
  if (!isLeftBehind(file)) {
    return false;
  }
  rmSync(file, { force: true });
  return take(file);
}

/** Its owner is gone, or it is so old that another process has its owner's number by now. */
function isLeftBehind(file) {
  try {
    const age = Date.now() - statSync(file).mtimeMs;
    return age > 20 * 60_000 || !isRunning(Number(readFileSync(file, "utf8")));
  } catch {
    return false;
  }
}

function isRunning(pid) {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
}
