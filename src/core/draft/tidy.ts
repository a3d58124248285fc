/** Text as it comes from news pages, mails and old files, mended where it is broken and nowhere else. */

/** What Windows-1252 has where Unicode has control characters, from U+0080 on; a space where it has nothing. */
const windows1252 = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/** UTF-8 that was read as Windows-1252: "â€™" was an apostrophe. */
const twiceEncoded = new Map([
  ["â€™", "’"],
  ["â€˜", "‘"],
  ["â€œ", "“"],
  ["â€\u009D", "”"],
  ["â€”", "—"],
  ["â€“", "–"],
  ["â€¦", "…"],
  ["Ã©", "é"],
  ["Ã¨", "è"],
  ["Ã¼", "ü"],
  ["Ã¶", "ö"],
  ["Ã¤", "ä"],
  ["Â\u00A0", "\u00A0"],
]);

export function tidy(text: string): string {
  let tidied = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  for (const [broken, whole] of twiceEncoded) {
    tidied = tidied.replaceAll(broken, whole);
  }
  tidied = tidied
    .replace(/[\u0080-\u009F]/g, (sign) => windows1252.charAt(sign.charCodeAt(0) - 0x80).trim())
    .replace(/[\u00AD\u200B\0]/g, "")
    .replace(/[\t\v\f]+/g, " ");
  return isHtml(tidied) ? withoutHtml(tidied) : tidied;
}

const isHtml = (text: string) => /<(?:p|br|div|span|article|h[1-6]|li|td)\b[^<>]*>/i.test(text);

const named: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ndash: "–",
  mdash: "—",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  hellip: "…",
  shy: "",
};

/** The words of a page, a paragraph for each of its blocks. */
function withoutHtml(html: string): string {
  return html
    .replace(/<(script|style)\b[^<>]*>[^]*?<\/\1\s*>/gi, "")
    .replace(/<!--[^]*?-->/g, "")
    .replace(/\s*\n\s*/g, " ")
    .replace(/<br\b[^<>]*>/gi, "\n")
    .replace(
      /<\/?(?:p|div|article|section|header|footer|h[1-6]|ul|ol|li|table|tr|blockquote)\b[^<>]*>/gi,
      "\n\n",
    )
    .replace(/<\/?[a-z][^<>]*>/gi, "")
    .replace(
      /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi,
      (whole: string, decimal?: string, hex?: string, name?: string) => {
        const point = Number.parseInt(decimal ?? hex ?? "", decimal === undefined ? 16 : 10);
        const known = name !== undefined ? named[name.toLowerCase()] : undefined;
        return known ?? (point > 0 && point < 0x110000 ? String.fromCodePoint(point) : whole);
      },
    )
    .replace(/[ \u00A0]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
