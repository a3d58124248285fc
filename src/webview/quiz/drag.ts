/** Dragging by pointer events: mouse, pen and finger alike. Whoever offers it offers another way too. */

import { scrollerOf } from "../motion.ts";

/** In pixels, before a press becomes a drag. */
const slack = 4;
/** From the edge of what scrolls, where a drag scrolls it. */
const edge = 48;

export interface Drag {
  /** Each time the pointer moves, in the window. */
  over(x: number, y: number): void;
  /** Let go there. */
  drop(x: number, y: number): void;
  /** However it ended. */
  end(): void;
}

/** `begins`: whether a press on `target` may become a drag. */
export function draggable(
  element: HTMLElement,
  begins: (target: Element, pointerType: string) => boolean,
  drag: Drag,
): void {
  element.addEventListener("pointerdown", (down) => {
    const { target, pointerId, clientX, clientY, pointerType } = down;
    if (down.button !== 0 || !(target instanceof Element) || !begins(target, pointerType)) {
      return;
    }
    const over = new AbortController();
    const { signal } = over;
    let dragging = false;
    const finish = () => {
      over.abort();
      element.style.translate = "";
      element.classList.remove("dragged");
      drag.end();
    };
    const scrolledBefore = scrolled(element);
    // At the window: a quick pointer has left the element before it could be captured.
    addEventListener(
      "pointermove",
      (event) => {
        const [dx, dy] = [event.clientX - clientX, event.clientY - clientY];
        if (event.pointerId !== pointerId || (!dragging && Math.hypot(dx, dy) < slack)) {
          return;
        }
        if (!dragging) {
          dragging = true;
          element.setPointerCapture(pointerId);
          element.classList.add("dragged");
        }
        scrollNear(element, event.clientY);
        element.style.translate = `${dx}px ${dy + scrolled(element) - scrolledBefore}px`;
        drag.over(event.clientX, event.clientY);
      },
      { signal },
    );
    addEventListener(
      "pointerup",
      (event) => {
        finish();
        if (dragging && event.pointerId === pointerId) {
          drag.drop(event.clientX, event.clientY);
        }
      },
      { signal },
    );
    addEventListener("pointercancel", finish, { signal });
    addEventListener(
      "keydown",
      (event) => {
        if (event.key === "Escape") {
          event.preventDefault();
          event.stopPropagation();
          finish();
        }
      },
      { signal, capture: true },
    );
  });
}

const scrolled = (element: HTMLElement) => scrollerOf(element).scrollTop;

function scrollNear(element: HTMLElement, y: number): void {
  const by = y < edge ? y - edge : Math.max(0, y - (innerHeight - edge));
  scrollerOf(element).scrollBy({ top: by / 2, behavior: "instant" });
}
