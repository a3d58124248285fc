/**
 * Numbers of the matcher's inner loops: bits of what is known of characters, and how arrays are laid out. They are in a file
 * that imports nothing, because only of such a file the bundler writes the numbers themselves where they are used, and the
 * engine can count on them.
 */

// Characters: what the character folds to is in the low 16 bits, these above.
/** Letter, mark, digit, `_`, or a joiner that holds letters together: what a word boundary may not have beside it. */
export const WORD = 1 << 16;
/** Folds to the one unit in the low bits. */
export const PLAIN = 1 << 17;
/** Of a script that is written without spaces. */
export const UNSPACED = 1 << 18;
/** White space, or a hyphen, which equals a space. */
export const SPACE = 1 << 19;
export const LINE_BREAK = 1 << 20;
export const APOSTROPHE = 1 << 21;
/** Belongs to the character before it. */
export const MARK = 1 << 22;
/** Text that has it may not be in NFC, or has soft hyphens. */
export const SUSPECT = 1 << 23;
/** Takes two UTF-16 units. */
export const ASTRAL = 1 << 24;
export const SURROGATE = 1 << 25;
export const KNOWN = 1 << 26;

// Letters of easy words are what they fold to; what is none is negative.
/** White space or a hyphen. */
export const BETWEEN = 0x80000000 | 0;
/** What is a token of its own. */
export const SIGN = 0x80000001 | 0;
/** Any other, or not yet known. */
export const HARD = 0xc0000003 | 0;
/** No other has it. */
export const ONLY_HARD = 0x40000000;

// Sums of words.
/** The sum of no units. */
export const SEED = 0;
export const FACTOR = 0x9e3779b1 | 0;

// Marks: four times the offset of each, plus what it is; and the sum of the letters before it.
export const MARK_SIZE = 2;
export const SUM = 1;
export const OFFSET_BITS = 2;
/** It is no white space and no hyphen. */
export const IS_SIGN = 1;
/** A character that may belong to the word before it, or is a token that is not as simple as a sign; it is marked as a sign too. */
export const IS_HARD = 2;

// Tokens: hash, offsets, info.
export const TOKEN_SIZE = 4;
export const START = 1;
export const END = 2;
export const INFO = 3;

// What stands before a token, in the low bits of its info: nothing, what equals one space, or what no match crosses.
export const NO_GAP = 0;
export const ONE_SPACE = 1;
export const BARRIER = 2;
export const GAP = 3;

// Places where a form may begin: a mark, moved up for the kind, which is 0 for the word before the mark as a form of its own.
export const KIND_BITS = 2;
/** The same, and forms may go on. */
export const FIRST_WORD = 1;
/** Any token from the word before the mark to what stands there. */
export const TOKENS = 2;

// Candidates: a place, the node after its word (0 of other tokens), the forms that end in that.
export const CANDIDATE_SIZE = 3;
export const NODE = 1;
export const FORMS = 2;

// Matches: start, end, and the forms that end there.
export const MATCH_SIZE = 3;
export const MATCH_END = 1;
export const ENDING = 2;

// Filters: of a word, that it is a form, and that it begins a longer one; of a pair of words, that it stands further on in a
// form, and that it begins one.
export const ALONE = 1;
export const OPENS = 2;
export const FOLLOWS = 1;
export const BEGINS = 2;

// Nodes of the automaton; see there.
export const LONGER = 1;
export const HASH = 2;
export const SPELLING = 3;
export const FROM = 2;
export const STEP_WORD = 3;
export const STEP_SIZE = 4;

// Slots: a hash and its node, which is 0 where a slot is free.
export const SLOT_SIZE = 2;
export const SLOT_NODE = 1;

// Forms: these flags, and above them an entry, or of a form that matches only as written its place among those; from 1.
export const INFLECTED = 1;
export const POSSESSIVE = 2;
export const CASED = 4;
export const ABOVE = 3;
