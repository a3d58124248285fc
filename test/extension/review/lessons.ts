/** Lessons to review, and what is due of them. */
import { type Lesson, loadLesson } from "../../../src/core/lesson.ts";
import type { Scheduled } from "../../../src/core/review/schedule.ts";

const files: Record<string, string> = {
  "pact/article.md": `---
id: pact
---

# The pact

Ten thousand troops stay. The pact, or BSA, is not signed yet.

It was reached in November, and a second BSA is not foreseen.
`,
  "pact/quiz.md": `## Is the pact signed? {#signed .locate}

- [ ] Yes
- [x] No, not yet

Recall: no; not yet
Hint: Look at the second sentence.
Evidence: "is not signed yet"
Why: So it says.

## Which words say who stays? {#who}

Select: "Ten thousand troops stay"
`,
  "pact/glossary.md": `## BSA {#bsa}

Bilateral Security Agreement: the BSA is the pact that lets troops stay. More is said here.

Aliases: Bilateral Security Agreement

## Zero option {#zero}

Zero option.
`,
  "bread/article.md": `---
id: bread
---

# Bread

Flour, water and salt. Yeast makes it rise.
`,
  "bread/quiz.md": `## What makes it rise? {#rise}

- = Yeast

Evidence: "Yeast makes it rise"
Evidence: "Flour, water and salt"
`,
};

const root = "file:///lessons";

export async function lessonNamed(name: "pact" | "bread"): Promise<Lesson> {
  const folder = `${root}/${name}`;
  const lesson = await loadLesson(
    {
      read: async (uri) => files[uri.slice(root.length + 1)],
      list: async (at) =>
        Object.keys(files)
          .filter((file) => `${root}/${file}`.startsWith(`${at}/`))
          .map((file) => `${root}/${file}`.slice(at.length + 1))
          .filter((file) => !file.includes("/")),
    },
    `${folder}/article.md`,
    { root },
  );
  if (!lesson) {
    throw new Error(`There is no lesson ${name}.`);
  }
  return lesson;
}

export const due = (
  lesson: string,
  id: string,
  kind: Scheduled["kind"] = "question",
  reps = 0,
): Scheduled => ({
  lesson,
  kind,
  id,
  last: 0,
  lastDay: 0,
  days: 1,
  reps,
  lapses: 0,
  due: 0,
  dueDay: 0,
  stability: 1,
  difficulty: 5,
  retrievability: 0.5,
});
