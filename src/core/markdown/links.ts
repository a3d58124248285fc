/** Which addresses a lesson may lead to or load. All others are dropped here, so that nobody after has to think of them. */

const scheme = /^\s*([a-z][a-z0-9+.-]*):/i;

/** Web and mail addresses, relative paths and `#anchor`. Not `//host`, which says no scheme. */
export function isLink(href: string): boolean {
  const name = scheme.exec(href)?.[1]?.toLowerCase();
  return name === undefined ? isRelative(href) : ["https", "http", "mailto"].includes(name);
}

/** `https:`, images in `data:` of kinds that hold no script, and relative paths. */
export function isImage(src: string): boolean {
  const name = scheme.exec(src)?.[1]?.toLowerCase();
  if (name === "data") {
    return /^data:image\/(?:png|jpeg|gif|webp)[;,]/i.test(src);
  }
  return name === undefined ? isRelative(src) && !src.startsWith("#") : name === "https";
}

/** Backslashes count as slashes in an address. */
const isRelative = (path: string) => path !== "" && !/^\s*(?:[\\/]|%5C){2}/i.test(path);
