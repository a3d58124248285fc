/** `npm start`: VS Code with the extension and a lesson, from nothing but a clone. See {@link usage}. */
import { existsSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { findDesktop, openDesktop } from "./host/desktop.mjs";
import { Failure, main } from "./host/failure.mjs";
import { serveInBrowser } from "./host/in-browser.mjs";
import { build, installDependencies, root } from "./setup.mjs";

const usage = `Opens VS Code with Lectern in it.

  npm start                      the lessons that Lectern brings, the first one open in the reader
  npm start -- PATH              a folder of your own, or one file in the reader
  npm start -- --port N          the port of the local address, where VS Code opens in the browser
  npm start -- --browser         in the browser even where a desktop VS Code is at hand
  npm start -- --help            this

Ctrl+C stops everything that was started. What you learned is kept between runs.`;

// An exit with listeners, so that whatever was started is ended.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => process.exit(130));
}

await main(async () => {
  const { path, port, help, browser } = readArguments();
  if (help) {
    console.log(usage);
    return;
  }
  const place = whatToOpen(path);
  await installDependencies();
  console.log("Building …");
  await build("--production");

  const desktop = browser || port !== undefined ? undefined : await findDesktop();
  if (desktop === undefined) {
    await serveInBrowser(root, place, port);
  } else {
    await openDesktop(desktop, root, place);
  }
});

function readArguments() {
  let parsed;
  try {
    parsed = parseArgs({
      allowPositionals: true,
      options: {
        port: { type: "string" },
        browser: { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
      },
    });
  } catch (error) {
    throw new Failure(`${error.message.split(". ")[0]}.\n\n${usage}`, 2);
  }
  const { values, positionals } = parsed;
  if (positionals.length > 1) {
    throw new Failure(`One path at a time, please: ${positionals.join(", ")}.`, 2);
  }
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65_536)) {
    throw new Failure(`--port wants a number from 1 to 65535, not “${values.port}”.`, 2);
  }
  return { ...values, port, path: positionals[0] };
}

/** The folder to open, and the file in it that is to be open in the reader. */
function whatToOpen(path) {
  if (path === undefined) {
    return { folder: join(root, "quizzes"), file: join(root, "quizzes", "zero-option", "article.md") };
  }
  // npm runs this in the root of the project, wherever the user is.
  const target = resolve(process.env.INIT_CWD ?? process.cwd(), path);
  if (!existsSync(target)) {
    throw new Failure(`There is no file or folder ${target}.`, 2);
  }
  return statSync(target).isDirectory() ? { folder: target } : { folder: dirname(target), file: target };
}
