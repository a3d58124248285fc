/** All measurements, with their budgets; see scripts/bench.mjs. Medians; the machine is shared, so mind the ratios. */
import { spawn } from "node:child_process";
import { readdirSync, rmSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { closeBrowser } from "../test/support/browser.ts";
import { shippedLessons } from "../test/support/lessons.ts";
import { measureQuiz } from "./quiz.ts";
import { measureReader } from "./reader.ts";
import { median, ms, p95, report, tableOf } from "./results.ts";
import { measureServer } from "./server.ts";

const starts = 3;

type Row = [what: string, measured: string, budget: string];

async function inHost(host: "node" | "web"): Promise<Map<string, number>> {
  const results = new Map<string, number[]>();
  for (let start = 0; start < starts; start++) {
    for (const [name, value] of Object.entries(await oneHost(host))) {
      results.set(name, [...(results.get(name) ?? []), value]);
    }
  }
  return new Map([...results].map(([name, values]) => [name, median(values)]));
}

/** The shipped lessons without their quizzes, which would wake the extension before its activation is measured. */
function lessonsToRead(): string {
  const folder = shippedLessons();
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  files.filter((file) => file.endsWith("quiz.md")).forEach((file) => rmSync(join(folder, file)));
  return folder;
}

/** One fresh extension host, by the launcher that the tests use. */
function oneHost(host: "node" | "web"): Promise<Record<string, number>> {
  const bundle = resolve("out", host === "web" ? "bench-web" : "bench", "host.js");
  const child = spawn(
    process.execPath,
    [
      "scripts/host/launcher.mjs",
      lessonsToRead(),
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
console.log(node, web);
const server = await measureServer();
const { reader, preview } = await measureReader();
const quiz = await measureQuiz();
await closeBrowser();
const of = (figures: Map<string, number>, name: string) => ms(figures.get(name) ?? Number.NaN);
const ratio = (what: "usable" | "whole") =>
  `${median(reader.map((opened, index) => opened[what] / (preview[index]?.[what] ?? Number.NaN))).toFixed(2)} ×`;
const medianOf = (opened: typeof reader, what: "usable" | "whole") =>
  ms(median(opened.map((each) => each[what])));

const growth = ({ early, late }: { early: number; late: number }) =>
  [early, late].map((bytes) => `${(bytes / 1e6).toFixed(1)} MB`).join(", ");

const rows: Row[] = [
  ["activation, Node host (loading included)", of(node, "activation"), "20 ms"],
  ["activation, web worker host (loading included)", of(web, "activation"), "120 ms"],
  ["longest block of the Node host by us, shipped lesson in the reader", of(node, "readerOurs"), "50 ms"],
  ["longest block of the Node host by us, language client's start included", of(node, "editorOurs"), "50 ms"],
  [
    "the same two with VS Code's own extensions, which start too",
    `${of(node, "readerBlock")}, ${of(node, "editorBlock")}`,
    "",
  ],
  ["longest block of the web host, shipped lesson in the reader", of(web, "readerBlock"), "50 ms"],
  ["warm hover, server process over IPC, p50", ms(server.p50), ""],
  ["warm hover, server process over IPC, p95", ms(server.p95), "10 ms"],
  ["warm hover as VS Code asks for it, Node host, p50", of(node, "hoverP50"), ""],
  ["warm hover as VS Code asks for it, Node host, p95", of(node, "hoverP95"), ""],
  ["warm hover as VS Code asks for it, web host, p50", of(web, "hoverP50"), ""],
  ["warm hover as VS Code asks for it, web host, p95", of(web, "hoverP95"), ""],
  ["one answer kept on the disk, Node host, p50", of(node, "keptP50"), ""],
  ["one answer kept on the disk, Node host, p95", of(node, "keptP95"), "10 ms"],
  ["one answer kept in VS Code’s storage, web host, p50", of(web, "keptP50"), ""],
  ["one answer kept in VS Code’s storage, web host, p95", of(web, "keptP95"), "10 ms"],
  ["first hover after the text is shown, server's start included, Node host", of(node, "firstHover"), ""],
  ["reader usable after its command, 100 KB article", medianOf(reader, "usable"), "500 ms"],
  ["reader, its last words drawn too", medianOf(reader, "whole"), ""],
  [
    "VS Code's Markdown preview of the same text, same window, first painted",
    medianOf(preview, "usable"),
    "",
  ],
  ["the preview, its last words there too", medianOf(preview, "whole"), ""],
  ["reader usable / preview painted, median of paired rounds", ratio("usable"), ""],
  ["reader with its last words / preview with its last words, median of paired rounds", ratio("whole"), ""],
  ["quiz of 500 questions, from the press to the first question", ms(median(quiz.opened)), "500 ms"],
  ["answer checked, from the press to the verdict, 500 questions, p50", ms(median(quiz.checked)), ""],
  ["answer checked, from the press to the verdict, 500 questions, p95", ms(p95(quiz.checked)), "100 ms"],
  ["exam of 500 questions, from handing in to the result", ms(quiz.result), ""],
  ["longest frame while that result is scrolled", ms(quiz.frame), ""],
  ["page's heap after 10 and after 100 sittings", growth(quiz.heap), "flat"],
  ["VSIX, compressed", `${Math.round(statSync("out/lectern.vsix").size / 1024)} KB`, "500 KB"],
];
report(
  "Hosts, server and reader",
  `Medians of ${starts} starts (hosts) or 7 rounds (reader), on Node ${process.versions.node}, ${process.platform}.`,
  tableOf(["what", "measured", "budget"], rows),
);
process.exit(0);
