import assert from "node:assert/strict";
import * as fc from "fast-check";
import { packAttempt, splitAttempts, unpackAttempt } from "../../../src/core/log/attempts.ts";
import { eachPacked, type Scanned } from "../../../src/core/log/scan.ts";

const scan = (packed: string): Scanned[] => {
  const found: Scanned[] = [];
  eachPacked(packed, (attempt) => found.push({ ...attempt }));
  return found;
};

const anyPacked = fc
  .array(
    fc.record({
      at: fc.nat(2e12),
      delay: fc.integer({ min: -1000, max: 1000 }),
      mark: fc.constantFrom(0, 0.25, 1 / 3, 1e-9, 1),
      points: fc.constantFrom(1, 2, 0.5),
      verdict: fc.constantFrom("right", "partly", "wrong"),
      confidence: fc.constantFrom(undefined, 1, 2, 3),
      unknown: fc.boolean(),
      retry: fc.boolean(),
      hints: fc.nat(5),
      device: fc.nat(40),
      sequence: fc.nat(100_000),
    }),
    { maxLength: 8 },
  )
  .map((attempts) =>
    attempts
      .map(({ delay, confidence, unknown, retry, device, sequence, ...attempt }) =>
        packAttempt(
          {
            ...attempt,
            ...(confidence && { confidence }),
            ...(unknown && { unknown: true as const }),
            ...(retry && { retry: true as const }),
          },
          { logged: Math.max(attempt.at + delay, 0), device, sequence },
        ),
      )
      .join(" "),
  );

describe("Packed attempts, read one after the other", () => {
  it("say the same as each of them alone", () => {
    fc.assert(
      fc.property(anyPacked, (packed) => {
        const alone = splitAttempts(packed)
          .map(unpackAttempt)
          .map(({ at, verdict, mark, confidence, unknown = false, retry = false, hints = 0 }) => {
            return { at, verdict, mark, confidence, unknown, retry, hints };
          });
        assert.deepEqual(scan(packed), alone);
      }),
    );
  });

  it("end, whatever a hand has made of them", () => {
    const anything = fc.string({
      unit: fc.constantFrom("0", "9", "a", "z", ".", ",", " ", "-"),
      maxLength: 60,
    });
    fc.assert(fc.property(anything, (packed) => assert.ok(scan(packed).length <= packed.length)));
    assert.deepEqual(scan("abc"), []);
  });
});
