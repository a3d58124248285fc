/** A file of sections as it is written: its text, and what each edit makes of it. */
import * as fc from "fast-check";
import { lessonText } from "./texts.ts";

const fences = [
  "```\n",
  "~~~\n",
  "  ```\n",
  "- ```\n",
  "> ```\n",
  "    ",
  "````\n",
  "# One\n\n",
  "Two\n---\n",
  "[a]: b\n",
];

/** A stretch of the text, by shares of its length, and what is put there. */
const edit = fc.record({
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat({ max: 40 }),
  put: fc.oneof(fc.constant(""), lessonText, fc.constantFrom("#", "\n", "`", "```\n", "x", "{#q1}", "\r")),
});

/** `sections`: some that the file may have, again and again. */
export const versions = (sections: readonly string[]): fc.Arbitrary<string[]> => {
  const text = fc
    .array(
      fc.oneof(
        { weight: 3, arbitrary: lessonText },
        { weight: 3, arbitrary: fc.constantFrom(...sections, "##\n", "##\tA\r\n") },
        { weight: 2, arbitrary: fc.constantFrom(...fences) },
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join(""));
  return fc.tuple(text, fc.array(edit, { maxLength: 6 })).map(([first, edits]) =>
    edits.reduce(
      (texts, { from, length, put }) => {
        const now = texts.at(-1) ?? "";
        const start = Math.round(from * now.length);
        return [...texts, now.slice(0, start) + put + now.slice(start + length)];
      },
      [first],
    ),
  );
};
