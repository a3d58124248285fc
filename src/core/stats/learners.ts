/**
 * Whose answers these are, where logs of several learners lie together. An entry knows no more than its window
 * (`Entry.device`); windows are put together as far as their logs tell that one learner sat at them.
 */
import type { Archive } from "../log/archive.ts";
import type { Entry } from "../log/entry.ts";
import { isTidied } from "../log/files.ts";
import { Log } from "../log/log.ts";
import type { Steps } from "../steps.ts";

/** What was read of one file. */
export interface Collected {
  /** Below the folder of logs: `x.jsonl`, or in a folder of one learner's `anna/x.jsonl`. */
  path: string;
  entries: readonly Entry[];
  archives: readonly Archive[];
}

export interface Learner {
  log: Log;
  /** What says nothing to its writer any more is missing: see `log/compact.ts`. */
  tidied: boolean;
}

/** After so many entries somebody else may have a turn. */
const turn = 2000;

/** The order of files and of entries makes no difference, nor does what is there twice. */
export function* learnersIn(files: readonly Collected[]): Steps<Learner[]> {
  const same = new Joined();
  let seen = 0;
  for (const { path, entries, archives } of files) {
    for (const { device, event } of entries) {
      same.join(ownerOf(path, device), `window ${device}`);
      if ("sitting" in event) {
        same.join(`window ${device}`, `sitting ${event.sitting}`);
      }
      if (++seen % turn === 0) {
        yield;
      }
    }
    for (const { devices } of archives) {
      devices.forEach((device) => same.join(ownerOf(path), `window ${device}`));
    }
  }
  const learners = new Map<string, Learner>();
  const learnerOf = (name: string, path: string) => {
    const first = same.firstOf(name);
    const known = learners.get(first);
    const learner = { log: known?.log ?? new Log(), tidied: isTidied(path) || (known?.tidied ?? false) };
    learners.set(first, learner);
    return learner.log;
  };
  for (const { path, entries, archives } of files) {
    for (const entry of entries) {
      learnerOf(`window ${entry.device}`, path).add(entry);
      if (++seen % turn === 0) {
        yield;
      }
    }
    for (const archive of archives) {
      learnerOf(ownerOf(path), path).addArchive(archive);
    }
  }
  return [...learners.values()];
}

/** Whoever has a folder has all that is in it. What Lectern put together or exported is of one log, and so of one learner. */
function ownerOf(path: string, device?: string): string {
  const [folder = "", ...below] = path.split("/");
  if (below.length > 0) {
    return `folder ${folder}`;
  }
  return device === undefined || isTidied(path) ? `file ${path}` : `window ${device}`;
}

/** Names of which some are found to mean the same. */
class Joined {
  readonly #above = new Map<string, string>();

  /** The one name for all that mean the same. */
  firstOf(name: string): string {
    let first = name;
    for (let above = this.#above.get(first); above !== undefined; above = this.#above.get(first)) {
      first = above;
    }
    if (first !== name) {
      this.#above.set(name, first);
    }
    return first;
  }

  join(one: string, other: string): void {
    const [first, second] = [this.firstOf(one), this.firstOf(other)];
    if (first !== second) {
      this.#above.set(second, first);
    }
  }
}
