import * as vscode from "vscode";

export type CommandId =
  | "openLesson"
  | "newLesson"
  | "askAbout"
  | "draftQuestions"
  | "getStarted"
  | "openReader"
  | "openSource"
  | "showInReader"
  | "takeQuiz"
  | "takeQuizInQuickPick"
  | "reviewDue"
  | "reviewDueInQuickPick"
  | "lookUp"
  | "showProgress"
  | "revealInFile"
  | "resetProgress"
  | "exportProgress"
  | "importProgress"
  | "reconnectProgress"
  | "checkAnswer"
  | "nextQuestion"
  | "showHint"
  | "showEvidence"
  | "dontKnow"
  | "flagQuestion"
  | "chooseOption";

/** Those that a key means in the quiz on the page. */
export type KeyCommandId = Extract<
  CommandId,
  "checkAnswer" | "nextQuestion" | "showHint" | "showEvidence" | "dontKnow" | "flagQuestion" | "chooseOption"
>;

export type ReviewCommandId = Extract<CommandId, `reviewDue${string}`>;

/**
 * What a command is called with: from a menu a URI or a tree element, from a key a number, from a link a lesson’s id, from
 * the palette nothing.
 */
export type Target =
  | vscode.Uri
  | { lesson: { uri: string }; question?: { id: string } }
  | number
  | string
  | undefined;

export function targetUri(target: Target): string | undefined {
  if (target === undefined || typeof target === "number" || typeof target === "string") {
    return undefined;
  }
  return "lesson" in target ? target.lesson.uri : target.toString();
}

/** Id of the question that a command is called on. */
export const targetQuestion = (target: Target): string | undefined =>
  typeof target === "object" && "lesson" in target ? target.question?.id : undefined;

const ids: { [K in CommandId]: true } = {
  openLesson: true,
  newLesson: true,
  askAbout: true,
  draftQuestions: true,
  getStarted: true,
  openReader: true,
  openSource: true,
  showInReader: true,
  takeQuiz: true,
  takeQuizInQuickPick: true,
  reviewDue: true,
  reviewDueInQuickPick: true,
  lookUp: true,
  showProgress: true,
  revealInFile: true,
  resetProgress: true,
  exportProgress: true,
  importProgress: true,
  reconnectProgress: true,
  checkAnswer: true,
  nextQuestion: true,
  showHint: true,
  showEvidence: true,
  dontKnow: true,
  flagQuestion: true,
  chooseOption: true,
};

/**
 * Registers all commands behind one wrapper: a failure becomes a sentence with a way to the log, and its stack goes
 * there.
 */
export function registerCommands(
  app: () => Promise<{ commands: Record<CommandId, (target: Target) => Promise<void>> }>,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const registered = (Object.keys(ids) as CommandId[]).map((id) =>
    vscode.commands.registerCommand(`lectern.${id}`, async (target: Target) => {
      try {
        await (await app()).commands[id](target);
      } catch (error) {
        // Not awaited: the command is over, whenever the sentence is read.
        void tell(error, log);
      }
    }),
  );
  return vscode.Disposable.from(...registered);
}

async function tell(error: unknown, log: vscode.LogOutputChannel): Promise<void> {
  const sentence = error instanceof Error ? error.message : String(error);
  log.error(error instanceof Error ? (error.stack ?? sentence) : sentence);
  const showLog = vscode.l10n.t("Show Log");
  if ((await vscode.window.showErrorMessage(sentence, showLog)) === showLog) {
    log.show();
  }
}
