const thoroughness = Number(process.env["LECTERN_THOROUGH"] ?? 1);

/** On how many cases a law is tried: so many each day, and as many times more as `LECTERN_THOROUGH` says. */
export const runs = (eachDay: number): number => Math.round(eachDay * thoroughness);
