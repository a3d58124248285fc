/**
 * The part of `node:assert/strict` that the suite of the extension hosts uses, for the web worker, which has no Node. The
 * bundle of the web suite takes this file in its place; see scripts/host/mocha-bundle.mjs.
 */
class AssertionError extends Error {
  override readonly name = "AssertionError";
}

type Expected = RegExp | (new (...args: never[]) => Error);

function show(value: unknown): string {
  return typeof value === "string"
    ? JSON.stringify(value)
    : (JSON.stringify(value, undefined, 2) ?? String(value));
}

function check(holds: boolean, said: string | Error | undefined, otherwise: () => string): asserts holds {
  if (!holds) {
    throw said instanceof Error ? said : new AssertionError(said ?? otherwise());
  }
}

function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) {
    return true;
  }
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) {
    return false;
  }
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) {
    return false;
  }
  if (a instanceof Map || a instanceof Set) {
    return same([...a], [...(b as Iterable<unknown>)]);
  }
  if (a instanceof Date && b instanceof Date) {
    return a.getTime() === b.getTime();
  }
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && same(Reflect.get(a, key), Reflect.get(b, key)))
  );
}

function asExpected(error: unknown, expected: Expected | undefined): boolean {
  if (expected === undefined) {
    return true;
  }
  return expected instanceof RegExp ? expected.test(String(error)) : error instanceof expected;
}

const assert = {
  AssertionError,
  ok: (value: unknown, said?: string | Error) => check(Boolean(value), said, () => `${show(value)} is falsy`),
  fail: (said?: string | Error): never => {
    throw said instanceof Error ? said : new AssertionError(said ?? "Failed");
  },
  equal: (a: unknown, b: unknown, said?: string | Error) =>
    check(Object.is(a, b), said, () => `${show(a)} is not ${show(b)}`),
  notEqual: (a: unknown, b: unknown, said?: string | Error) =>
    check(!Object.is(a, b), said, () => `both are ${show(a)}`),
  deepEqual: (a: unknown, b: unknown, said?: string | Error) =>
    check(same(a, b), said, () => `${show(a)}\nis not like\n${show(b)}`),
  notDeepEqual: (a: unknown, b: unknown, said?: string | Error) =>
    check(!same(a, b), said, () => `both are like ${show(a)}`),
  match: (text: string, pattern: RegExp, said?: string | Error) =>
    check(pattern.test(text), said, () => `${show(text)} does not match ${pattern}`),
  doesNotMatch: (text: string, pattern: RegExp, said?: string | Error) =>
    check(!pattern.test(text), said, () => `${show(text)} matches ${pattern}`),
  throws: (act: () => unknown, expected?: Expected) => {
    let thrown: { error: unknown } | undefined;
    try {
      act();
    } catch (error) {
      thrown = { error };
    }
    check(thrown !== undefined, undefined, () => "nothing was thrown");
    check(
      asExpected(thrown.error, expected),
      undefined,
      () => `not the error that was expected: ${String(thrown?.error)}`,
    );
  },
  doesNotThrow: (act: () => unknown) => void act(),
  rejects: async (act: Promise<unknown> | (() => Promise<unknown>), expected?: Expected) => {
    const outcome = await (typeof act === "function" ? act() : act).then(
      () => undefined,
      (error: unknown) => ({ error }),
    );
    check(outcome !== undefined, undefined, () => "the promise was not rejected");
    check(
      asExpected(outcome.error, expected),
      undefined,
      () => `not the error that was expected: ${String(outcome?.error)}`,
    );
  },
};

export default Object.assign(assert.ok, assert, {
  strictEqual: assert.equal,
  deepStrictEqual: assert.deepEqual,
});
