/** The day of reviewing begins at four in the morning, local time, so that a late evening still belongs to its day. */

/** Minutes that local time is ahead of UTC at a moment (milliseconds since the epoch). */
export type Zone = (at: number) => number;

const minute = 60_000;
const hour = 60 * minute;
const length = 24 * hour;
const begins = 4 * hour;

/** The how-manieth day since 1 January 1970. Its neighbours differ by 1, however long they are. */
export const dayOf = (at: number, zone: Zone): number =>
  Math.floor((at + zone(at) * minute - begins) / length);

/** The same, asked rarely: where a zone is the same at both ends of a day of UTC, it is taken to be so between. */
export function steadyZone(zone: Zone): Zone {
  const known = new Map<number, number>();
  const ask = (at: number) => {
    const minutes = zone(at);
    return Number.isFinite(minutes) ? minutes : 0;
  };
  const look = (utcDay: number) => {
    const [first, last] = [ask(utcDay * length), ask((utcDay + 1) * length - 1)];
    const ahead = first === last ? first : changing;
    known.set(utcDay, ahead);
    return ahead;
  };
  return (at) => {
    const utcDay = Math.floor(at / length);
    const ahead = known.get(utcDay) ?? look(utcDay);
    return ahead === changing ? ask(at) : ahead;
  };
}

/** No zone is as far away. */
const changing = 1e6;

/** When a day begins, in milliseconds since the epoch. */
export function startOfDay(day: number, zone: Zone): number {
  const local = day * length + begins;
  // Clocks are seldom changed at four, so that the offset there is found from the offset a little away.
  const near = local - zone(local) * minute;
  return local - zone(near) * minute;
}
