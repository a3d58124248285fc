/** Words as Markdown that reads as these words. */

/** Within a line; where it begins, {@link escapeStart} has more to do. */
export const escapeInline = (text: string): string => text.replace(/[\\`*_[\]<&$~{}|]/g, "\\$&");

/** What means something only at the beginning of a line. */
export const escapeStart = (line: string): string =>
  line.replace(/^[#>+=:-]/, "\\$&").replace(/^(\d+)([.)])/, "$1\\$2");
