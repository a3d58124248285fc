import type { Page } from "playwright-core";

/**
 * The first letter of words on the page, in pixels: between words there may be nothing to rest on. The editor cuts a line into pieces by syntax, so that the words may lie
 * across elements.
 */
export async function pointOfText(
  page: Page,
  selector: string,
  words: string,
): Promise<{ x: number; y: number }> {
  const point = await page.locator(selector).evaluateAll((elements, text) => {
    for (const element of elements) {
      // The editor draws a space as a no-break space.
      const start = element.textContent.replaceAll("\u{a0}", " ").indexOf(text);
      if (start < 0) {
        continue;
      }
      const range = document.createRange();
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      let before = 0;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const length = node.textContent?.length ?? 0;
        const at = (offset: number): number => Math.min(Math.max(offset - before, 0), length);
        if (start >= before && start < before + length) {
          range.setStart(node, at(start));
        }
        if (start + text.length > before && start + text.length <= before + length) {
          range.setEnd(node, at(start + text.length));
        }
        before += length;
      }
      const box = range.getClientRects()[0];
      if (box) {
        return { x: box.x + 4, y: box.y + box.height / 2 };
      }
    }
    return undefined;
  }, words);
  if (!point) {
    throw new Error(`“${words}” is not in sight.`);
  }
  return point;
}
