/** The skeleton of a question of each kind and of an entry, as LSP's snippets: `${1:…}` is what is to be written first. */
import type { Kind } from "../core/quiz.ts";

const heading = (stem: string) => `## \${1:${stem}} {#\${2:id} .\${3|locate,understand,evaluate|}}\n\n`;
const proof = (next: number) =>
  `\n\nEvidence: "\${${next}:words of the article}"\nWhy: \${${next + 1}:explanation}\n`;

export const questionSnippets: { [K in Kind]: { about: string; text: string } } = {
  choice: {
    about: "Options, one of them right",
    text: `${heading("What …?")}- [x] \${4:right}\n- [ ] \${5:wrong}\n  > \${6:why it is wrong}\n- [ ] \${7:wrong, too}\n  > \${8:why it is wrong}${proof(9)}`,
  },
  choices: {
    about: "Options, several of them right",
    text: `${heading("Which of these …?")}- [x] \${4:right}\n- [x] \${5:right, too}\n- [ ] \${6:wrong}\n  > \${7:why it is wrong}${proof(8)}`,
  },
  text: {
    about: "A few words to type",
    text: `${heading("What is it called that …?")}- = \${4:answer}\n- ~ \${5:wrong answer that you expect}\n  > \${6:why it is wrong}${proof(7)}`,
  },
  number: {
    about: "A number to type",
    text: `${heading("How many …?")}- = \${4:37000 ± 500}${proof(5)}`,
  },
  cloze: {
    about: "A sentence with gaps",
    text: `${heading("Complete the sentence.")}\${4:Words before} {{\${5:gap}}} \${6:and after}.${proof(7)}`,
  },
  order: {
    about: "Steps to put in order",
    text: `${heading("Put these in order.")}1. \${4:first}\n2. \${5:second}\n3. \${6:third}${proof(7)}`,
  },
  match: {
    about: "Pairs to find",
    text: `${heading("Match …")}- \${4:one} -> \${5:its pair}\n- \${6:another} -> \${7:its own}\n- -> \${8:belongs to none}${proof(9)}`,
  },
  evidence: {
    about: "A passage to mark in the article",
    text: `${heading("Mark the words that …")}Select: "\${4:words of the article}"\nWhy: \${5:explanation}\n`,
  },
  open: {
    about: "An answer in the learner's own words",
    text: `${heading("Is it …? Say why.")}Model: \${4:a good answer}\nRubric: \${5:names a passage}; \${6:comes to a judgement}\nEvidence: "\${7:words of the article}"\n`,
  },
};

export const entrySnippet = {
  about: "A term with its definition",
  text: "## ${1:Term} {#${2:id}}\n\n${3:What it means, in one sentence.}\n\nAliases: ${4:other form}\n",
};
