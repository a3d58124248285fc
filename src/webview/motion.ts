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
