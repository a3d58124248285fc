import * as vscode from "vscode";
import type { Attention, Press } from "../../protocol/reader.ts";
import type { KeyCommandId, Target } from "../commands.ts";

/** Whose keys they are. */
interface Page {
  press(press: Press): Promise<void>;
}

/**
 * The contexts under which the quiz has keys: `lectern.quiz` (`open`, `told`, `exam`; else `none`) and `lectern.typing`,
 * by what the page says that has the focus.
 */
export class QuizKeys {
  #page: Page | undefined;

  attend(page: Page, { quiz, typing }: Attention): void {
    // The page that was left may say so after another one has the focus.
    if (quiz === "none" && this.#page !== page) {
      return;
    }
    this.#page = quiz === "none" ? undefined : page;
    void vscode.commands.executeCommand("setContext", "lectern.quiz", quiz);
    void vscode.commands.executeCommand("setContext", "lectern.typing", typing);
  }

  async press(press: Press): Promise<void> {
    await this.#page?.press(press);
  }
}

/** What the commands behind the keys do; without a question that has the focus, nothing. */
export function keyCommands(keys: QuizKeys): Record<KeyCommandId, (target: Target) => Promise<void>> {
  const pressing = (key: Press["key"]) => () => keys.press({ key });
  return {
    checkAnswer: pressing("check"),
    nextQuestion: pressing("next"),
    showHint: pressing("hint"),
    showEvidence: pressing("evidence"),
    dontKnow: pressing("unknown"),
    flagQuestion: pressing("flag"),
    chooseOption: (option) => keys.press({ key: "option", option: typeof option === "number" ? option : 1 }),
  };
}
