/** The page of a review: the reader's own, with the quiz alone on it. */
import * as vscode from "vscode";
import { hostContract, pageContract, type Press } from "../../protocol/reader.ts";
import { connect, type Handlers, type Peer } from "../../protocol/rpc.ts";
import { pageHtml, pageIcon, pageOptions } from "../page-html.ts";
import { quizHandlers } from "../quiz/handlers.ts";
import type { QuizKeys } from "../quiz/keys.ts";
import { openLink } from "../reader/open.ts";
import { pageSettings } from "../reader/settings.ts";
import type { Readers } from "../reader/readers.ts";
import { webviewPort } from "../webview-port.ts";
import type { ReviewSession } from "./session.ts";

export class ReviewPanel implements vscode.Disposable {
  readonly #peer: Peer<typeof pageContract>;

  constructor(
    private readonly panel: vscode.WebviewPanel,
    private readonly session: ReviewSession,
    private readonly world: { extensionUri: vscode.Uri; keys: QuizKeys; readers: Readers },
    onClosed: () => void,
  ) {
    const { extensionUri } = world;
    panel.title = vscode.l10n.t("Review");
    panel.iconPath = pageIcon(extensionUri);
    const { webview } = panel;
    webview.options = pageOptions(extensionUri);
    this.#peer = connect(webviewPort(webview), hostContract, this.#handlers(), pageContract);
    webview.html = pageHtml(webview, extensionUri, "reader");
    panel.onDidDispose(() => {
      world.keys.attend(this, { quiz: "none", typing: false });
      this.#peer.dispose();
      onClosed();
    });
  }

  reveal(): void {
    this.panel.reveal();
  }

  async press(press: Press): Promise<void> {
    await this.#peer.call.press(press);
  }

  dispose(): void {
    this.panel.dispose();
  }

  #handlers(): Handlers<typeof hostContract> {
    const { session, world } = this;
    const nothing = () => ({});
    const close = () => {
      const state = session.desk.state();
      // After the answer is on its way.
      setTimeout(() => this.dispose(), 0);
      return state;
    };
    return {
      ready: () => ({ quiz: session.desk.state(), problems: [], settings: pageSettings() }),
      attend: (attention) => {
        world.keys.attend(this, attention);
        return {};
      },
      openLink: async ({ href }) => {
        const { view } = session.desk.state();
        const home = view.phase === "question" ? session.item(view.question.id)?.lesson : undefined;
        await openLink(home?.uri ?? "", href);
        return {};
      },
      openEvidence: async ({ question, index }) => {
        const home = session.item(question)?.lesson;
        const passage = home?.evidence.get(question)?.[index];
        if (home && passage) {
          await world.readers.reveal(home.uri, { what: "passage", passage });
        }
        return {};
      },
      showOptions: ({ question }) => session.showOptions(question),
      card: () => null,
      lookedUp: nothing,
      knowTerm: nothing,
      guessed: nothing,
      answerOffer: nothing,
      reviewNow: nothing,
      openGlossary: nothing,
      openProblem: nothing,
      read: nothing,
      place: nothing,
      ...quizHandlers(() => session.desk),
      leave: close,
      closeResult: close,
    };
  }
}
