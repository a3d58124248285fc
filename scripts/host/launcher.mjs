#!/usr/bin/env node
/**
 * Stands in for the program `code` when extension tests run: `@vscode/test-electron` is given this file as
 * `vscodeExecutablePath`. It opens the workspace in the host of install.mjs, in Chromium; shows what the tests print; and
 * ends with their exit code.
 *
 *     launcher.mjs WORKSPACE --extensionDevelopmentPath=DIR --extensionTestsPath=FILE
 *
 * Environment: LECTERN_HOST=web runs the web worker extension host; LECTERN_TIMEOUT is in seconds, 300 by default.
 */
import { mkdirSync, realpathSync } from "node:fs";
import { join, resolve as absolute } from "node:path";
import { launchChromium } from "./browser.mjs";
import { Failure, main } from "./failure.mjs";
import { startHost } from "./host.mjs";

const inWebHost = process.env.LECTERN_HOST === "web";
const patience = Number(process.env.LECTERN_TIMEOUT || 300) * 1000;

await main(async () => {
  const { extension, tests, workspace } = readArguments(process.argv.slice(2));
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.once(signal, () => process.exit(130));
  }
  const [host, browser] = await Promise.all([
    startHost({ web: inWebHost, extension, tests }),
    launchChromium(),
  ]);
  // `exit` has listeners that take the server and Chromium along.
  process.exit(await runTests(host, browser, workspace));
});

function readArguments(args) {
  const named = (name) => args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
  const extension = named("extensionDevelopmentPath");
  const tests = named("extensionTestsPath");
  if (extension === undefined || tests === undefined) {
    throw new Failure("The launcher needs --extensionDevelopmentPath= and --extensionTestsPath=.", 2);
  }
  const workspace = args.find((arg) => !arg.startsWith("-"));
  return {
    extension: realpathSync(absolute(extension)),
    tests: realpathSync(absolute(tests)),
    workspace: workspace === undefined ? undefined : realpathSync(absolute(workspace)),
  };
}

async function runTests(host, browser, workspace) {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  const ended = new Promise((resolve) => {
    void page.exposeFunction("codeAutomationExit", (code) => resolve(code ?? 1));
    page.once("crash", () => resolve("the page crashed"));
    setTimeout(() => resolve(`the tests did not end within ${patience / 1000} s`), patience);
    void host.ended.then(() => resolve("VS Code's server ended"));
  });
  const aside = [];
  const printed = { done: false };
  await page.exposeFunction("codeAutomationLog", listener(aside, printed));
  page.on("pageerror", (error) => aside.push(`[page] ${error.message}`));

  await page.goto(host.address(workspace));
  const end = await ended;
  if (end === 0) {
    return 0;
  }
  if (!printed.done) {
    console.error(aside.filter((line) => !line.startsWith("[info]")).join("\n"));
  }
  if (typeof end === "string") {
    console.error(`\nThe extension tests were stopped: ${end}. The window then: ${await takePicture(page)}`);
  }
  return 1;
}

/**
 * Shows what the tests print, which stands between two lines (see test/support/run-mocha.ts). Before, after and among
 * errors the workbench talks to itself; that is put aside, for when something went wrong.
 */
function listener(aside, printed) {
  let inTests = false;
  return (type, args) => {
    const text = words(args);
    inTests ||= text.startsWith("LECTERN-BEGIN");
    if (inTests && type !== "error" && !/^\[\w+\] /.test(text)) {
      console.log(text);
    } else {
      aside.push(`[${type}] ${text.split("\n", 6).join("\n")}`);
    }
    if (inTests && text.startsWith("LECTERN-RESULT")) {
      inTests = false;
      printed.done = true;
    }
  };
}

function words(args) {
  return [args]
    .flat()
    .map((word) => (typeof word === "string" ? word : JSON.stringify(word)))
    .join(" ");
}

async function takePicture(page) {
  const folder = absolute("out", "failures");
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${inWebHost ? "web" : "node"}-host-${Date.now()}.png`);
  return page.screenshot({ path: file }).then(
    () => file,
    () => "could not be kept",
  );
}
