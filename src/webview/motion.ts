/** Whether things may move by themselves, by the system's wish or VS Code's. */
export const reducedMotion = (): boolean =>
  matchMedia("(prefers-reduced-motion: reduce)").matches ||
  document.body.classList.contains("vscode-reduce-motion");

/** What the learner does to move a page, or anything on it. */
const acts = ["pointerdown", "keydown", "wheel", "touchmove"];

/** Calls `listener` at whatever the learner does, until `signal` is aborted. */
export function onAct(listener: () => void, signal: AbortSignal): void {
  for (const type of acts) {
    addEventListener(type, listener, { signal, capture: true, passive: true });
  }
}

/** Heard on the window when the page leads elsewhere in the article by itself. */
export const ledElsewhere = "lectern:led-elsewhere";

/** To be called before the page leads the learner to a note, a heading or a passage. */
export const leadElsewhere = (): void => void dispatchEvent(new Event(ledElsewhere));

/** Leads to where `target` begins in the upper third of the window. */
export function scrollToUpperThird(target: () => DOMRect | undefined): void {
  leadElsewhere();
  const distance = () => (target()?.top ?? 0) - innerHeight * 0.22;
  if (reducedMotion()) {
    scrollBy({ top: distance(), behavior: "instant" });
    return;
  }
  scrollBy({ top: distance(), behavior: "smooth" });
  // What was never drawn has an estimated height, so the way may turn out longer than it seemed. Whoever has done
  // anything meanwhile is not pulled back.
  const over = new AbortController();
  const { signal } = over;
  addEventListener(
    "scrollend",
    () => {
      over.abort();
      if (Math.abs(distance()) > innerHeight / 3) {
        scrollBy({ top: distance(), behavior: "instant" });
      }
    },
    { signal },
  );
  onAct(() => over.abort(), signal);
}

/** What scrolls when something of the quiz is to be seen: its sheet beside the article, else the page. */
export function scrollerOf(element: HTMLElement): Element {
  const sheet = element.closest(".quiz");
  return sheet && getComputedStyle(sheet).overflowY === "auto" ? sheet : document.documentElement;
}

/** Gives the focus, and only then looks whether it is in view. */
export function focusInView(element: HTMLElement): void {
  element.focus({ preventScroll: true });
  bringIntoView(element);
}

/** In pixels that stay free above and below what is brought into view. */
const [above, below] = [32, 96];

/** No further than needed; beside the article, the article stays where it is. */
export function bringIntoView(element: HTMLElement): void {
  const { top, bottom } = element.getBoundingClientRect();
  const over = Math.max(0, bottom + below - innerHeight);
  const by = top < above ? top - above : Math.min(over, top - above);
  if (by !== 0) {
    scrollerOf(element).scrollBy({ top: by, behavior: "instant" });
  }
}
