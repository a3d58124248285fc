import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Frame } from "playwright-core";

export interface Violation {
  rule: string;
  help: string;
  /** What breaks the rule: selector, markup, and what axe says about it. */
  places: string[];
}

interface AxeResults {
  violations: {
    id: string;
    help: string;
    nodes: { target: unknown[]; html: string; failureSummary?: string }[];
  }[];
}

let source: string | undefined;

/**
 * What axe-core finds wrong with a page inside a webview, by the rules of WCAG 2.2 A and AA and axe's best practices.
 *
 * @param scope a selector; the whole page by default.
 */
export async function axe(frame: Frame, scope = "html"): Promise<Violation[]> {
  source ??= readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  await frame.evaluate(`globalThis.axe === undefined && (() => { ${source} })()`);
  const { violations }: AxeResults = await frame.evaluate(
    `axe.run(${JSON.stringify(scope)}, { resultTypes: ["violations"] })`,
  );
  return violations.map(({ id, help, nodes }) => ({
    rule: id,
    help,
    places: nodes.map(
      ({ target, html, failureSummary }) => `${target.join(" ")} ${html} ${failureSummary ?? ""}`,
    ),
  }));
}
