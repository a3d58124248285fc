/** Gives each name once: a name that was given before comes back as `name-2`, `name-3` … */
export function uniqueNames(): (name: string) => string {
  const given = new Set<string>();
  const next = new Map<string, number>();
  return (name) => {
    let count = next.get(name) ?? 2;
    let free = name;
    while (given.has(free)) {
      free = `${name}-${count++}`;
    }
    next.set(name, count);
    given.add(free);
    return free;
  };
}
