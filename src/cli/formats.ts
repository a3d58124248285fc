/** Problems as people and programs read them. */
import { sentence, problemCodes, type ProblemCode, severity } from "../core/problem.ts";

export interface FoundProblem {
  /** Relative to the current folder, with `/`. */
  file: string;
  code: ProblemCode;
  severity: "error" | "warning" | "information" | "hint";
  message: string;
  /** Lines and columns from 1; columns count UTF-16 units. */
  start: { line: number; column: number };
  end: { line: number; column: number };
}

export interface Result {
  /** How many files were looked at. */
  files: number;
  problems: FoundProblem[];
}

/** Each gives the whole output, its last line break included. */
export const formats = { pretty, json, sarif, github } as const;

function pretty({ files, problems }: Result, colours: boolean): string {
  const lines: string[] = [];
  const paint = (code: number, text: string) => (colours ? `\u001B[${code}m${text}\u001B[0m` : text);
  const colour = { error: 31, warning: 33, information: 36, hint: 90 };
  let file: string | undefined;
  for (const problem of problems) {
    if (problem.file !== file) {
      lines.push(...(file === undefined ? [] : [""]), paint(4, problem.file));
      file = problem.file;
    }
    const { line, column } = problem.start;
    const place = `${line}:${column}`.padEnd(8);
    const weight = paint(colour[problem.severity], problem.severity.padEnd(11));
    lines.push(`  ${place} ${weight} ${problem.message}  ${paint(90, problem.code)}`);
  }
  const count = (name: FoundProblem["severity"], one: string) => {
    const number = problems.filter(({ severity: each }) => each === name).length;
    return number === 0 ? [] : [`${number} ${one}${number === 1 || one.endsWith("n") ? "" : "s"}`];
  };
  const found = [
    ...count("error", "error"),
    ...count("warning", "warning"),
    ...count("information", "information"),
    ...count("hint", "hint"),
  ];
  const checked = `${files} ${files === 1 ? "file" : "files"} checked`;
  lines.push(...(lines.length > 0 ? [""] : []), `${checked}: ${found.join(", ") || "nothing to mend"}.`);
  return `${lines.join("\n")}\n`;
}

function json(result: Result): string {
  return `${JSON.stringify(result, undefined, 2)}\n`;
}

/** SARIF 2.1.0 (OASIS, 2020). */
function sarif({ problems }: Result): string {
  const used = problemCodes.filter((code) => problems.some((problem) => problem.code === code));
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "Lectern",
            rules: used.map((code) => ({
              id: code,
              shortDescription: { text: sentence({ code, range: { start: 0, end: 0 } }) },
              defaultConfiguration: { level: levelIn(severity(code)) },
            })),
          },
        },
        columnKind: "utf16CodeUnits",
        results: problems.map(({ file, code, severity: weight, message, start, end }) => ({
          ruleId: code,
          ruleIndex: used.indexOf(code),
          level: levelIn(weight),
          message: { text: message },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: file.split("/").map(encodeURIComponent).join("/") },
                region: {
                  startLine: start.line,
                  startColumn: start.column,
                  endLine: end.line,
                  endColumn: end.column,
                },
              },
            },
          ],
        })),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

const levelIn = (weight: FoundProblem["severity"]) =>
  weight === "error" || weight === "warning" ? weight : "note";

/** Workflow commands, by which GitHub Actions puts annotations into a pull request. */
function github({ problems }: Result): string {
  const data = (text: string) => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
  const property = (text: string) => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
  const command = { error: "error", warning: "warning", information: "notice", hint: "notice" };
  return problems
    .map(({ file, code, severity: weight, message, start, end }) => {
      const columns = start.line === end.line ? `,col=${start.column},endColumn=${end.column}` : "";
      const place = `file=${property(file)},line=${start.line},endLine=${end.line}${columns}`;
      return `::${command[weight]} ${place},title=${property(`Lectern: ${code}`)}::${data(message)}\n`;
    })
    .join("");
}
