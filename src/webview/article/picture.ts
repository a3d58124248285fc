import type { Run } from "../../core/rich.ts";
import { el } from "../dom.ts";
import { words } from "../words.ts";

/** A picture; where it cannot be had, what it shows in words. Its title is a caption, never a tooltip. */
export function picture(
  { src, alt, title }: NonNullable<Run["image"]>,
  images: Readonly<Record<string, string>>,
): HTMLElement {
  const address = Object.hasOwn(images, src)
    ? images[src]
    : /^(https:|data:image\/)/i.test(src)
      ? src
      : undefined;
  const box = el("span", { class: "picture" });
  const missing = () => {
    const sentence = alt ? words.say("image.missing.alt", alt) : words.say("image.missing");
    box.replaceChildren(el("span", { class: "picture-missing" }, sentence));
  };
  if (address === undefined) {
    missing();
    return box;
  }
  box.append(el("img", { src: address, alt, loading: "lazy", onerror: missing }));
  if (title) {
    box.append(el("span", { class: "caption", dir: "auto" }, title));
  }
  return box;
}
