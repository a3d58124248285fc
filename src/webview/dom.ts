/** Makes elements. There are no HTML strings in this page: text is text, whatever it holds. */

type Value = string | number | boolean | undefined;

type Attributes = {
  [name in `data-${string}` | `aria-${string}`]?: Value;
} & {
  [
    name in
      | "class"
      | "id"
      | "role"
      | "tabindex"
      | "type"
      | "lang"
      | "dir"
      | "href"
      | "src"
      | "alt"
      | "loading"
      | "name"
      | "value"
      | "for"
      | "start"
      | "scope"
      | "rows"
      | "checked"
      | "disabled"
      | "hidden"
      | "open"
      | "inputmode"
      | "autocomplete"
      | "spellcheck"
      | "novalidate"
      | "datetime"
  ]?: Value;
};

type Listeners = {
  [E in keyof HTMLElementEventMap as `on${E}`]?: (event: HTMLElementEventMap[E]) => void;
};

export type Child = Node | string | undefined;

/** Attributes that are `undefined` or `false` are left out, `true` is an empty one; `on…` listens. */
export function el<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  props: Attributes & Listeners = {},
  ...children: (Child | Child[])[]
): HTMLElementTagNameMap[T] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === "function") {
      element.addEventListener(name.slice(2), value as EventListener);
    } else if (value === true && !name.startsWith("aria-") && name !== "spellcheck") {
      element.setAttribute(name, "");
    } else if (
      value !== undefined &&
      (value !== false || name.startsWith("aria-") || name === "spellcheck")
    ) {
      element.setAttribute(name, String(value));
    }
  }
  element.append(...present(children.flat()));
  return element;
}

export const present = (children: readonly Child[]): (Node | string)[] =>
  children.filter((child) => child !== undefined);

/** An id that no heading of an article can have. */
let ids = 0;
export const newId = (what: string): string => `lectern-${what}-${++ids}`;

/** What happens to one element while the returned function was not called. */
export function on<E extends keyof HTMLElementEventMap>(
  target: HTMLElement | Document | Window,
  type: E,
  listener: (event: HTMLElementEventMap[E]) => void,
  options?: AddEventListenerOptions,
): () => void {
  target.addEventListener(type, listener as EventListener, options);
  return () => target.removeEventListener(type, listener as EventListener, options);
}

/** What Tab would visit inside `root`, in order. */
export function focusable(root: ParentNode): HTMLElement[] {
  const all = root.querySelectorAll<HTMLElement>(
    'a[href], button, input, select, textarea, summary, [tabindex="0"]',
  );
  return [...all].filter((each) => !each.matches(":disabled") && each.checkVisibility());
}
