import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { usualChecks } from "../../src/service/diagnostics.ts";
import { createService } from "../../src/service/service.ts";
import { MemoryWorkspace, waiting } from "./workspace.ts";

describe("The lessons that ship, opened in an editor", () => {
  it("have no problem, not even with the terms of one another", async () => {
    const folder = pathToFileURL("quizzes").toString();
    const files = readdirSync("quizzes", { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".md"))
      .map((file) => `${folder}/${file.replaceAll("\\", "/")}`);
    const texts = files.map((file) => [file, readFileSync(fileURLToPath(file), "utf8")] as const);
    const workspace = new MemoryWorkspace(Object.fromEntries(texts));
    workspace.roots = [folder];
    const service = createService(workspace);
    await service.index(waiting);
    for (const file of files) {
      workspace.open(file);
      const found = await service.diagnostics(file, usualChecks, waiting);
      assert.deepEqual(
        found.map(({ code, range }) => `${file}:${range.start.line + 1} ${code}`),
        [],
      );
    }
  });
});
