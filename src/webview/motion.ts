/** Whether things may move by themselves, by the system's wish or VS Code's. */
export const reducedMotion = (): boolean =>
  matchMedia("(prefers-reduced-motion: reduce)").matches ||
  document.body.classList.contains("vscode-reduce-motion");

/** Scrolls so that `target` begins in the upper third of the window. */
export function scrollToUpperThird(target: () => DOMRect | undefined): void {
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
  for (const type of ["pointerdown", "keydown", "wheel", "touchmove"]) {
    addEventListener(type, () => over.abort(), { signal, capture: true, passive: true });
  }
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
