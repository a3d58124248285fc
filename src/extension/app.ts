/** All that activation does not need: made once, when something is first asked of the extension. */
import * as vscode from "vscode";
import { fileName } from "../core/files.ts";
import type { CommandId, KeyCommandId, ReviewCommandId, Target } from "./commands.ts";
import { targetQuestion, targetUri } from "./commands.ts";
import { CoverageView } from "./coverage/view.ts";
import { Current } from "./current.ts";
import { Counting } from "./dashboard/counting.ts";
import { Dashboard } from "./dashboard/dashboard.ts";
import { askAboutSelection, draftQuestionsOfEditor } from "./draft-questions.ts";
import { windowFiles } from "./files.ts";
import { articleOf, pickLesson } from "./lessons.ts";
import { keepSummaries, KeptSummaries } from "./kept-summaries.ts";
import { Library } from "./library.ts";
import { lookUp } from "./look-up.ts";
import { newLesson, showFiles } from "./new-lesson/new-lesson.ts";
import { Places } from "./places.ts";
import type { Decorate } from "./preview/extend.ts";
import { PreviewTerms } from "./preview/terms.ts";
import type { ProgressStore } from "./progress-store.ts";
import { exportProgress } from "./progress/export.ts";
import { importProgress } from "./progress/import.ts";
import { openStore } from "./progress/open.ts";
import { followRenames, reconnectProgress } from "./progress/reconnect.ts";
import { RenamedIds } from "./progress/renamed-ids.ts";
import { quickQuiz } from "./quick/command.ts";
import type { DeskWorld } from "./quiz/desk.ts";
import { keyCommands, QuizKeys } from "./quiz/keys.ts";
import { rememberWays } from "./quiz/ways.ts";
import { openPosition } from "./reader/open.ts";
import { Readers } from "./reader/readers.ts";
import { resetProgress } from "./reset.ts";
import { Reviewing } from "./review/command.ts";
import { DueItems } from "./review/due-items.ts";
import { Reviews } from "./review/reviews.ts";
import { localZone, reviewSettings } from "./review/settings.ts";
import { DueCount } from "./review/tell.ts";
import { showStatus } from "./status.ts";
import { LessonTree } from "./tree.ts";
import type { LessonView } from "./tree-view.ts";
import { followWriting } from "./writing/follow.ts";
import { showInReader } from "./writing/show.ts";

/** Publisher, name and walkthrough as the manifest has them. */
const walkthrough = "lectern.lectern#getStarted";

export interface App extends vscode.Disposable {
  readers: Readers;
  dashboard: Dashboard;
  reviewing: Reviewing;
  /** Draws terms in VS Code's own Markdown preview. */
  decorate: Decorate;
  /** Progress follows ids that are renamed. */
  renamedIds: RenamedIds;
  commands: Record<CommandId, (target: Target) => Promise<void>>;
}

export async function createApp(
  context: vscode.ExtensionContext,
  log: vscode.LogOutputChannel,
  view: LessonView,
): Promise<App> {
  const { extensionUri, workspaceState, globalState } = context;
  const { store, opened } = openStore(context, log);
  const library = new Library(windowFiles, extensionUri);
  const counting = new Counting({
    entries: () => library.entries(),
    lessons: () => store.lessons(),
    progress: (lesson) => store.progress(lesson),
    hasTerm: ({ uri }, key) => library.hasTerm(uri, key),
    settings: reviewSettings,
    zone: localZone,
    now: () => Date.now(),
  });
  const reviews = new Reviews(library, store, counting);
  const due = new DueItems(reviews, log);
  const summaries = new KeptSummaries(workspaceState);
  const tree = new LessonTree(library, store, summaries, due, view);
  view.provide(tree);
  const ofStore = await opened;
  view.redraw();
  const places = new Places(workspaceState);
  const keys = new QuizKeys();
  const ways = rememberWays(globalState);
  const readers = new Readers({ library, store, places, extensionUri, log, ways, keys });
  const current = new Current(library, readers);
  const dueToday = new DueCount(reviews, view, log);
  const reviewing = new Reviewing({ library, store, readers, reviews, extensionUri, keys, ways });
  const dashboard = new Dashboard({ library, changes: reviews, readers, counting, extensionUri, log });
  const preview = new PreviewTerms(library, log);
  const covered = new CoverageView(library, log);
  const renamedIds = new RenamedIds(library, store);
  const owned = vscode.Disposable.from(
    renamedIds,
    preview,
    covered,
    store,
    library,
    readers,
    current,
    tree,
    reviews,
    reviewing,
    dashboard,
    due,
    dueToday,
    showStatus(current, store),
    keepSummaries(summaries, library, store, log),
    ofStore,
    followRenames(library, store),
    followWriting(readers, library, log),
  );
  return {
    readers,
    dashboard,
    reviewing,
    decorate: preview.decorate,
    renamedIds,
    commands: {
      ...commands(library, store, places, readers, current, dashboard, ways),
      ...keyCommands(keys),
      reviewDue: (target) => reviewing.onPage(targetUri(target)),
      reviewDueInQuickPick: () => reviewing.inQuickPick(),
    },
    dispose: () => void owned.dispose(),
  };
}

function commands(
  library: Library,
  store: ProgressStore,
  places: Places,
  readers: Readers,
  current: Current,
  dashboard: Dashboard,
  ways: Pick<DeskWorld, "ways" | "keepWays">,
): Record<Exclude<CommandId, KeyCommandId | ReviewCommandId>, (target: Target) => Promise<void>> {
  /** A sentence that says what is missing. */
  const noLesson = (uri: string, called: Target) => {
    const asked = targetUri(called) ?? vscode.window.activeTextEditor?.document.uri.toString() ?? uri;
    return new Error(
      asked === uri
        ? vscode.l10n.t("{0} cannot be read. Was it moved or deleted?", fileName(uri))
        : vscode.l10n.t(
            "The article {0}, to which {1} belongs, is not there. Correct “article:” at the top of {1}, or put the article in its place.",
            fileName(uri),
            fileName(asked),
          ),
    );
  };
  const lessonAt = async (uri: string, called: Target) => {
    const lesson = await library.lesson(uri);
    if (!lesson) {
      throw noLesson(uri, called);
    }
    return lesson;
  };
  const noArticle = () =>
    new Error(
      vscode.l10n.t("Open a Markdown or text file first, or choose a lesson with “Lectern: Open Lesson…”."),
    );
  /** The article whose quiz is meant: the one at hand if it has one, else one that the learner chooses. */
  const quizAt = async (target: Target): Promise<string | undefined> => {
    const uri = await articleOf(targetUri(target), library, current);
    const lesson = uri === undefined ? undefined : await lessonAt(uri, target);
    const title = vscode.l10n.t("Take Quiz");
    return lesson?.quiz
      ? lesson.uri
      : (await pickLesson(library, store, title, ({ quiz }) => quiz !== undefined))?.uri;
  };
  return {
    async openLesson(target) {
      const named = typeof target === "string" && (await library.entries()).find(({ id }) => id === target);
      const entry = named || (await pickLesson(library, store, vscode.l10n.t("Open Lesson")));
      if (entry) {
        await readers.open(entry.uri);
      }
    },
    async newLesson() {
      const folder = await newLesson();
      if (folder) {
        await showFiles(folder, (uri) => readers.open(uri, vscode.ViewColumn.Beside));
      }
    },
    async getStarted() {
      await vscode.commands.executeCommand("workbench.action.openWalkthrough", walkthrough);
    },
    askAbout: () => askAboutSelection(),
    draftQuestions: () => draftQuestionsOfEditor(),
    async openReader(target) {
      const uri = await articleOf(targetUri(target), library, current);
      if (uri === undefined) {
        throw noArticle();
      }
      if (!(await library.has(uri))) {
        throw noLesson(uri, target);
      }
      await readers.open(uri);
    },
    async openSource(target) {
      const uri = await articleOf(targetUri(target), library, current);
      if (uri === undefined) {
        throw noArticle();
      }
      await vscode.window.showTextDocument(vscode.Uri.parse(uri), { preview: false });
    },
    showInReader: (target) => showInReader(readers, library, typeof target === "number" ? target : undefined),
    async takeQuiz(target) {
      const uri = await quizAt(target);
      if (uri !== undefined) {
        await readers.reveal(uri, { what: "quiz" });
      }
    },
    async takeQuizInQuickPick(target) {
      const uri = await quizAt(target);
      const lesson = uri === undefined ? undefined : await lessonAt(uri, target);
      if (lesson?.quiz) {
        await quickQuiz({ library, store, ways }, { ...lesson, quiz: lesson.quiz });
      }
    },
    async lookUp(target) {
      const uri = await articleOf(targetUri(target), library, current);
      const entry = uri ?? (await pickLesson(library, store, vscode.l10n.t("Look Up Term")))?.uri;
      const lesson = entry === undefined ? undefined : await lessonAt(entry, target);
      if (lesson) {
        await lookUp(lesson, readers);
      }
    },
    async revealInFile(target) {
      const uri = await articleOf(targetUri(target), library, current);
      if (uri === undefined) {
        throw noArticle();
      }
      const lesson = await lessonAt(uri, target);
      const question = lesson.quiz?.quiz.questions.find(({ id }) => id === targetQuestion(target));
      const place = question?.source.start ?? 0;
      const file = question && lesson.quiz ? lesson.quiz.uri : uri;
      await openPosition(file, { start: place, end: place });
    },
    showProgress: async () => dashboard.open(),
    async resetProgress(target) {
      const uri = targetUri(target);
      const only = uri === undefined ? undefined : { uri, question: targetQuestion(target) };
      await resetProgress(library, store, places, only);
    },
    exportProgress: () => exportProgress(library, store),
    importProgress: () => importProgress(library, store),
    reconnectProgress: () => reconnectProgress(library, store),
  };
}
