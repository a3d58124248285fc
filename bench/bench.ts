/** All measurements, with their budgets; see scripts/bench.mjs. Medians; the machine is shared, so mind the ratios. */
import { spawn } from "node:child_process";
import { statSync } from "node:fs";
import { resolve } from "node:path";
import { closeBrowser } from "../test/support/browser.ts";
import { shippedLessons } from "../test/support/lessons.ts";
import { measureReader } from "./reader.ts";
import { report, tableOf } from "./results.ts";
import { measureServer } from "./server.ts";

const starts = 5;

type Row = [what: string, measured: string, budget: string];

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
const ms = (value: number) => `${value.toFixed(value < 10 ? 2 : 0)} ms`;

async function inHost(host: "node" | "web"): Promise<Map<string, number>> {
  const results = new Map<string, number[]>();
  for (let start = 0; start < starts; start++) {
    for (const [name, value] of Object.entries(await oneHost(host))) {
      results.set(name, [...(results.get(name) ?? []), value]);
    }
  }
  return new Map([...results].map(([name, values]) => [name, median(values)]));
}

/** One fresh extension host, by the launcher that the tests use. */
function oneHost(host: "node" | "web"): Promise<Record<string, number>> {
  const bundle = resolve("out", host === "web" ? "bench-web" : "bench", "host.js");
  const child = spawn(
    process.execPath,
    [
      "scripts/host/launcher.mjs",
      shippedLessons(),
      `--extensionDevelopmentPath=${resolve(".")}`,
      `--extensionTestsPath=${bundle}`,
    ],
    { env: { ...process.env, LECTERN_HOST: host }, stdio: ["ignore", "pipe", "inherit"] },
  );
  let output = "";
  child.stdout.on("data", (data: Buffer) => (output += data.toString()));
  return new Promise((done, fail) => {
    child.on("exit", (code) => {
      const line = /LECTERN-BENCH (\{.*\})/.exec(output)?.[1];
      if (line === undefined) {
        fail(new Error(`The ${host} host ended with ${code} and no figures:\n${output}`));
      } else {
        done(JSON.parse(line) as Record<string, number>);
      }
    });
  });
}

const node = await inHost("node");
const web = await inHost("web");
const server = await measureServer();
const { reader, preview } = await measureReader();
await closeBrowser();
const of = (figures: Map<string, number>, name: string) => ms(figures.get(name) ?? Number.NaN);
const ratio = (what: "usable" | "whole") =>
  `${median(reader.map((opened, index) => opened[what] / (preview[index]?.whole ?? Number.NaN))).toFixed(2)} ×`;
const medianOf = (opened: typeof reader, what: "usable" | "whole") =>
  ms(median(opened.map((each) => each[what])));

const rows: Row[] = [
  ["activation, Node host (loading included)", of(node, "activation"), "20 ms"],
  ["activation, web worker host (loading included)", of(web, "activation"), "120 ms"],
  ["longest block of the Node host, shipped lesson in the reader", of(node, "readerBlock"), "50 ms"],
  ["longest block of the Node host, language client's start included", of(node, "editorBlock"), "50 ms"],
  ["longest block of the web host, shipped lesson in the reader", of(web, "readerBlock"), "50 ms"],
  ["warm hover, server process over IPC, p50", ms(server.p50), ""],
  ["warm hover, server process over IPC, p95", ms(server.p95), "10 ms"],
  ["warm hover as VS Code asks for it, Node host, p50", of(node, "hoverP50"), ""],
  ["warm hover as VS Code asks for it, Node host, p95", of(node, "hoverP95"), ""],
  ["warm hover as VS Code asks for it, web host, p50", of(web, "hoverP50"), ""],
  ["warm hover as VS Code asks for it, web host, p95", of(web, "hoverP95"), ""],
  ["first hover after the text is shown, server's start included, Node host", of(node, "firstHover"), ""],
  ["reader usable after its command, 100 KB article", medianOf(reader, "usable"), "500 ms"],
  ["reader, its last words drawn too", medianOf(reader, "whole"), ""],
  ["VS Code's Markdown preview of the same text, same window", medianOf(preview, "whole"), ""],
  ["reader usable / preview, median of paired rounds", ratio("usable"), ""],
  ["reader with its last words / preview, median of paired rounds", ratio("whole"), ""],
  ["VSIX, compressed", `${Math.round(statSync("out/lectern.vsix").size / 1024)} KB`, "500 KB"],
];
report(
  "Hosts, server and reader",
  `Medians of ${starts} starts (hosts) or 7 rounds (reader), on Node ${process.versions.node}, ${process.platform}.`,
  tableOf(["what", "measured", "budget"], rows),
);
process.exit(0);
