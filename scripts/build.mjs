/**
 * Bundles the extension into `dist/` and the tests into `out/`.
 *
 *     node scripts/build.mjs [--watch] [--production] [--bench]
 *
 * Both hosts want one CommonJS file an entry; the worker and the page want one classic script.
 */
import { readdirSync, rmSync } from "node:fs";
import { builtinModules } from "node:module";
import { parseArgs } from "node:util";
import * as esbuild from "esbuild";
import { mochaInWorker, testSuite } from "./host/mocha-bundle.mjs";

const { values: options } = parseArgs({
  options: { watch: { type: "boolean" }, production: { type: "boolean" }, bench: { type: "boolean" } },
});

const bundle = {
  bundle: true,
  target: "es2023",
  logLevel: "warning",
  minify: options.production ?? false,
  sourcemap: options.production ? false : "linked",
};
// What activation does not need is loaded from a file of its own, when it is needed.
const node = {
  ...bundle,
  platform: "node",
  format: "cjs",
  external: ["vscode", "./lectern.js"],
};
const web = { ...bundle, platform: "browser", format: "cjs", external: ["vscode"] };
const script = { ...bundle, platform: "browser", format: "iife" };
// Runs in Node and in workers; see src/main.ts.
const everywhere = {
  ...bundle,
  platform: "neutral",
  format: "cjs",
  conditions: ["node", "browser"],
  mainFields: ["module", "main"],
  external: ["vscode", "node:*", ...builtinModules],
  alias: {
    "semver/functions/parse": "./scripts/satisfied.cjs",
    "semver/functions/satisfies": "./scripts/satisfied.cjs",
  },
  banner: {
    js: 'var inWorker = typeof module === "undefined"; if (inWorker) var module = { exports: {} };',
  },
};

const extension = [
  { ...node, entryPoints: { extension: "src/extension/node.ts" }, outdir: "dist" },
  // Of jsonc-parser only the module can be put into a bundle.
  {
    ...node,
    mainFields: ["module", "main"],
    entryPoints: { cli: "src/cli/main.ts" },
    outdir: "dist",
    banner: { js: "#!/usr/bin/env node" },
  },
  { ...everywhere, entryPoints: { lectern: "src/main.ts" }, outdir: "dist" },
  { ...script, entryPoints: { reader: "src/webview/main.ts" }, outdir: "dist" },
  { ...script, entryPoints: { dashboard: "src/webview/dashboard/main.ts" }, outdir: "dist" },
  { ...script, entryPoints: { preview: "src/webview/preview.ts" }, outdir: "dist" },
  {
    ...bundle,
    entryPoints: { reader: "media/reader-page.css", dashboard: "media/dashboard-page.css" },
    outdir: "dist",
  },
];

const inNode = {
  ...bundle,
  platform: "node",
  format: "esm",
  splitting: true,
  packages: "external",
  outExtension: { ".js": ".mjs" },
  outbase: "test",
};
const testFiles = readdirSync("test", { recursive: true })
  .filter((file) => file.endsWith(".test.ts"))
  .map((file) => `test/${file}`);
const inBrowser = testFiles.filter((file) => /^test\/(e2e|webview)\//.test(file));
const inEditor = testFiles.filter((file) => file.startsWith("test/vscode/"));
const alone = testFiles.filter((file) => !inBrowser.includes(file) && !inEditor.includes(file));
const tests = [
  { ...inNode, entryPoints: alone, outdir: "out/unit" },
  { ...inNode, entryPoints: inBrowser, outdir: "out/e2e" },
  { ...inNode, entryPoints: ["test/pictures.ts"], outdir: "out/pictures" },
  {
    ...node,
    entryPoints: { index: "test/vscode/index.ts" },
    outdir: "out/vscode",
    plugins: [testSuite()],
    external: [...node.external, "mocha"],
  },
  {
    ...web,
    entryPoints: { index: "test/vscode/index.ts" },
    outdir: "out/vscode-web",
    plugins: [testSuite(), mochaInWorker()],
  },
];

const bench = [
  {
    ...inNode,
    entryPoints: [
      "bench/answers.ts",
      "bench/bench.ts",
      "bench/check.ts",
      "bench/edit.ts",
      "bench/growth.ts",
      "bench/match.ts",
      "bench/progress.ts",
      "bench/review.ts",
      "bench/service.ts",
    ],
    outbase: "bench",
    outdir: "out/bench",
    minify: false,
    minifySyntax: true,
  },
  { ...node, entryPoints: ["bench/host.ts"], outdir: "out/bench" },
  {
    ...web,
    external: [...web.external, "node:*", "fs"],
    entryPoints: ["bench/host.ts"],
    outdir: "out/bench-web",
  },
];

const builds = [...extension, ...(options.production ? [] : tests), ...(options.bench ? bench : [])];
for (const folder of ["dist", "out/unit", "out/e2e", "out/vscode", "out/vscode-web"]) {
  rmSync(folder, { recursive: true, force: true });
}
if (options.watch) {
  for (const build of builds) {
    await (await esbuild.context(build)).watch();
  }
  console.log("Watching for changes.");
} else {
  await Promise.all(builds.map((build) => esbuild.build(build)));
}
