/** What of a text has become something else. */
export interface Change {
  /** `start` to `end` of the old text is `start` to `newEnd` of the new. */
  start: number;
  end: number;
  newEnd: number;
}

/** Units that are compared at once. */
const block = 4096;

/** The least change that makes one text the other. */
export function changeBetween(before: string, after: string): Change {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (
    start + block <= shorter &&
    before.slice(start, start + block) === after.slice(start, start + block)
  ) {
    start += block;
  }
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) {
    start++;
  }
  let [end, newEnd] = [before.length, after.length];
  while (
    Math.min(end, newEnd) - block >= start &&
    before.slice(end - block, end) === after.slice(newEnd - block, newEnd)
  ) {
    end -= block;
    newEnd -= block;
  }
  while (end > start && newEnd > start && before.charCodeAt(end - 1) === after.charCodeAt(newEnd - 1)) {
    end--;
    newEnd--;
  }
  return { start, end, newEnd };
}
