/** The reader's page in a real browser, with a host that lives in the test. */
import { readFileSync } from "node:fs";
import { FakeHost } from "./host.ts";
import { bundleOf, type OpenPage, openServed, type ServedOptions } from "./served.ts";

export { allThemes, type Theme } from "./served.ts";

export interface PageOptions extends ServedOptions {
  files?: Record<string, string>;
  host?: FakeHost;
}

export interface ReaderPage extends OpenPage {
  host: FakeHost;
}

/** The shipped lesson, as files of one folder. */
export const shipped = (): Record<string, string> =>
  Object.fromEntries(
    ["article.md", "glossary.md", "quiz.md"].map((name) => [
      name,
      readFileSync(`quizzes/zero-option/${name}`, "utf8"),
    ]),
  );

export const bundle = (): Promise<string> => bundleOf("src/webview/main.ts");

export async function openPage(options: PageOptions = {}): Promise<ReaderPage> {
  const host = options.host ?? new FakeHost(options.files ?? shipped());
  const style = await bundleOf("media/reader-page.css");
  const served = { script: await bundle(), style, serve: host.serve.bind(host) };
  return Object.assign(await openServed(served, options), { host });
}
