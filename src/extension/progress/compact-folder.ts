import { encodeArchive } from "../../core/log/archive.ts";
import { compact } from "../../core/log/compact.ts";
import { encodeEntry } from "../../core/log/entry.ts";
import { compacted, isLogFile } from "../../core/log/files.ts";
import type { Log } from "../../core/log/log.ts";
import type { LogFile, LogFolder } from "./folder.ts";
import { type Found, type Journal } from "./journal.ts";

export interface CompactLimits {
  /** It is worth it from so many files on, or so many bytes. */
  files: number;
  bytes: number;
  /** In milliseconds: a file that changed less long ago may be of a window that is open. */
  settled: number;
}

const usualLimits: CompactLimits = { files: 24, bytes: 1_000_000, settled: 60 * 60_000 };

interface CompactWorld {
  now(): number;
  newId(): string;
  pause(): Promise<void>;
  device: string;
  journal: Journal;
  limits?: CompactLimits;
}

/**
 * Puts the files of windows that are closed into one, without what says nothing any more. What cannot be read as a whole
 * is left as it is. `log`: all that the folder has.
 */
export async function compactFolder(folder: LogFolder, log: Log, world: CompactWorld): Promise<void> {
  const now = world.now();
  const { files: manyFiles, bytes: manyBytes, settled } = world.limits ?? usualLimits;
  const files = (await folder.list()).filter(
    ({ name, changedAt }) =>
      isLogFile(name) &&
      !name.startsWith(world.device) &&
      !world.journal.isBroken(name) &&
      changedAt < now - settled,
  );
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  const fresh = files.filter(({ name }) => !name.startsWith(compacted));
  const freshBytes = fresh.reduce((sum, { size }) => sum + size, 0);
  // What is mostly compacted already is left until there is as much again.
  if (files.length < manyFiles && (freshBytes < manyBytes || freshBytes * 2 < bytes)) {
    return;
  }
  const claimed: { name: string; found: Found }[] = [];
  for (const file of files) {
    const found = await claim(folder, file, world.journal);
    if (found) {
      claimed.push(found);
    }
  }
  const ids = new Set(claimed.flatMap(({ found }) => found.entries.map(({ id }) => id)));
  const lines: string[] = [];
  for (const { found } of claimed) {
    found.entries.forEach((entry) => log.add(entry));
    found.archives.forEach((archive) => log.addArchive(archive));
  }
  for (const lesson of log.lessons()) {
    await world.pause();
    const { entries, archive } = compact(lesson, log.entries(lesson), now);
    if (archive) {
      log.addArchive(archive);
    }
    lines.push(...entries.filter(({ id }) => ids.has(id)).map(encodeEntry));
  }
  for (const archive of log.archives()) {
    lines.push(...encodeArchive(archive));
  }
  await world.journal.writeLines(compacted + world.newId(), lines);
  for (const { name } of claimed) {
    await folder.remove(name);
  }
}

/**
 * Takes a file for itself by renaming it, and only then reads it for good: a window that still writes to it begins it
 * anew, with all that it wrote there. Undefined when it cannot be taken, or not be read as a whole.
 */
async function claim(
  folder: LogFolder,
  { name, size }: LogFile,
  journal: Journal,
): Promise<{ name: string; found: Found } | undefined> {
  const old = name.endsWith(".old") ? name : `${name}.old`;
  try {
    if (old !== name) {
      await folder.rename(name, old);
    }
  } catch {
    return undefined;
  }
  const found = await journal.readFile({ name: old, size });
  return found && found.unreadable.length === 0 ? { name: old, found } : undefined;
}
