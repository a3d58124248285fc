/** The page as a whole: draws a state of the lesson, and the next one over it without losing the place. */
import type { QuizState } from "../protocol/quiz.ts";
import type { Anchor, Press, Reveal, ReaderState } from "../protocol/reader.ts";
import type { WrittenView } from "../protocol/writing.ts";
import { Article } from "./article/article.ts";
import { ArticleFold } from "./article/fold.ts";
import { goBackTo, leafOf, whereWeAre } from "./article/position.ts";
import { problemsNote } from "./article/problems.ts";
import { watchReading } from "./article/reading.ts";
import { entriesOf } from "./article/term.ts";
import { Cards } from "./card/cards.ts";
import { LookUpOffer } from "./card/offer.ts";
import { el } from "./dom.ts";
import { EvidenceView } from "./evidence/evidence.ts";
import { Selecting } from "./evidence/selecting.ts";
import { failurePage, nothingToRead } from "./failure.ts";
import type { Host } from "./host.ts";
import { Keys } from "./keys.ts";
import type { Memory } from "./memory.ts";
import { scrollToUpperThird } from "./motion.ts";
import { QuizSheet } from "./quiz/sheet.ts";
import { words } from "./words.ts";
import { WritingPreview } from "./writing/preview.ts";

export class Reader {
  readonly #main = el("main", {});
  readonly #problems = el("div", { class: "problems-place" });
  readonly #cards: Cards;
  readonly #lookUps: LookUpOffer;
  readonly #evidence = new EvidenceView();
  readonly #selecting = new Selecting();
  readonly #quiz: QuizSheet;
  readonly #writing: WritingPreview;
  readonly #keys: Keys;
  readonly #fold = new ArticleFold();
  #article: Article | undefined;
  /** The question at hand is asked from memory. */
  #closed = false;
  #reading: { stop(): void } | undefined;

  constructor(
    private readonly host: Host,
    private readonly memory: Memory,
  ) {
    const report = (error: unknown) => console.error(error);
    document.body.append(this.#main);
    this.#cards = new Cards(host, (card) => memory.keep({ card }), report);
    this.#lookUps = new LookUpOffer(host, report);
    this.#quiz = new QuizSheet({
      host,
      memory,
      openLink: (href) => void host.openLink({ href }).catch(report),
      openProblem: (index) => void host.openProblem({ index }).catch(report),
      showEvidence: (passages, back) => this.#evidence.show(passages, back),
      openEvidence: (question, index) => void host.openEvidence({ question, index }).catch(report),
      clearEvidence: () => this.#clearEvidence(),
      marking: {
        selecting: this.#selecting,
        text: () => this.#article?.shown.text.rich ?? { blocks: [], leaves: [] },
        showKey: (passages) => this.#evidence.mark(passages),
      },
      toArticle: () => this.#toArticle(),
      changed: (closed, moved) => this.#quizChanged(closed, moved),
    });
    this.#writing = new WritingPreview(this.#quiz.actions, {
      clear: () => this.#clearEvidence(),
      changed: () => this.#chooseAside(),
    });
    this.#keys = new Keys(() => this.#quiz.attention, host, report);
    this.#rememberPosition();
  }

  show(state: ReaderState): void {
    const { article, quiz, problems, settings } = state;
    const { style } = document.body;
    style.setProperty("--text-scale", String(settings.textScale));
    style.setProperty("--reading-font", settings.fontFamily || "initial");
    document.body.classList.toggle("with-quiz", article !== undefined && quiz !== undefined);
    this.#showArticle(state);
    const open = (index: number) => void this.host.openProblem({ index }).catch(console.error);
    const note = article && problemsNote(problems, open);
    const wasOpen = this.#problems.querySelector("details")?.open ?? false;
    this.#problems.replaceChildren(...(note ? [note] : []));
    note?.toggleAttribute("open", wasOpen);
    if (quiz?.review) {
      this.#showAlone(quiz);
      return;
    }
    if (!article) {
      this.#main.replaceChildren(nothingToRead(problems, open));
    }
    if (article && quiz) {
      this.#quiz.update(quiz);
      this.#chooseAside();
    } else {
      this.#quiz.element.remove();
      this.#writing.element.remove();
      this.#fold.set(false);
    }
    this.#lookUps.update(state.lookedUp ?? []);
    this.#cards.forget();
  }

  /** A review: there is no article beside it. */
  #showAlone(quiz: QuizState): void {
    const { element } = this.#quiz;
    this.#quiz.update(quiz);
    if (!element.isConnected) {
      element.setAttribute("role", "region");
      element.classList.add("alone");
      const title = quiz.title ?? words.say("quiz");
      element.setAttribute("aria-label", title);
      element.prepend(el("h1", { class: "sheet", dir: "auto" }, el("span", {}, title)));
      this.#main.replaceChildren(element);
      this.#quiz.focus();
    }
  }

  /** What its author writes at the moment stands in the place of the quiz. */
  write(written: WrittenView | undefined): void {
    this.#writing.show(written);
  }

  #chooseAside(): void {
    const [shown, other] = this.#writing.isShown
      ? [this.#writing.element, this.#quiz.element]
      : [this.#quiz.element, this.#writing.element];
    other.remove();
    // Put where it is already, it would lose the focus.
    if (!shown.isConnected && this.#article) {
      this.#main.after(shown);
    }
    this.#fold.set(this.#closed && !this.#writing.isShown);
  }

  #clearEvidence(): void {
    this.#evidence.clear();
    this.#selecting.end();
  }

  press(press: Press): void {
    this.#quiz.press(press);
  }

  /** Says that the lesson is on its way. */
  wait(): void {
    this.#main.replaceChildren(el("p", { class: "muted empty", role: "status" }, words.say("opening")));
  }

  /** Says why there is no lesson. */
  fail(sentence: string, again: () => void): void {
    this.#dropArticle();
    this.#quiz.element.remove();
    this.#main.replaceChildren(failurePage(sentence, again));
  }

  /** After the first state: what was open when the page was left. */
  restore(): void {
    const { card } = this.memory;
    const places = card === undefined ? [] : document.querySelectorAll<HTMLElement>("article [data-term]");
    const word = [...places].find((place) => {
      const { top, bottom } = place.getBoundingClientRect();
      return entriesOf(place)[0] === card && top >= 0 && bottom <= innerHeight;
    });
    if (word) {
      void this.#cards.show(entriesOf(word), word);
    } else {
      this.memory.keep({ card: undefined });
    }
  }

  async reveal(reveal: Reveal): Promise<void> {
    switch (reveal.what) {
      case "quiz":
        return this.#quiz.reveal();
      case "passage":
        return this.#evidence.show([reveal.passage]);
      case "card": {
        const word = this.#article?.termOf(reveal.key);
        if (word) {
          scrollToUpperThird(() => word.getBoundingClientRect());
        }
        await this.#cards.show(word ? entriesOf(word) : [reveal.key], word, true);
      }
    }
  }

  /** Which terms tell the answer, what the keys are for and whether the article may be read: the question decides. */
  #quizChanged(closed: boolean, moved: boolean): void {
    this.#cards.forget();
    if (moved) {
      this.#cards.close();
    }
    this.#closed = closed;
    this.#fold.set(closed && !this.#writing.isShown);
    this.#keys.look();
  }

  #showArticle({ article: shown, place }: ReaderState): void {
    if (this.#article && JSON.stringify(shown) === JSON.stringify(this.#article.shown)) {
      return;
    }
    const before = this.#article ? whereWeAre(this.#article) : undefined;
    const first = this.#article === undefined;
    this.#dropArticle();
    if (!shown) {
      return;
    }
    this.memory.enter(shown.id);
    const anchor = first ? (this.memory.anchor ?? place) : before;
    const article = new Article(shown, this.host, console.error);
    this.#article = article;
    article.element.querySelector("header")?.append(this.#problems);
    const { controls, place: selection } = this.#selecting;
    this.#main.replaceChildren(
      this.#fold.note,
      article.element,
      this.#lookUps.element,
      this.#evidence.controls,
      controls,
      selection,
    );
    this.#fold.enter(article.element);
    article.start(anchor ? leafOf(anchor, article) : 0);
    if (anchor) {
      goBackTo(anchor, article);
    }
    this.#evidence.enter(article);
    this.#selecting.enter(article);
    this.#reading = watchReading(article.element, (portion) => {
      this.host.read({ portion }).catch(console.error);
    });
  }

  #dropArticle(): void {
    this.#reading?.stop();
    this.#article?.dispose();
    this.#article = undefined;
  }

  /** From the quiz's result to the beginning of the text; beside the quiz the text has not moved. */
  #toArticle(): void {
    const title = this.#article?.element.querySelector("h1");
    const beside = matchMedia("(min-width: 900px)").matches;
    title?.setAttribute("tabindex", "-1");
    title?.focus({ preventScroll: beside });
  }

  /** Kept at every scroll; when the window's size changes, the text stays where it was and not the number. */
  #rememberPosition(): void {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let width = innerWidth;
    const tell = rarely((anchor) => void this.host.place({ anchor }).catch(console.error));
    const keep = () => {
      timer = undefined;
      // Lines have been broken anew and the place is not yet found again: it would be kept wrong.
      if (this.#article && innerWidth === width) {
        const anchor = whereWeAre(this.#article);
        this.memory.keep({ anchor });
        tell(anchor ?? null);
      }
    };
    addEventListener("scroll", () => (timer ??= setTimeout(keep, 150)), { passive: true });
    addEventListener("resize", () => {
      const { anchor } = this.memory;
      if (anchor && this.#article) {
        goBackTo(anchor, this.#article);
      }
      width = innerWidth;
    });
    document.addEventListener("visibilitychange", () => document.hidden && keep());
  }
}

/** The host keeps the place for a page that is closed; it need not know every step there. */
function rarely(tell: (place: Anchor | null) => void): (place: Anchor | null) => void {
  let latest: Anchor | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (place) => {
    latest = place;
    timer ??= setTimeout(() => {
      timer = undefined;
      tell(latest);
    }, 1000);
  };
}
