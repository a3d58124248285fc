import Mocha from "mocha";
import * as vscode from "vscode";

/**
 * Runs a suite inside an extension host, Node's or a web worker's, printing as it goes. Between `LECTERN-BEGIN` and
 * `LECTERN-RESULT` stands what the tests print; the latter carries the counts, and which failed, for scripts/test.mjs.
 *
 * @param load runs the test files, which find mocha's functions as globals.
 * @throws when a test failed, so that the host's exit code says so.
 */
export async function runMocha(load: () => void): Promise<void> {
  console.log("LECTERN-BEGIN");
  const grep = vscode.workspace.getConfiguration("lecternTests").get<string>("grep");
  // The base of all reporters, which counts and prints nothing.
  const reporter = Mocha.reporters.Base;
  const mocha = new Mocha({ ui: "bdd", timeout: 30_000, retries: 1, reporter, ...(grep ? { grep } : {}) });
  // What mocha does before it loads a file; there are no files to load in a bundle.
  mocha.suite.emit("pre-require", globalThis, "", mocha);
  load();
  const troubles: string[] = [];
  const again: string[] = [];
  const { passes, failures, pending } = await new Promise<Mocha.Stats>((resolve, reject) => {
    const runner = mocha.run(() => (runner.stats ? resolve(runner.stats) : reject(new Error("no counts"))));
    print(runner);
    runner.on("fail", (test, error) => troubles.push(inOneLine(test, error)));
    runner.on("retry", (test, error) => again.push(inOneLine(test, error)));
  });
  const counts = { passed: passes, failed: failures, skipped: pending };
  console.log(`LECTERN-RESULT ${JSON.stringify({ ...counts, troubles, again })}`);
  if (failures > 0) {
    throw new Error(`${failures} failed`);
  }
}

const inOneLine = (test: Mocha.Runnable, error: Error | undefined): string =>
  `${test.fullTitle()}: ${String(error?.message ?? error).split("\n", 1)[0]}`;

/** Prints by `console.log`, the only way out of an extension host. */
function print(runner: Mocha.Runner): void {
  const indent = (node: { parent?: Mocha.Suite | undefined }): string =>
    node.parent ? `  ${indent(node.parent)}` : "";
  runner.on("suite", (suite) => suite.title && console.log(`${indent(suite)}${suite.title}`));
  runner.on("pass", (test) => console.log(`${indent(test)}✓ ${test.title} (${test.duration} ms)`));
  runner.on("pending", (test) => console.log(`${indent(test)}- ${test.title}`));
  runner.on("fail", (test, error) => {
    const stack = error?.stack ?? String(error);
    const told = stack.includes(error?.message) ? stack : `${error?.message}\n${stack}`;
    console.log(`${indent(test)}✗ ${test.title}\n${told.replaceAll(/^/gm, `${indent(test)}    `)}`);
  });
}
