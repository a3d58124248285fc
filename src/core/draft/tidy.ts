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

/** Thai, Lao, Khmer and Myanmar have spaces without width between words; elsewhere they are what a page left behind. */
const spaceWithoutWidth =
  /(?<![\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])\u200B(?![\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])/gu;

export function tidy(text: string): string {
  let tidied = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  for (const [broken, whole] of twiceEncoded) {
    tidied = tidied.replaceAll(broken, whole);
  }
  return tidied
    .replace(/[\u0080-\u009F]/g, (sign) => windows1252.charAt(sign.charCodeAt(0) - 0x80).trim())
    .replace(/[\u00AD\0]/g, "")
    .replace(spaceWithoutWidth, "");
}
