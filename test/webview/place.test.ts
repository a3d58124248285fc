import assert from "node:assert/strict";
import * as esbuild from "esbuild";
import type { Page } from "playwright-core";
import type { wordsIn } from "../../src/core/words.ts";
import type { offsetOf, rangeOf } from "../../src/webview/article/place.ts";
import { openPage, type ReaderPage, shipped } from "./harness.ts";

/** Everything that is drawn otherwise than it is written. */
const paragraph = `The *Bilateral **Security** Agreement* with [the Afghans](https://example.org "BSA") &mdash; caf&eacute; \\*starred\\*
goes on after a soft break  
and a hard one[^1], with \`code\` and ![a picture](picture.svg) and \u{1F98A} foxes, ה*סכ*ם and 协议已达成 in **un**divided words.

- an item of the pact
  - a nested item
- [x] done`;
const notes = "\n\n[^1]: A note with *words*.\n";
const glossary = "# Glossary\n\n## Bilateral Security Agreement {#bsa}\n\nA pact.\n\n## pact\n\nA promise.\n";
const long = `# Long\n\n${Array.from({ length: 320 }, (_, index) => `${paragraph}\n\nPart ${index}.`).join("\n\n")}${notes}`;

/** `place.ts` itself, in the page: over every word, from the text to the page and back. */
async function roundTrips(
  reader: ReaderPage,
): Promise<{ words: number; characters: number; wrong: string[] }> {
  const { outputFiles } = await esbuild.build({
    stdin: {
      contents: `export { offsetOf, rangeOf } from "./src/webview/article/place.ts";
        export { wordsIn } from "./src/core/words.ts";`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    write: false,
    format: "iife",
    globalName: "place",
  });
  await drawn(reader.page);
  const state = await reader.host.state();
  const article = state.article;
  assert.ok(article);
  const texts = article.text.rich.leaves.map(({ text }) => text);
  const source = outputFiles[0]?.text ?? "";
  return reader.page.evaluate(
    `(() => { ${source}; return (${walk.toString()})(place, ${JSON.stringify(texts)}); })()`,
  );
}

interface Place {
  rangeOf: typeof rangeOf;
  offsetOf: typeof offsetOf;
  wordsIn: typeof wordsIn;
}

/** Runs in the page. A leaf's element is found as a reader finds it: by its words, each only once and in order. */
function walk(place: Place, texts: string[]) {
  const all = [
    ...document.querySelectorAll<HTMLElement>(
      "article h1, article .text :is(p, li, h2, h3, th, td, pre code)",
    ),
  ];
  const wrong: string[] = [];
  let [at, words] = [0, 0];
  for (const [index, text] of texts.entries()) {
    const inside = place.wordsIn(text);
    const matches = (element: HTMLElement) =>
      inside.every(
        ({ start, end }) => place.rangeOf(element, start, end)?.toString() === text.slice(start, end),
      );
    const found =
      inside.length === 0 ? -1 : all.findIndex((element, number) => number >= at && matches(element));
    const leaf = all[found];
    if (!leaf) {
      if (inside.length > 0) {
        wrong.push(`no element for leaf ${index}: ${text}`);
      }
      continue;
    }
    at = found + 1;
    for (const { start, end } of inside) {
      words += 1;
      const range = place.rangeOf(leaf, start, end);
      const back = range && [
        place.offsetOf(leaf, range.startContainer, range.startOffset),
        place.offsetOf(leaf, range.endContainer, range.endOffset),
      ];
      if (back?.[0] !== start || back[1] !== end) {
        wrong.push(
          `${text.slice(start, end)} at ${start}–${end} of leaf ${index} came back as ${back?.join("–")}`,
        );
      }
    }
  }
  return { words, characters: texts.join("").length, wrong };
}

const drawn = (page: Page) =>
  page.waitForFunction(() =>
    [...document.querySelectorAll(".stretch")].every((each) => each.matches(".drawn")),
  );

describe("Places on the page", () => {
  let reader: ReaderPage;
  afterEach(() => reader.close());

  it("are those of the text for every word of the shipped lesson, and back", async () => {
    reader = await openPage({ files: shipped() });
    const { words, wrong } = await roundTrips(reader);
    assert.deepEqual(wrong, []);
    assert.ok(words > 700, String(words));
  });

  it("are those of the text for every word of a long article with all that can be written, and back", async () => {
    reader = await openPage({ files: { "article.md": long, "glossary.md": glossary } });
    const { words, characters, wrong } = await roundTrips(reader);
    assert.deepEqual(wrong.slice(0, 5), []);
    assert.ok(
      long.length > 100_000 && characters > 60_000 && words > 10_000,
      `${long.length} ${characters} ${words}`,
    );
  });
});
