import { isAscii } from "../fold.ts";

/** The id of a heading that says none, as on GitHub: lower case, spaces to hyphens, no punctuation. Never empty. */
export function slug(text: string): string {
  const lower = text.normalize("NFC").trim().toLowerCase();
  const words = lower.replace(isAscii(lower) ? /[^\w\- \n]/g : /[^\p{L}\p{M}\p{N}\p{Pc}\- \n]/gu, "");
  return words.replace(/[ \n]/g, "-") || "section";
}
