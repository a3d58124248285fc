import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** Bytes that JavaScript holds in memory, without what nobody holds any more. */
export function held(): number {
  collect();
  return process.memoryUsage().heapUsed;
}
