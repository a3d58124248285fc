/** In which language a text seems to be written: by its script, else by its commonest words. */

const scripts: [language: string, script: RegExp][] = [
  ["ja", /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ["zh", /\p{Script=Han}/gu],
  ["ko", /\p{Script=Hangul}/gu],
  ["uk", /[іїєґ]/giu],
  ["ru", /\p{Script=Cyrillic}/gu],
  ["el", /\p{Script=Greek}/gu],
  ["ar", /\p{Script=Arabic}/gu],
  ["he", /\p{Script=Hebrew}/gu],
  ["hi", /\p{Script=Devanagari}/gu],
  ["th", /\p{Script=Thai}/gu],
];

const words: Record<string, string> = {
  en: "the and of to in that is was for with it as his on be at by had not are",
  de: "der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch",
  fr: "le les des et du une est dans que qui par pour sur au pas plus ce il elle avec",
  es: "el los las del y en que una por con para su al es lo como más pero sus fue",
  it: "il di che la della per non sono con del è gli nel una alla come anche più ma dei",
  pt: "os das do da em um uma para com não por mais dos como mas ao ele seu sua são",
  nl: "het een van en de dat niet op te zijn voor met die aan er om als ook maar bij",
};

/** Of all these languages. */
export const commonestWords: ReadonlySet<string> = new Set(
  Object.values(words).flatMap((list) => list.split(" ")),
);

/** So much of a text tells enough. */
const head = 20_000;

/** BCP 47; English where nothing tells. */
export function guessLanguage(text: string): string {
  const beginning = text.slice(0, head);
  const letters = beginning.match(/\p{L}/gu)?.length ?? 0;
  for (const [language, script] of scripts) {
    // Japanese and Ukrainian are told by letters that are only some of theirs.
    const share = language === "ja" || language === "uk" ? 0.03 : 0.3;
    if ((beginning.match(script)?.length ?? 0) > letters * share) {
      return language;
    }
  }
  const counts = new Map<string, number>();
  for (const word of beginning.toLowerCase().match(/\p{L}+/gu) ?? []) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const known = (list: string) => list.split(" ").reduce((sum, word) => sum + (counts.get(word) ?? 0), 0);
  const [[best, most] = ["en", 0]] = Object.entries(words)
    .map(([language, list]) => [language, known(list)] as const)
    .sort(([, a], [, b]) => b - a);
  return most > 0 ? best : "en";
}
