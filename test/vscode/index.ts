import { load } from "test-suite:.";
import { runMocha } from "../support/run-mocha.ts";

/** Runs the tests beside this file in the extension host that loads it. */
export const run = (): Promise<void> => runMocha(load);
