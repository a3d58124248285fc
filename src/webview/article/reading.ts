import { isFolded } from "./fold.ts";

/** How far into the article the reader has come: reported when it grows, at most once a second. */
const everyMs = 1000;
/** Less is not worth a message. */
const step = 0.01;

export function watchReading(article: HTMLElement, report: (portion: number) => void): { stop(): void } {
  let furthest = 0;
  let reported = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = () => {
    const box = article.getBoundingClientRect();
    if (document.hidden || box.height === 0 || isFolded(article)) {
      return;
    }
    // Its last line in sight is the end, whatever margin follows.
    const seen = box.bottom <= innerHeight + 24 ? 1 : (innerHeight - box.top) / box.height;
    furthest = Math.max(furthest, Math.min(1, Math.max(0, seen)));
    if (timer === undefined && (furthest - reported >= step || (furthest === 1 && reported < 1))) {
      timer = setTimeout(tell, everyMs);
    }
  };
  const tell = () => {
    timer = undefined;
    reported = furthest;
    report(furthest);
  };
  const resized = new ResizeObserver(look);
  resized.observe(article);
  addEventListener("scroll", look, { passive: true });
  look();
  return {
    stop() {
      clearTimeout(timer);
      resized.disconnect();
      removeEventListener("scroll", look);
    },
  };
}
