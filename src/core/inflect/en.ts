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
  return word.length < 3 || !/\p{Script=Latin}\p{M}*$/u.test(word)
    ? { plurals: [], singulars: [] }
    : { plurals: pluralsOf(word), singulars: singularsOf(word) };
}

function pluralsOf(word: string): string[] {
  const stem = word.slice(0, -1);
  if (plural.has(word.toLowerCase())) {
    return [];
  }
  if (/sis$/i.test(word)) {
    return [`${word.slice(0, -2)}es`];
  }
  if (/[^aeiou](?:[aeiou]|ui)z$/i.test(word)) {
    return [`${word}es`, `${word}zes`];
  }
  if (/(?:ss|us|is|as|os|ens|sh|x|z)$/i.test(word)) {
    return [`${word}es`];
  }
  if (/s$/i.test(word)) {
    return [];
  }
  // church and monarch, hero and photo
  if (/(?:ch|[^aeiou]o)$/i.test(word)) {
    return [`${word}es`, `${word}s`];
  }
  if (/(?:[^aeiou]|qu)y$/i.test(word)) {
    // party, but Kennedy
    return /^\p{Lu}/u.test(word) ? [`${stem}ies`, `${word}s`] : [`${stem}ies`];
  }
  return [`${word}s`];
}

function singularsOf(word: string): string[] {
  const known = word.toLowerCase();
  if (word.length < 4 || !/s$/i.test(word) || notPlural.has(known)) {
    return [];
  }
  const withoutS = word.slice(0, -1);
  const withoutEs = word.slice(0, -2);
  if (plural.has(known)) {
    return [withoutS];
  }
  if (/(?:ss|us|is)$/i.test(word)) {
    return [];
  }
  // party and movie
  if (/[^aeiou]ies$/i.test(word)) {
    return [`${word.slice(0, -3)}y`, withoutS];
  }
  // quiz and buzz
  if (/zzes$/i.test(word)) {
    return [withoutEs, word.slice(0, -3)];
  }
  const singulars = [withoutS];
  // crisis and base
  if (/[aeioy]ses$/i.test(word)) {
    singulars.push(`${withoutEs}is`);
  }
  // church and cache, virus and house; under three letters the rest is likely another word: uses, does
  if (word.length > 4 && /(?:ss|us|as|ens|ch|sh|x|z|o)es$/i.test(word)) {
    singulars.push(withoutEs);
  }
  return singulars;
}
