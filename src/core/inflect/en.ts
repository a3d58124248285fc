/**
 * Regular plurals and singulars of English nouns, by spelling. Where that leaves two possibilities both are given: the
 * one that is no word never stands in a text. Where it is a different word, the lists below keep it out.
 */

const list = (words: string) => new Set(words.split(" "));

/** End in s, and without it are another word. */
const notPlural = list(
  "always arms athletics belongings blues commons contents customs economics ethics goods humanities mars means news odds " +
    "perhaps physics politics proceeds remains savings series species summons surroundings thanks",
);

/** Plurals in -us and -is, where other words have their s for good. */
const plural = list("alibis bikinis emus flus gnus gurus haikus khakis kiwis menus rabbis skis taxis");

/** The plurals and singulars of a noun, the likeliest first; none where there is no regular one. */
export function numbers(word: string): { plurals: string[]; singulars: string[] } {
  if (word.length < 3) {
    return { plurals: [], singulars: [] };
  }
  if (regular[word.charCodeAt(word.length - 1)] === 1) {
    return { plurals: [`${word}s`], singulars: none };
  }
  if (!(/[a-z]/i.test(word.charAt(word.length - 1)) || /\p{Script=Latin}\p{M}*$/u.test(word))) {
    return { plurals: [], singulars: [] };
  }
  // Rules ask for the end of a word only.
  const end = word.slice(-5).toLowerCase();
  return { plurals: pluralsOf(word, end), singulars: end.endsWith("s") ? singularsOf(word, end) : [] };
}

const none: string[] = [];

/** Of ASCII: small letters behind which nothing but an s is ever put. */
const regular = new Uint8Array(128);
for (const letter of "abcdefgijklmnpqrtuvw") {
  regular[letter.charCodeAt(0)] = 1;
}

function pluralsOf(word: string, end: string): string[] {
  if (!"szhxoy".includes(end.charAt(end.length - 1))) {
    return [`${word}s`];
  }
  const stem = word.slice(0, -1);
  if (plural.has(word.toLowerCase())) {
    return [];
  }
  if (end.endsWith("sis")) {
    return [`${word.slice(0, -2)}es`];
  }
  if (/[^aeiou](?:[aeiou]|ui)z$/.test(end)) {
    return [`${word}es`, `${word}zes`];
  }
  if (/(?:ss|us|is|as|os|ens|sh|x|z)$/.test(end)) {
    return [`${word}es`];
  }
  if (end.endsWith("s")) {
    return [];
  }
  // church and monarch, hero and photo
  if (/(?:ch|[^aeiou]o)$/.test(end)) {
    return [`${word}es`, `${word}s`];
  }
  if (/(?:[^aeiou]|qu)y$/.test(end)) {
    // party, but Kennedy
    return /^\p{Lu}/u.test(word) ? [`${stem}ies`, `${word}s`] : [`${stem}ies`];
  }
  return [`${word}s`];
}

/** `word` ends in s. */
function singularsOf(word: string, end: string): string[] {
  const known = word.toLowerCase();
  if (word.length < 4 || notPlural.has(known)) {
    return [];
  }
  const withoutS = word.slice(0, -1);
  const withoutEs = word.slice(0, -2);
  if (plural.has(known)) {
    return [withoutS];
  }
  if (/(?:ss|us|is)$/.test(end)) {
    return [];
  }
  // party and movie
  if (/[^aeiou]ies$/.test(end)) {
    return [`${word.slice(0, -3)}y`, withoutS];
  }
  // quiz and buzz
  if (end.endsWith("zzes")) {
    return [withoutEs, word.slice(0, -3)];
  }
  const singulars = [withoutS];
  // crisis and base
  if (/[aeioy]ses$/.test(end)) {
    singulars.push(`${withoutEs}is`);
  }
  // church and cache, virus and house; under three letters the rest is likely another word: uses, does
  if (word.length > 4 && /(?:ss|us|as|ens|ch|sh|x|z|o)es$/.test(end)) {
    singulars.push(withoutEs);
  }
  return singulars;
}
