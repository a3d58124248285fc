/**
 * esbuild plugins that make one CommonJS file of a mocha suite for an extension host.
 *
 *     node host:  { platform: "node", format: "cjs", external: ["vscode", "mocha"], plugins: [testSuite()] }
 *     web worker: { platform: "browser", format: "cjs", external: ["vscode"], plugins: [testSuite(), mochaInWorker()] }
 *
 * The entry is the same for both: `export const run = () => runMocha(load)`, with `load` from `test-suite:.`.
 */
import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * `import { load } from "test-suite:."` gives a function that runs the `*.test.ts` files beside the importer. A function,
 * because they must not run before mocha has put `describe` and `it` in place.
 */
export function testSuite() {
  return {
    name: "test-suite",
    setup(build) {
      build.onResolve({ filter: /^test-suite:/ }, ({ path, resolveDir }) => ({
        path: join(resolveDir, path.slice("test-suite:".length)),
        namespace: "test-suite",
      }));
      build.onLoad({ filter: /.*/, namespace: "test-suite" }, ({ path: folder }) => {
        const files = readdirSync(folder)
          .filter((name) => name.endsWith(".test.ts"))
          .sort();
        const calls = files.map((name) => `require(${JSON.stringify(`./${name}`)});`);
        return {
          contents: `export function load() { ${calls.join(" ")} }`,
          resolveDir: folder,
          watchDirs: [folder],
        };
      });
    },
  };
}

/**
 * Mocha and `node:assert` for the web worker. Mocha's browser bundle is a UMD file in a package of modules, so esbuild
 * leaves its header alone, which would then overwrite the `module.exports` of our own bundle: it must not see one.
 */
export function mochaInWorker() {
  return {
    name: "mocha-in-worker",
    setup(build) {
      const packageFile = createRequire(import.meta.url).resolve("mocha/package.json");
      build.onResolve({ filter: /^mocha$/ }, () => ({
        path: join(dirname(packageFile), "mocha.js"),
        namespace: "mocha",
      }));
      build.onLoad({ filter: /.*/, namespace: "mocha" }, async ({ path }) => ({
        contents: `var exports, module, define;\n${await readFile(path, "utf8")}\nexport default globalThis.Mocha;`,
      }));
      build.onResolve({ filter: /^(node:)?assert(\/strict)?$/ }, () => ({
        path: fileURLToPath(new URL("../../test/support/assert-in-worker.ts", import.meta.url)),
      }));
    },
  };
}
