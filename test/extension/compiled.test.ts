import assert from "node:assert/strict";
import { readdirSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { requireCompiled } from "../../src/extension/compiled.ts";
import { eventually } from "../support/eventually.ts";
import { scratchFolder } from "../support/lessons.ts";

const require = createRequire(import.meta.url);

describe("A script that is compiled beside the host", () => {
  let folder: string;
  const kept = () => join(folder, "kept");
  const script = () => join(folder, "script.js");
  const compiledFiles = () => readdirSync(kept()).filter((name) => name.endsWith(".compiled"));
  /** The one file that is kept, other than `before`. */
  const keptFile = (before?: string) =>
    eventually("what was compiled", () => {
      const [name, ...others] = compiledFiles();
      return others.length === 0 && name !== before && name;
    });
  const load = (into: string | undefined = kept()) => requireCompiled(script(), require, into);

  beforeEach(() => {
    folder = scratchFolder("lectern-compiled-");
    writeFileSync(script(), `exports.sum = (a, b) => a + b; exports.os = require("node:os");`);
  });

  it("has its exports, and the caller's require", async () => {
    const { sum, os } = (await load()) as { sum: (a: number, b: number) => number; os: unknown };
    assert.equal(sum(2, 3), 5);
    assert.equal(os, require("node:os"));
  });

  it("is compiled once for all windows", async () => {
    await load();
    const name = await keptFile();
    const { ino } = statSync(join(kept(), name));
    assert.ok(await load());
    assert.equal(statSync(join(kept(), name)).ino, ino);
  });

  it("is compiled anew when it has changed, and the old one goes", async () => {
    await load();
    const before = await keptFile();
    writeFileSync(script(), `exports.changed = true;`);
    assert.deepEqual(await load(), { changed: true });
    assert.notEqual(await keptFile(before), before);
  });

  it("runs all the same when what is kept is not what V8 made", async () => {
    await load();
    writeFileSync(join(kept(), await keptFile()), "not compiled at all");
    assert.ok("sum" in ((await load()) as object));
  });

  it("runs all the same when nothing can be kept", async () => {
    writeFileSync(kept(), "a file where the folder should be");
    assert.ok(await load());
    assert.ok(await requireCompiled(script(), require, undefined));
  });

  it("throws what the script throws", async () => {
    writeFileSync(script(), `throw new RangeError("out of it");`);
    await assert.rejects(load(), RangeError);
    writeFileSync(script(), `this is no script`);
    await assert.rejects(load(), SyntaxError);
  });
});
