import { words } from "../words.ts";

/**
 * Tables and code too wide for the column scroll by themselves. Only where they do, the keyboard must reach them.
 * Returns what ends the watching.
 */
export function watchScrollers(root: HTMLElement): () => void {
  const sizes = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      mark(target as HTMLElement);
    }
  });
  const found = new MutationObserver((records) => {
    for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (node instanceof HTMLElement) {
        watch(node);
      }
    }
  });
  const watch = (node: HTMLElement) => {
    for (const each of [...(node.matches(".scrolls") ? [node] : []), ...node.querySelectorAll(".scrolls")]) {
      sizes.observe(each);
    }
  };
  watch(root);
  found.observe(root, { childList: true, subtree: true });
  return () => {
    sizes.disconnect();
    found.disconnect();
  };
}

function mark(element: HTMLElement): void {
  const scrolls = element.scrollWidth > element.clientWidth + 1;
  if (scrolls) {
    element.tabIndex = 0;
    element.setAttribute("role", "group");
    element.setAttribute("aria-label", words.say(element.matches("pre") ? "code" : "table"));
  } else if (element.hasAttribute("tabindex")) {
    for (const name of ["tabindex", "role", "aria-label"]) {
      element.removeAttribute(name);
    }
  }
}
