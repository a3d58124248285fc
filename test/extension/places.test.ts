import assert from "node:assert/strict";
import { Places } from "../../src/extension/places.ts";

class Memento {
  readonly stored = new Map<string, unknown>();
  get(key: string): unknown {
    return this.stored.get(key);
  }
  async update(key: string, value: unknown): Promise<void> {
    this.stored.set(key, structuredClone(value));
  }
}

const place = (leaf: number) => ({ leaf, share: 0.5, gap: 0, words: "Some", before: "", after: "more" });

describe("Where the learner was", () => {
  it("is known by lesson, also to the next window", async () => {
    const memory = new Memento();
    const places = new Places(memory);
    await places.keep("a", place(3));
    await places.keep("b", place(4));
    assert.deepEqual(new Places(memory).get("a"), place(3));
    assert.equal(places.get("c"), undefined);
  });

  it("is forgotten at the beginning of the text", async () => {
    const memory = new Memento();
    const places = new Places(memory);
    await places.keep("a", place(3));
    await places.keep("a", null);
    assert.equal(new Places(memory).get("a"), undefined);
  });

  it("is kept of the lessons read last", async () => {
    const memory = new Memento();
    const places = new Places(memory);
    for (let index = 0; index < 230; index++) {
      await places.keep(`lesson ${index}`, place(index));
    }
    await places.keep("lesson 40", place(7));
    const later = new Places(memory);
    assert.equal(later.get("lesson 5"), undefined);
    assert.deepEqual(later.get("lesson 40"), place(7));
    assert.deepEqual(later.get("lesson 229"), place(229));
  });

  it("is nothing where something else was stored", () => {
    const memory = new Memento();
    memory.stored.set("lectern.places", [["a", { leaf: "x" }]]);
    assert.equal(new Places(memory).get("a"), undefined);
  });
});
