/** Keeps a card beside its word and inside the window. */
import {
  autoUpdate,
  computePosition,
  flip,
  hide,
  inline,
  offset,
  type Placement,
  shift,
  size,
} from "@floating-ui/dom";

/** Kept between card and window's edge, in pixels. */
const padding = 8;

/** `gone` is called when the word leaves the window. Returns what ends it. */
export function placeBeside(word: HTMLElement, card: HTMLElement, gone: () => void): () => void {
  // Once placed it stays on its side: a card that grew must not jump from under the pointer.
  let side: Placement | undefined;
  const place = async () => {
    const { x, y, placement, middlewareData } = await computePosition(word, card, {
      placement: side ?? "bottom-start",
      middleware: [
        inline(),
        offset(6),
        ...(side ? [] : [flip({ padding })]),
        shift({ padding, crossAxis: side !== undefined }),
        size({
          padding,
          apply({ availableHeight }) {
            const most = Math.max(96, Math.min(availableHeight, innerHeight * 0.6));
            card.style.maxHeight = `${Math.floor(most)}px`;
          },
        }),
        hide(),
      ],
    });
    side = placement;
    card.style.left = `${Math.round(x)}px`;
    card.style.top = `${Math.round(y)}px`;
    card.dataset["placed"] = placement;
    if (middlewareData.hide?.referenceHidden) {
      gone();
    }
  };
  return autoUpdate(word, card, () => void place());
}

/** For a card whose word does not stand in the article. */
export function placeAlone(card: HTMLElement): void {
  card.classList.add("alone");
}
