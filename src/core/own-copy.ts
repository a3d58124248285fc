/**
 * The same text with characters of its own. What an engine cuts out of a string keeps all of that string in memory; it makes
 * one string of two before it cuts from them, so that what is cut here keeps no more than itself.
 */
export const ownCopy = (part: string): string => ` ${part}`.slice(1);
