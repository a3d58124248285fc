/** A desk with a lesson and progress in memory. */
import { loadLesson } from "../../../src/core/lesson.ts";
import { sentence } from "../../../src/core/problem.ts";
import { foldProgress, type ProgressEvent, type Response } from "../../../src/core/progress.ts";
import { type Ways, usualWays } from "../../../src/core/sitting.ts";
import { QuizDesk } from "../../../src/extension/quiz/desk.ts";
import type { QuizLesson } from "../../../src/extension/quiz/view.ts";
import type { QuizView, ViewOf } from "../../../src/protocol/quiz.ts";

const root = "file:///lessons";

export const article = `# The pact

Ten thousand troops stay. The pact is not signed yet.

It was reached in November.
`;

export const questions = {
  signed: `## Is the pact signed? {#signed .locate .fixed}

- [ ] Yes
- [x] No

Hint: Look at the second sentence.
Evidence: "The pact is not signed yet"
Why: So it says.
`,
  when: `## When was it reached? {#when .understand}

- = November

Evidence: "reached in November"
`,
  many: `## How many stay? {#many .locate}

- = 10000
`,
  say: `## Say it in your own words. {#say .evaluate}

Model: Troops stay, but nothing is signed.
Rubric: troops; not signed
`,
} as const;

export async function lessonOf(quiz: string, files: Record<string, string> = {}): Promise<QuizLesson> {
  const all: Record<string, string> = { "article.md": article, "article.quiz.md": quiz, ...files };
  const lesson = await loadLesson(
    {
      read: async (uri) => all[uri.slice(root.length + 1)],
      list: async () => Object.keys(all),
    },
    `${root}/article.md`,
    { root },
  );
  if (!lesson?.quiz) {
    throw new Error("The lesson has no quiz.");
  }
  return { ...lesson, quiz: lesson.quiz };
}

/** A learner at a desk, whose store may have other desks. */
export class Taker {
  events: ProgressEvent[] = [];
  now = 1_000_000;
  kept: Ways = usualWays;
  readonly desk: QuizDesk;

  constructor(public lesson: QuizLesson) {
    this.desk = this.another();
  }

  static async of(...quiz: (keyof typeof questions)[]): Promise<Taker> {
    return new Taker(await lessonOf(quiz.map((id) => questions[id]).join("\n")));
  }

  /** As of another window over the same store. */
  another(events = () => this.events): QuizDesk {
    return new QuizDesk(() => this.lesson, {
      progress: () => foldProgress(events()),
      record: async (...more) => void events().push(...more),
      now: () => this.now,
      newId: () => `sitting-${this.events.length}`,
      words: (text) => text,
      problemSentence: (problem) => sentence(problem),
      ways: () => this.kept,
      keepWays: async (ways) => void (this.kept = ways),
    });
  }

  /** As after a restart: what was stored, read again. */
  restarted(): QuizDesk {
    const events = JSON.parse(JSON.stringify(this.events)) as ProgressEvent[];
    return this.another(() => events);
  }

  start(ways: Partial<Ways> = {}) {
    return this.desk.start({ ...usualWays, ...ways });
  }

  /** Answers and goes on. */
  async answer(question: string, response: Response, confidence?: 1 | 2 | 3): Promise<void> {
    await this.desk.check(question, { response, confidence });
    await this.desk.next(question);
  }

  view<P extends QuizView["phase"]>(phase: P): ViewOf<P> {
    const { view } = this.desk.state();
    if (view.phase !== phase) {
      throw new Error(`The desk is at ${view.phase}, not at ${phase}.`);
    }
    return view as ViewOf<P>;
  }
}

/** The key of an option of the question at hand. */
export function keyOf({ question }: Pick<ViewOf<"question">, "question">, words: string): string {
  const options = "options" in question ? question.options : [];
  return options.find(({ text }) => text.leaves[0]?.text === words)?.key ?? "";
}
