/** A quiz that is being written, by its sections. Says the same as `parseQuiz`. */
import { readFrontMatter } from "./frontmatter.ts";
import { quizFields } from "./frontmatter-fields.ts";
import { inOrder } from "./problem.ts";
import {
  type DraftQuestion,
  type Question,
  type Quiz,
  quizClasses,
  readQuizSection,
  type Unreadable,
} from "./quiz.ts";
import { type Placed, SectionReader } from "./section-reader.ts";

/** Problems stand where they are in the file. */
export interface PlacedQuiz extends Omit<Quiz, "questions" | "unreadable"> {
  questions: Placed<Question>[];
  unreadable: Placed<Unreadable>[];
  drafts: Placed<DraftQuestion>[];
}

export class QuizReader {
  readonly #sections: SectionReader<ReturnType<typeof readQuizSection>>;

  /** `once`: no other text will be read. */
  constructor(once = false) {
    this.#sections = new SectionReader(quizClasses, readQuizSection, once);
  }

  read(text: string): PlacedQuiz {
    const { frontMatter, bodyStart, problems } = readFrontMatter(text);
    const fields = quizFields(frontMatter, problems);
    const quiz: PlacedQuiz = {
      order: "fixed",
      ...fields,
      questions: [],
      unreadable: [],
      drafts: [],
      problems,
    };
    const sections = this.#sections.read(text, bodyStart, problems);
    for (const { at, value } of sections) {
      if ("question" in value) {
        quiz.questions.push({ at, value: value.question });
      } else if ("unreadable" in value) {
        quiz.unreadable.push({ at, value: value.unreadable });
      } else {
        quiz.drafts.push({ at, value: value.draft });
      }
    }
    if (sections.length === 0) {
      problems.push({ code: "no-questions", range: { start: 0, end: 0 } });
    }
    inOrder(problems);
    return quiz;
  }
}
