/**
 * Folds the article while a question is answered from memory. Its text keeps its room, so that nothing moves and the
 * place is not lost; but it is not to be seen, found, selected or heard.
 */
import { el } from "../dom.ts";
import { words } from "../words.ts";

export class ArticleFold {
  readonly note = el(
    "p",
    { class: "fold-note muted", role: "note", hidden: true },
    el("span", {}, words.say("closed.note")),
  );
  #article: HTMLElement | undefined;
  #closed = false;

  enter(article: HTMLElement): void {
    this.#article = article;
    this.#apply();
  }

  set(closed: boolean): void {
    if (closed !== this.#closed) {
      this.#closed = closed;
      this.#apply();
    }
  }

  #apply(): void {
    this.note.hidden = !this.#closed;
    this.#article?.classList.toggle("folded", this.#closed);
  }
}

export const isFolded = (article: HTMLElement): boolean => article.classList.contains("folded");
