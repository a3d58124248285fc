/**
 * Links. VS Code takes every click on an `<a href>` at the window and decides by itself, so the click never gets
 * there: the host decides. Made by script, because VS Code adds a `title` to the links of the served page.
 */
import { el } from "../dom.ts";

export function link(
  href: string,
  open: (href: string) => void,
  ...children: (Node | string)[]
): HTMLAnchorElement {
  return el(
    "a",
    {
      href,
      onclick(event) {
        event.preventDefault();
        event.stopPropagation();
        open(href);
      },
      // The middle button would otherwise go VS Code's way.
      onauxclick: (event) => event.stopPropagation(),
    },
    ...children,
  );
}
