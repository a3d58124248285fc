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
  // What was never drawn has an estimated height, so the way may turn out longer than it seemed.
  addEventListener("scrollend", () => settle(distance), { once: true });
  scrollBy({ top: distance(), behavior: "smooth" });
}

function settle(distance: () => number): void {
  if (Math.abs(distance()) > innerHeight / 3) {
    scrollBy({ top: distance(), behavior: "instant" });
  }
}
