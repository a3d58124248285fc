/** Markdown as nobody writes it, in which most rules meet most others. */
import * as fc from "fast-check";
import { anyText } from "../support/any-text.ts";

/** Pieces that mean something to Markdown, often beside each other. */
export const pieces = [
  "\n\n\n\n\t *_~`[]()!<>#|\\-+.:=^$&{}\"'1x".split(""),
  ["\r\n", "\r", "\0", "\uFEFF", "\uD800", "\uDC00", "😀", "é", "e\u0301", "\u00A0", "\u2028", "﷽"],
  [
    "word ",
    "zero option",
    "  ",
    "    ",
    "  \n",
    "\\\n",
    "\n\n",
    "\n> ",
    "\n>",
    "> > ",
    "\n- ",
    "\n* ",
    "\n1. ",
    "\n10) ",
  ],
  [
    "\n\t- ",
    "\n  ",
    "\n    ",
    "\n- [x] ",
    "\n- [ ] ",
    "[X] ",
    "- [x]\n",
    "\n# ",
    "\n## a {#id .b}",
    " {#a}\n",
    " ##\n",
  ],
  [
    "\n---\n",
    "\n===\n",
    "\n***\n",
    "```",
    "\n```js\n",
    "\n~~~\n",
    "``",
    "**",
    "***",
    "__",
    "~~",
    "~~~",
    "$$",
    "$x$",
  ],
  ["[a](b)", '[a](<b c> "t")', "[a][b]", "[b]", "\n[b]: /u 't'\n", "![i](p.png)", "![*i*](https://e.org/p)"],
  [
    "![i](http://e.org/p)",
    "[x](javascript:y)",
    "[^1]",
    "\n[^1]: note\n",
    "\n[^1]:\n\n    par\n\n    - li\n",
    "^[in *line*",
    "^[a]",
    "]",
  ],
  [
    "https://e.org/a_b*",
    "http://é.org/%20%C3%A9",
    "<https://e.org>",
    "<a@b.c>",
    "a@b.c",
    "www.e.org",
    "<b>",
    "</b>",
    "<!-- ",
  ],
  ["&amp;", "&#0;", "&#x1F600;", "&nbsp;", "&fjlig;", "&nope;", "\\*", "\\a", "\\ ", "\\\\", "\\|"],
  [
    "\n| a | b |\n|---|:-:|\n",
    "\n|a\n|-\n",
    "| `x\\|y` | z \\| ",
    "|\n",
    "\n|||\n",
    "--|:--\n",
    "\n> | a | b |\n> |---|---|\n> | ",
  ],
].flat();

export const markdown: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...pieces) }, anyText(4)), {
    maxLength: 40,
  })
  .map((parts) => parts.join(""));
