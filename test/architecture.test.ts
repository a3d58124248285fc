import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What each folder of `src` may import of the others, and of packages what only some folders and files may. */
const mayImport: Record<string, string[]> = {
  core: [],
  protocol: ["core"],
  service: ["core"],
  server: ["core", "protocol", "service"],
  cli: ["core", "service"],
  extension: ["core", "protocol"],
  webview: ["core", "protocol"],
  // Puts the roles of one bundle together.
  "main.ts": ["extension", "server"],
};
const packages: [name: RegExp, users: string[]][] = [
  [/^vscode$/, ["extension", "main.ts"]],
  [/^vscode-languageclient/, ["extension"]],
  [/^vscode-languageserver/, ["cli", "server", "service"]],
  [/^node:/, ["cli", "extension/node.ts", "extension/compiled.ts"]],
  [/^@floating-ui/, ["webview"]],
  [/^markdown-it/, ["core"]],
  [/^js-yaml/, ["core"]],
  [/^ts-fsrs$/, ["core"]],
];
const markdownFiles = /^core\/markdown/;

const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.endsWith(".ts"));
const text = (file: string) => readFileSync(join("src", file), "utf8");
const folderOf = (file: string) => file.split("/")[0] ?? "";

function imports(file: string): string[] {
  return [...text(file).matchAll(/^(?:import|export)\b[^;]*?from\s+"([^"]+)"|^import\s+"([^"]+)"/gm)].map(
    ([, from, bare]) => from ?? bare ?? "",
  );
}

describe("The arrows of the architecture", () => {
  it("are followed by every import", () => {
    const wrong: string[] = [];
    for (const file of files) {
      for (const name of imports(file)) {
        const target = name.startsWith(".") ? join(file, "..", name).replaceAll("\\", "/") : undefined;
        const folder = target?.startsWith("..") ? undefined : target && folderOf(target);
        if (
          folder &&
          name !== "../main.ts" &&
          folder !== folderOf(file) &&
          !mayImport[folderOf(file)]?.includes(folder)
        ) {
          wrong.push(`${file} imports ${name}`);
        }
        for (const [pattern, users] of packages) {
          if (pattern.test(name) && !users.includes(folderOf(file)) && !users.includes(file)) {
            wrong.push(`${file} imports ${name}`);
          }
        }
      }
    }
    assert.deepEqual(wrong, []);
  });

  it("leave the Markdown parser to one place", () => {
    const users = files.filter((file) => imports(file).some((name) => name.startsWith("markdown-it")));
    assert.deepEqual(
      users.filter((file) => !markdownFiles.test(file)),
      [],
    );
  });

  it("leave the scheduler to one file", () => {
    const users = files.filter((file) => imports(file).includes("ts-fsrs"));
    assert.deepEqual(users, ["core/review/memory.ts"]);
  });

  it("keep clock and chance out of core, service and protocol", () => {
    const impure = /\b(?:Date\.now|new Date\(\)|Math\.random|setTimeout|performance\.)/;
    const pure = files.filter((file) => ["core", "service", "protocol"].includes(folderOf(file)));
    assert.deepEqual(
      pure.filter((file) => impure.test(text(file))),
      [],
    );
  });

  it("let no HTML string into the page", () => {
    const html = /innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser/;
    assert.deepEqual(
      files.filter((file) => html.test(text(file))),
      [],
    );
  });
});
