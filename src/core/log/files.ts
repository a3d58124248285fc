/** What the files of a log are called. */

/** `.tmp`: being written, whole unless that was interrupted. `.old`: about to be replaced by a smaller one. */
export const isLogFile = (name: string): boolean => /\.jsonl(?:\.tmp)?(?:\.old)?$/.test(name);

/** In bytes: what is larger is not read, because an editor can read a file only as a whole. */
export const largestFile = 64_000_000;

/** Before the name of a file into which those of closed windows were put together. */
export const compacted = "compact-";

/** What says nothing to the learner any more was left out when it was written: `path` ends with the file's name. */
export const isTidied = (path: string): boolean => {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return name.startsWith(compacted) || isExport(name);
};

/** Progress that was exported as JSON. */
export const isExport = (name: string): boolean => name.endsWith(".json");

/** What answers of a class are read from. */
export const isCollected = (name: string): boolean => isLogFile(name) || isExport(name);

/** A file or folder where logs lie, by its URI. */
export const isInLogs = (uri: string): boolean => /\/\.lectern\/progress(?:\/|$)/.test(uri);
