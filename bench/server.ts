/** Warm hovers through the real server process, without VS Code: the server's own share of the wait. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { startServer } from "./connection.ts";

const root = pathToFileURL("quizzes").toString();
const uri = `${root}/zero-option/article.md`;
const hovers = 2000;

export async function measureServer(): Promise<{ p50: number; p95: number; p99: number }> {
  const { connection, stop } = await startServer({
    root,
    read: text,
    list: (folder) => readdirSync(fileURLToPath(folder)),
  });
  const article = text(uri) ?? "";
  await connection.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "markdown", version: 1, text: article },
  });
  const lines = article.split("\n");
  const positions = lines.flatMap((line, number) => {
    const character = line.search(/Pentagon|Karzai|Kandahar|Dunford/);
    return character < 0 || number < 9 ? [] : [{ line: number, character: character + 1 }];
  });
  const times: number[] = [];
  for (let index = -200; index < hovers; index++) {
    const position = positions[Math.abs(index) % positions.length];
    const start = performance.now();
    const hover = await connection.sendRequest("textDocument/hover", { textDocument: { uri }, position });
    if (hover === null) {
      throw new Error(`There is no hover at ${JSON.stringify(position)}.`);
    }
    if (index >= 0) {
      times.push(performance.now() - start);
    }
  }
  stop();
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

function text(file: string): string | null {
  try {
    return readFileSync(fileURLToPath(file), "utf8");
  } catch {
    return null;
  }
}
