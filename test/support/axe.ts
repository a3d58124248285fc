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

/** The rules that look at colours and sizes. All others look at elements, names and roles, which no theme changes. */
const rulesOfAppearance = [
  "color-contrast",
  "link-in-text-block",
  "scrollable-region-focusable",
  "target-size",
];

/**
 * What axe-core finds wrong with a page inside a webview, by the rules of WCAG 2.2 A and AA and axe's best practices.
 *
 * @param rules by default all of them.
 */
export async function axe(frame: Frame, rules: "all" | "appearance" = "all"): Promise<Violation[]> {
  source ??= readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  await frame.evaluate(`globalThis.axe === undefined && (() => { ${source} })()`);
  const options = {
    resultTypes: ["violations"],
    ...(rules === "appearance" && { runOnly: { type: "rule", values: rulesOfAppearance } }),
  };
  const { violations }: AxeResults = await frame.evaluate(`axe.run("html", ${JSON.stringify(options)})`);
  return violations.map(({ id, help, nodes }) => ({
    rule: id,
    help,
    places: nodes.map(
      ({ target, html, failureSummary }) => `${target.join(" ")} ${html} ${failureSummary ?? ""}`,
    ),
  }));
}

/** The same in several themes, one after the other. */
export async function axeInThemes<T extends string>(
  frame: Frame,
  themes: readonly T[],
  setTheme: (theme: T) => Promise<void>,
): Promise<(Violation & { theme: T })[]> {
  const found: (Violation & { theme: T })[] = [];
  for (const [index, theme] of themes.entries()) {
    await setTheme(theme);
    const violations = await axe(frame, index === 0 ? "all" : "appearance");
    found.push(...violations.map((each) => ({ theme, ...each })));
  }
  return found;
}
