import assert from "node:assert/strict";
import type { DocumentDiagnosticReport } from "vscode-languageserver/node";
import { classLogs } from "../service/class-logs.ts";
import { fixtureLogs, fixtures } from "../service/fixtures.ts";
import { root, uriOf } from "../service/workspace.ts";
import { eventually } from "../support/eventually.ts";
import { type Client, startServer } from "./client.ts";

const path = "answered.quiz.md";

describe("The language server, with answers of a class beside the lessons", () => {
  let client: Client;
  afterEach(() => client.stop());

  const codes = async () => {
    const textDocument = { uri: uriOf(path) };
    const report = await client.ask<DocumentDiagnosticReport>("textDocument/diagnostic", { textDocument });
    return report.kind === "full" ? report.items.map(({ code }) => code) : [];
  };
  const sayLater = async (expected: string[]) => {
    await eventually("other diagnostics", async () => {
      return JSON.stringify(await codes()) === JSON.stringify(expected);
    });
  };

  it("says what they tell once they are read, and again when they change", async () => {
    const options = { initializationOptions: { roots: [root], givesLogs: true } };
    client = await startServer({ ...fixtures, ...fixtureLogs }, options);
    await client.open(path, fixtures[path] ?? "");
    await sayLater(["answered-unread", "low-discrimination", "seldom-chosen"]);
    assert.ok(client.refreshed.length > 0);
    const better = classLogs(
      fixtures[path] ?? "",
      (_, learner) => ({ right: learner >= 20, wrong: learner % 2 }),
      {
        reached: 1,
      },
    );
    for (const [log, text] of Object.entries(better)) {
      client.disk.set(uriOf(log), text);
      await client.fileChanged(log, 2);
    }
    await sayLater([]);
  });

  it("asks no client for them that does not give them", async () => {
    client = await startServer({ ...fixtures, ...fixtureLogs });
    await client.open(path, fixtures[path] ?? "");
    assert.deepEqual(await codes(), []);
    assert.deepEqual(
      client.logged.filter((each) => each.includes("findLogs")),
      [],
    );
  });
});
