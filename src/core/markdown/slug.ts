/** The id of a heading that says none, as on GitHub: lower case, spaces to hyphens, no punctuation. Never empty. */
export function slug(text: string): string {
  const words = text
    .normalize("NFC")
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- \n]/gu, "");
  return words.replace(/[ \n]/g, "-") || "section";
}
