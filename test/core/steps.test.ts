import assert from "node:assert/strict";
import { SharedSteps, type Steps, whole } from "../../src/core/steps.ts";

describe("Work in steps", () => {
  it("is done once, whoever takes the steps, and all get the one result", () => {
    let done = 0;
    function* work(): Steps<{ done: number }> {
      for (let step = 0; step < 3; step++) {
        done += 1;
        yield;
      }
      return { done };
    }
    const shared = new SharedSteps(work());
    const [one, other] = [shared[Symbol.iterator](), shared[Symbol.iterator]()];
    assert.deepEqual([one.next().done, other.next().done, one.next().done, done], [false, false, false, 3]);
    const result = whole(one);
    assert.deepEqual(result, { done: 3 });
    assert.equal(whole(other), result);
    assert.equal(whole(shared[Symbol.iterator]()), result);
  });
});
