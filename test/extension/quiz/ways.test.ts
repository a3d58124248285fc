import assert from "node:assert/strict";
import { usualWays } from "../../../src/core/sitting.ts";
import { rememberWays } from "../../../src/extension/quiz/ways.ts";

function memory(kept: unknown) {
  const store = new Map<string, unknown>([["lectern.quizWays", kept]]);
  return {
    get: (key: string) => store.get(key),
    update: async (key: string, value: unknown) => void store.set(key, value),
  };
}

describe("How a quiz was taken last", () => {
  it("is remembered", async () => {
    const kept = memory(undefined);
    const ways = { scope: "locate", reading: "memory", feedback: "exam", confidence: true } as const;
    await rememberWays(kept).keepWays(ways);
    assert.deepEqual(rememberWays(kept).ways(), ways);
  });

  it("is the usual way when nothing, or no such thing, is in memory", () => {
    for (const odd of [undefined, null, 7, {}, { scope: "half" }]) {
      assert.deepEqual(rememberWays(memory(odd)).ways(), usualWays);
    }
  });
});
