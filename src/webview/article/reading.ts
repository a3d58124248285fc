import { ledElsewhere, onAct } from "../motion.ts";
import { isFolded } from "./fold.ts";

/**
 * How far into the article the reader has come: reported when it grows, at most once a second. Where the page has led
 * by itself, to a note or to evidence, nobody has read yet what lies before: it counts when the learner goes on reading there.
 */
const everyMs = 1000;
/** After being led somewhere; whoever only looks something up is back by then. */
const stayedMs = 10_000;
/** Less is not worth a message. */
const step = 0.01;

export function watchReading(article: HTMLElement, report: (portion: number) => void): { stop(): void } {
  let furthest = 0;
  let reported = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** When the page led elsewhere, and whether the learner has done anything since. */
  let led: { at: number; acted: boolean } | undefined;
  const over = new AbortController();
  const { signal } = over;

  const look = () => {
    const box = article.getBoundingClientRect();
    if (document.hidden || box.height === 0 || isFolded(article)) {
      return;
    }
    const isBack = -box.top / box.height <= furthest;
    if (led && !(led.acted && (isBack || performance.now() - led.at > stayedMs))) {
      return;
    }
    led = undefined;
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
  addEventListener("scroll", look, { passive: true, signal });
  addEventListener(ledElsewhere, () => (led = { at: performance.now(), acted: false }), { signal });
  onAct(() => led && (led.acted = true), signal);
  look();
  return {
    stop() {
      clearTimeout(timer);
      resized.disconnect();
      over.abort();
    },
  };
}
