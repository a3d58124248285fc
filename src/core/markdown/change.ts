/** What of a text has become something else. */
export interface Change {
  /** `start` to `end` of the old text is `start` to `newEnd` of the new. */
  start: number;
  end: number;
  newEnd: number;
}

/** The least change that makes one text the other. Much is compared at once, and less where that is not the same. */
export function changeBetween(before: string, after: string): Change {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  for (let size = most; size > 0; size >>= 1) {
    while (
      start + size <= shorter &&
      before.slice(start, start + size) === after.slice(start, start + size)
    ) {
      start += size;
    }
  }
  let same = 0;
  for (let size = most; size > 0; size >>= 1) {
    while (start + same + size <= shorter && endOf(before, same, size) === endOf(after, same, size)) {
      same += size;
    }
  }
  return { start, end: before.length - same, newEnd: after.length - same };
}

/** Units. */
const most = 1 << 16;

/** What stands before the last `same` units. */
const endOf = (text: string, same: number, size: number): string =>
  text.slice(text.length - same - size, text.length - same);
