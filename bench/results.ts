/** `bench/RESULTS.md`: a section for each part of the benchmark, which a run of that part writes anew. */
import { readFileSync, writeFileSync } from "node:fs";

const file = "bench/RESULTS.md";

/** Prints a section and puts it in the place of the last one with the title. */
export function report(title: string, ...paragraphs: string[]): void {
  const section = [`## ${title}`, ...paragraphs].join("\n\n");
  const [head = "", ...sections] = readFileSync(file, "utf8")
    .trimEnd()
    .split(/\n\n(?=## )/);
  const at = sections.findIndex((each) => each.startsWith(`## ${title}\n`));
  sections.splice(at < 0 ? sections.length : at, at < 0 ? 0 : 1, section);
  writeFileSync(file, `${[head, ...sections].join("\n\n")}\n`);
  console.log(section);
}

export function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
export const p95 = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? Number.NaN;
export const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
