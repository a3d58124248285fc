/** Tables as text for a table program. */

export type Cell = string | number | undefined;

/** Lines end as RFC 4180 has it. */
export const csvOf = (head: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  `${[head.join(","), ...rows.map((row) => row.map(cell).join(","))].join("\r\n")}\r\n`;

/** That a table program computes nothing from a lesson's text. */
const cell = (value: Cell) =>
  typeof value === "number"
    ? String(value)
    : `"${(value ?? "").replace(/^[=+\-@\t\r]/, "'$&").replaceAll('"', '""')}"`;

/** Empty where a date cannot name the time. */
export const isoTime = (at: number): string => (Math.abs(at) <= 8.64e15 ? new Date(at).toISOString() : "");
