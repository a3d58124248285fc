/** Two lessons, and a log of progress by which some of both is due. */
import { encodeEntry } from "../../src/core/log/entry.ts";
import type { ProgressEvent } from "../../src/core/progress.ts";

const day = 86_400_000;

/** In a folder of this name, which is part of the lessons' ids. */
export const lessonsIn = (folder: string): Record<string, string> => ({
  [`${folder}/pact/article.md`]: `---
id: pact-${folder}
title: The pact
---

Ten thousand troops stay. The pact, or BSA, is not signed yet.

It was reached in November.
`,
  [`${folder}/pact/quiz.md`]: `## Is the pact signed? {#signed .fixed}

- [ ] Yes
- [x] No

Recall: no; not yet
Hint: Look at the second sentence.
Evidence: "is not signed yet"
Why: So it says.
`,
  [`${folder}/pact/glossary.md`]: `## BSA {#bsa}

Bilateral Security Agreement: the pact that lets troops stay.
`,
  [`${folder}/bread/article.md`]: `---
id: bread-${folder}
title: Bread
---

Flour, water and salt. Yeast makes it rise.
`,
  [`${folder}/bread/quiz.md`]: `## What makes it rise? {#rise}

- = Yeast

Evidence: "Yeast makes it rise"
`,
});

const answered = (at: number, question: string): ProgressEvent => ({
  type: "answered",
  at,
  sitting: "first",
  question,
  fingerprint: "f",
  response: {},
  mark: 1,
  points: 1,
  verdict: "right",
});

/** The lessons with three things due. With a setting: `lectern.progress.location` is to be `file`. */
export function dueIn(folder: string, now = Date.now()): Record<string, string> {
  const before = now - 40 * day;
  const [pact, bread] = [`pact-${folder}`, `bread-${folder}`];
  const entries: [lesson: string, event: ProgressEvent][] = [
    [pact, answered(before, "signed")],
    [pact, { type: "offered", at: before, terms: ["bsa"], accepted: true }],
    [bread, answered(before, "rise")],
  ];
  const lines = entries.map(([lesson, event], sequence) =>
    encodeEntry({
      id: `${folder}${sequence}`,
      device: folder,
      sequence,
      at: before + sequence,
      lesson,
      event,
    }),
  );
  return { ...lessonsIn(folder), [`.lectern/progress/${folder}.jsonl`]: `${lines.join("\n")}\n` };
}
