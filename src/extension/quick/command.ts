import type { Lesson } from "../../core/lesson.ts";
import { sourceRange } from "../../core/rich-text.ts";
import type { Passage } from "../../protocol/question.ts";
import { type Library, titleOf } from "../library.ts";
import type { ProgressStore } from "../progress-store.ts";
import { type DeskWorld, QuizDesk } from "../quiz/desk.ts";
import type { QuizLesson } from "../quiz/view.ts";
import { windowWorld } from "../quiz/world.ts";
import { openPosition } from "../reader/open.ts";
import { takeInQuickPick } from "./quick.ts";

export interface QuickQuizWorld {
  library: Library;
  store: ProgressStore;
  ways: Pick<DeskWorld, "ways" | "keepWays">;
}

/** Takes the quiz of a lesson that has one. */
export async function quickQuiz({ library, store, ways }: QuickQuizWorld, first: QuizLesson): Promise<void> {
  let lesson = first;
  const current = () => lesson;
  await takeInQuickPick({
    title: titleOf(lesson),
    desk: new QuizDesk(
      current,
      windowWorld(store, ways, () => lesson.id),
    ),
    lesson: current,
    async refresh() {
      const read = await library.lesson(first.uri);
      lesson = read?.quiz ? { ...read, quiz: read.quiz } : lesson;
    },
    show: (passage) => showPassage(lesson, passage),
  });
}

/** In the article's text, selected from its first word to its last. */
export async function showPassage({ uri, article }: Lesson, passage: Passage): Promise<void> {
  const ranges = passage.flatMap(({ leaf, start, end }) => {
    const found = article.rich.leaves[leaf];
    return found ? [sourceRange(found, start, end)] : [];
  });
  const [first, last] = [ranges[0], ranges.at(-1)];
  if (first && last) {
    await openPosition(uri, { start: first.start, end: last.end });
  }
}
