/** What an edit, a hover and the index of a workspace cost with a large glossary; see scripts/bench.mjs. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { TextDocument } from "vscode-languageserver-textdocument";
import { createService } from "../src/service/service.ts";
import type { Service } from "../src/service/api.ts";
import { usualChecks } from "../src/service/diagnostics.ts";
import { MemoryWorkspace, waiting } from "../test/service/workspace.ts";
import { Disk } from "../src/cli/disk.ts";
import { article, articles, glossaryText } from "./match/corpus.ts";
import { matcherOf } from "./match/matchers.ts";
import { numbers } from "./match/numbers.ts";
import { cpuTimer, waitTimer } from "./match/timing.ts";
import { costsOf, typing } from "./match/typing.ts";
import { report, tableOf } from "./results.ts";

const terms = 100_000;
const keys = 6000;
const hovers = 3000;
const files = 10_000;

const folder = mkdtempSync(join(tmpdir(), "lectern-bench-"));
const text = Buffer.from(article(100_000)).toString();
const { keystroke, fresh } = typing(text, matcherOf(terms), keys);
const megabytes = writeWorkspace();
const hover = await measureHover();
const written = { small: await measureGlossary(1000), large: await measureGlossary(10_000) };
const cold = await measured(workspace());
const warm = await measured(workspace());
rmSync(folder, { recursive: true });

const ms = (value: number) => (value < 10 ? `${value.toFixed(3)} ms` : `${value.toFixed(0)} ms`);
const seconds = ({ wall, cpu }: { wall: number; cpu: number }) =>
  `${(wall / 1000).toFixed(1)} s (${(cpu / 1000).toFixed(1)} s of CPU)`;
report(
  "Editing and the index",
  `A glossary of ${terms.toLocaleString("en")} terms, on Node ${process.versions.node}, ${process.platform}. A keystroke: an article of 100 KB is read and ` +
    `all its terms are found (${keys.toLocaleString("en")} keys in ${keys / 100} places). The workspace: ${files.toLocaleString("en")} articles, ${megabytes.toFixed(0)} MB, one thread. Times are the clock's or the processor's, whichever is less: the clock counts other work on the machine, the processor's time the collector's other threads.`,
  tableOf(
    ["what", "measured", "budget"],
    [
      ["keystroke, p50", ms(keystroke.p50), "0.5 ms"],
      ["keystroke, p99", ms(keystroke.p99), "10 ms"],
      ["the same without what was known of the article", ms(fresh), ""],
      ["glossary read and its terms known, first hover included", ms(hover.first), ""],
      ["hover, the service's work, p50", ms(hover.still.p50), ""],
      ["hover, the service's work, p99", ms(hover.still.p99), "0.2 ms"],
      ["hover right after a keystroke, the keystroke included, p50", ms(hover.edited.p50), ""],
      ["hover right after a keystroke, the keystroke included, p99", ms(hover.edited.p99), "10 ms"],
      ["keystroke in a glossary of 1,000 entries, then all its checks, p50", ms(written.small), ""],
      ["the same of 10,000 entries", ms(written.large), ""],
      ["index of the workspace, cold", seconds(cold), "12 s"],
      ["index of the workspace, kept from the last session", seconds(warm), "1 s"],
    ],
  ),
);

/** Gives the size of the articles in megabytes. */
function writeWorkspace(): number {
  let bytes = 0;
  let index = 0;
  for (const each of articles(files)) {
    const below = join(folder, `${index % 100}`);
    mkdirSync(below, { recursive: true });
    writeFileSync(join(below, `${index++}.md`), each);
    bytes += each.length;
  }
  return bytes / 1e6;
}

/** The files as a language server has them that keeps its index. */
function workspace() {
  const disk = new Disk([folder]);
  const kept = join(folder, "index.json");
  return {
    roots: disk.roots,
    document: (uri: string) => disk.document(uri),
    documents: () => disk.documents(),
    find: () => disk.find(),
    read: (uri: string) => disk.read(uri),
    list: (uri: string) => disk.list(uri),
    stored: {
      load: () =>
        Promise.resolve(statSync(kept, { throwIfNoEntry: false }) ? readFileSync(kept, "utf8") : undefined),
      save: (index: string) => Promise.resolve(writeFileSync(kept, index)),
      stamps: (uris: readonly string[]) => Promise.resolve(uris.map(stampOf)),
    },
  };
}

function stampOf(uri: string): string | null {
  const found = statSync(fileURLToPath(uri), { throwIfNoEntry: false });
  return found ? `${found.mtimeMs}-${found.size}` : null;
}

async function measured(host: ReturnType<typeof workspace>): Promise<{ wall: number; cpu: number }> {
  const service = createService(host);
  const [start, time] = [performance.now(), cpuTimer()];
  await service.index(waiting);
  return { wall: performance.now() - start, cpu: time() };
}

async function measureHover() {
  const uri = "file:///w/article.md";
  const document = TextDocument.create(uri, "markdown", 1, text);
  const glossary = glossaryText(terms);
  const service = createService({
    roots: ["file:///w"],
    document: (asked) => (asked === uri ? document : undefined),
    documents: () => [document],
    find: () => Promise.resolve([]),
    read: (asked) => Promise.resolve(asked === uri ? document.getText() : glossary),
    list: () => Promise.resolve(["article.md", "glossary.md"]),
  });
  const next = numbers(11);
  const first = await timeOfHover(service, document, 0);
  const still = await times(() => timeOfHover(service, document, next(text.length)));
  const edited = await times(() => {
    const offset = next(text.length - 100);
    const at = document.positionAt(offset);
    const range = { start: at, end: at };
    TextDocument.update(document, [{ range, text: "a" }], document.version + 1);
    return timeOfHover(service, document, offset + next(100));
  });
  return { first, still: costsOf(still), edited: costsOf(edited) };
}

/** A glossary that is written, in its middle, beside an article; the workspace's index is complete. */
async function measureGlossary(entries: number): Promise<number> {
  const lesson = new MemoryWorkspace({ "glossary.md": glossaryText(entries), "article.md": text });
  const glossary = lesson.open("glossary.md");
  const service = createService(lesson);
  await service.index(waiting);
  const taken: number[] = [];
  for (let key = 0; key < 40; key++) {
    const whole = lesson.document(glossary.uri)?.getText() ?? "";
    const middle = whole.indexOf("\n\n", whole.length >> 1) - 3;
    lesson.edit("glossary.md", `${whole.slice(0, middle)}x${whole.slice(middle)}`);
    const time = waitTimer();
    await service.diagnostics(glossary.uri, usualChecks, waiting);
    taken.push(time());
  }
  return costsOf(taken.slice(10)).p50;
}

async function times(one: () => Promise<number>): Promise<number[]> {
  const all: number[] = [];
  for (let count = 0; count < hovers; count++) {
    all.push(await one());
  }
  return all.slice(hovers / 10);
}

async function timeOfHover(service: Service, document: TextDocument, offset: number): Promise<number> {
  const position = document.positionAt(offset);
  const time = waitTimer();
  await service.hover(document.uri, position, waiting);
  return time();
}
