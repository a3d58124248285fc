import * as fc from "fast-check";

/**
 * Any character, of any plane. The same as fast-check's own unit "binary", which makes a table of all million of them first.
 */
const character: fc.Arbitrary<string> = fc
  .nat({ max: 0x10_ffff - 0x800 })
  // Lone surrogates are no characters.
  .map(
    (n) => String.fromCodePoint(n < 0xd800 ? n : n + 0x800),
    (text) => {
      const code = typeof text === "string" ? text.codePointAt(0) : undefined;
      if (code === undefined || text !== String.fromCodePoint(code) || (code >= 0xd800 && code < 0xe000)) {
        throw new Error("This is not one character.");
      }
      return code < 0xd800 ? code : code - 0x800;
    },
  );

/** Text of any characters, and what is known to make trouble, as fast-check has it. */
export const anyText = (maxLength?: number): fc.Arbitrary<string> =>
  fc.string({ unit: character, ...(maxLength !== undefined && { maxLength }) });
