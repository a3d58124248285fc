/** A lesson of any number of questions. */
export const article = `---\nid: many\ntitle: Many questions\n---\n\n${Array.from({ length: 200 }, (_, n) => `The pilot of harbour ${n} brought a ship into it, as pilots do.\n\n`).join("")}`;

/** Questions of several kinds, each with its evidence; some with something to complain of. */
export function quizOf(count: number): string {
  const kinds = [
    (n: number) =>
      `## Which of these is number ${n}? {#q${n} .locate}\n\n- [x] The ${n}th\n- [ ] The ${n + 1}th\n  > That is the next.\n- [ ] Neither\n\nEvidence: "pilot of harbour ${n % 200}"\nWhy: It is the ${n}th.\n`,
    (n: number) =>
      `## What was brought, for the ${n}th time? {#q${n} .understand}\n\n- = a ship\n- ~ a boat\n  > Not here.\n\nEvidence: "harbour ${n % 200} brought a ship"\nTerm: pilot\n`,
    (n: number) =>
      `## Complete the sentence. {#q${n} .locate}\n\nThe pilot of {{harbour}} ${n}.\n\nWhy: *So*.\n`,
    (n: number) =>
      `## Match them. {#q${n}}\n\n- one -> ${n}\n- two -> ${n + 1}\n- -> ${n + 2}\n\nHint: Count.\n`,
  ];
  return Array.from({ length: count }, (_, n) => kinds[n % kinds.length]?.(n)).join("\n");
}

export const glossary =
  "## pilot {#pilot}\n\nOne who brings ships in.\n\n## harbour {#harbour}\n\nWhere ships lie.\n";
