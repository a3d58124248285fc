/** Those of a sorted list that begin with `start`: its work does not grow with the list. */
export function startingWith(sorted: readonly string[], start: string): string[] {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? "") < start) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  const found: string[] = [];
  for (let at = low; at < sorted.length; at++) {
    const each = sorted[at];
    if (!each?.startsWith(start)) {
      break;
    }
    found.push(each);
  }
  return found;
}
