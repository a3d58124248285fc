import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import * as fc from "fast-check";
import { parseGlossary } from "../../src/core/glossary.ts";
import { parseQuiz } from "../../src/core/quiz.ts";
import { tidyLesson } from "../../src/core/tidy-lesson.ts";
import { fixtures } from "../service/fixtures.ts";
import { lessonText } from "./texts.ts";
import { runs } from "../support/runs.ts";

const untidy = `---
article: article.md
---
## What  is it? {.locate   #what}
* [X]   Yes\t
  > Right:  so.
* [ ]  No


why :So.
Evidence:   "a  b"
hint: x
## Match {#match}

- a  ->   b
- c -> d
Two spaces  
at the end.
\`\`\`
*  code  

## here
\`\`\`
`;

const tidied = `---
article: article.md
---

## What  is it? {#what .locate}

- [x] Yes
  > Right:  so.
- [ ] No

Why: So.
Evidence: "a  b"
Hint: x

## Match {#match}

- a -> b
- c -> d
Two spaces  
at the end.
\`\`\`
*  code  

## here
\`\`\`
`;

/** Ids, kinds, answers, labels: all but where it stands and what is told of it. */
const said = (value: object): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, inner: unknown) =>
      ["source", "range", "termRange", "problems"].includes(key) ? undefined : inner,
    ),
  );

describe("A tidied quiz or glossary", () => {
  it("has its white space, its marks and its attributes as they are usually written", () => {
    assert.equal(tidyLesson(untidy, "quiz"), tidied);
  });

  it("is tidy: a second time changes nothing, and what it says is the same", function () {
    this.timeout(60_000);
    const lines = [...Object.values(fixtures), untidy].flatMap((text) => text.split(/(?<=\n)/));
    const odd = [
      "  ",
      "\t",
      "\n",
      "\n\n",
      "+ a\n",
      "* [X]  b\n",
      "why:c\n",
      "```\n",
      "## d {.fixed #e}\n",
      "  ## f\n",
    ];
    const text = fc.oneof(
      lessonText,
      fc.array(fc.constantFrom(...lines, ...odd), { maxLength: 30 }).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(text, fc.constantFrom("quiz" as const, "glossary" as const), (raw, kind) => {
        const before = raw.replace(/\r\n?/g, "\n");
        const once = tidyLesson(before, kind);
        assert.equal(tidyLesson(once, kind), once);
        const parse = kind === "quiz" ? parseQuiz : parseGlossary;
        assert.deepEqual(said(parse(once)), said(parse(before)));
      }),
      { numRuns: runs(200) },
    );
  });

  it("is what ships", () => {
    const files = readdirSync("quizzes", { recursive: true, encoding: "utf8" });
    for (const file of files.filter((name) => /(?:quiz|glossary)\.md$/.test(name))) {
      const text = readFileSync(`quizzes/${file}`, "utf8");
      assert.equal(tidyLesson(text, file.endsWith("quiz.md") ? "quiz" : "glossary"), text, file);
    }
  });
});
