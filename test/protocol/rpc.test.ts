import assert from "node:assert/strict";
import * as v from "valibot";
import { connect, type Port } from "../../src/protocol/rpc.ts";

const contract = { double: { takes: v.object({ n: v.number() }), gives: v.number() } } as const;
const none = {} as const;

/** Two ports of one line. */
function line(): { here: Port; there: Port; say: (message: unknown) => void } {
  const ends = [new Set<(message: unknown) => void>(), new Set<(message: unknown) => void>()] as const;
  const port = (mine: 0 | 1): Port => ({
    post: (message) => {
      queueMicrotask(() => ends[mine === 0 ? 1 : 0].forEach((listener) => listener(message)));
    },
    listen: (listener) => {
      ends[mine].add(listener);
      return () => ends[mine].delete(listener);
    },
  });
  return {
    here: port(0),
    there: port(1),
    say: (message) => ends[1].forEach((listener) => listener(message)),
  };
}

function pair(double: (params: { n: number }) => number | Promise<number>) {
  const { here, there, say } = line();
  return { caller: connect(here, none, {}, contract), host: connect(there, contract, { double }, none), say };
}

describe("A call over a port", () => {
  it("gives what the other end answers", async () => {
    const { caller } = pair(({ n }) => n * 2);
    assert.equal(await caller.call.double({ n: 21 }), 42);
  });

  it("fails with the handler's own sentence", async () => {
    const { caller } = pair(() => {
      throw new Error("Choose an answer first.");
    });
    await assert.rejects(caller.call.double({ n: 1 }), /^Error: Choose an answer first\.$/);
  });

  it("is not answered when it takes another shape, and says where", async () => {
    const { caller } = pair(({ n }) => n);
    await assert.rejects(caller.call.double({ n: "1" } as unknown as { n: number }), /double takes .* at n/);
  });

  it("fails when the answer has another shape", async () => {
    const { caller } = pair(() => "two" as unknown as number);
    await assert.rejects(caller.call.double({ n: 1 }), /double gives/);
  });

  it("is rejected when its own end is disposed while it waits", async () => {
    const { caller } = pair(() => new Promise(() => undefined));
    const waiting = caller.call.double({ n: 1 });
    caller.dispose();
    await assert.rejects(waiting, /was not answered/);
    await assert.rejects(caller.call.double({ n: 1 }), /gone/);
  });

  it("reaches only what the contract names, not what objects inherit", async () => {
    const { here, there } = line();
    connect(there, contract, { double: () => 1 }, none);
    const stranger = connect(here, none, {}, {
      constructor: { takes: v.unknown(), gives: v.unknown() },
    } as const);
    await assert.rejects(stranger.call.constructor({}), /no call named/);
  });

  it("survives messages that are no calls", async () => {
    const { caller, say } = pair(({ n }) => n);
    for (const odd of [null, 1, "x", [], { rpc: "call" }, { rpc: "return", id: 99, result: 1 }]) {
      say(odd);
    }
    assert.equal(await caller.call.double({ n: 3 }), 3);
  });
});
