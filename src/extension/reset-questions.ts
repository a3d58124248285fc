import * as vscode from "vscode";
import { attemptsOf } from "../core/log/attempts.ts";
import type { LessonEntry } from "./library.ts";
import { pickMany } from "./pick-many.ts";
import type { ProgressStore } from "./progress-store.ts";

/** Of one lesson the questions whose answers are to go; undefined when the learner does not choose any. */
export async function chooseQuestions(
  entries: readonly LessonEntry[],
  store: ProgressStore,
): Promise<{ id: string; name: string; questions: string[]; answers: number } | undefined> {
  const title = vscode.l10n.t("Reset Progress");
  const lessons = entries
    .map((entry) => ({ label: entry.title, entry, questions: answered(entry, store) }))
    .filter(({ questions }) => questions.length > 0);
  const lesson =
    lessons.length > 1
      ? await vscode.window.showQuickPick(lessons, {
          title,
          placeHolder: vscode.l10n.t("Choose the lesson whose questions are meant"),
        })
      : lessons[0];
  const chosen =
    lesson &&
    (await pickMany(lesson.questions, {
      title,
      placeholder: vscode.l10n.t("Choose the questions whose answers are to go"),
    }));
  return lesson && chosen && chosen.length > 0
    ? {
        id: lesson.entry.id,
        name: vscode.l10n.t("{0} questions of “{1}”", chosen.length, lesson.label),
        questions: chosen.map(({ id }) => id),
        answers: chosen.reduce((sum, { answers }) => sum + answers, 0),
      }
    : undefined;
}

function answered({ id: lesson, questions }: LessonEntry, store: ProgressStore) {
  const progress = store.progress(lesson);
  return questions
    .map(({ id, stem }) => ({ id, label: stem, answers: attemptsOf(progress, id).length }))
    .filter(({ answers }) => answers > 0)
    .map((each) => ({ ...each, description: vscode.l10n.t("answers: {0}", each.answers) }));
}
