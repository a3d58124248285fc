/** HTML as it comes, in pieces. Total: what is no tag is text. Linear in its length. */
import { escapeInline } from "./escape.ts";

export type Token =
  | { kind: "text"; text: string }
  | { kind: "open" | "close"; tag: string; attributes: string };

/** Not text, whatever is in them. */
const hidden = new Set(["script", "style", "template", "head", "svg", "noscript"]);

const piece = /<!--[^]*?(?:-->|$)|<![^>]*>|<(\/?)([a-z][\w:-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>|[^<]+|</gi;

export function* tokensOf(html: string): Generator<Token> {
  piece.lastIndex = 0;
  const pattern = new RegExp(piece);
  for (let match = pattern.exec(html); match; match = pattern.exec(html)) {
    const [whole, slash, name, attributes = ""] = match;
    if (name !== undefined) {
      const tag = name.toLowerCase();
      yield { kind: slash === "/" ? "close" : "open", tag, attributes };
      if (hidden.has(tag) && slash !== "/" && !attributes.endsWith("/")) {
        const end = new RegExp(`</${tag}\\b`, "gi");
        end.lastIndex = pattern.lastIndex;
        pattern.lastIndex = end.exec(html)?.index ?? html.length;
      }
    } else if (!whole.startsWith("<!")) {
      yield { kind: "text", text: whole };
    }
  }
}

/** The value of an attribute, its entities decoded. */
export function attributeOf(attributes: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, "i").exec(
    attributes,
  );
  const value = found?.[1] ?? found?.[2] ?? found?.[3];
  return value?.replace(entity, (whole) => decoded(whole) ?? whole).trim();
}

const named: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ndash: "–",
  mdash: "—",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  hellip: "…",
  shy: "",
};

const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|\w{2,31});/gi;

function decoded(written: string): string | undefined {
  const [, decimal, hex, name = ""] = /^&(?:#(\d+)|#x([\da-f]+)|(\w+));$/i.exec(written) ?? [];
  const point = Number.parseInt(decimal ?? hex ?? "", decimal === undefined ? 16 : 10);
  if (Number.isNaN(point)) {
    return named[name] ?? named[name.toLowerCase()];
  }
  return point > 0 && point < 0x110000 && !(point >= 0xd800 && point < 0xe000)
    ? String.fromCodePoint(point).replace("\u00A0", " ")
    : undefined;
}

/** Text between tags as Markdown. An entity that is not known here stays: Markdown has the same ones. */
export function textOf(html: string): string {
  return html
    .split(/(&(?:#\d{1,7}|#x[\da-f]{1,6}|\w{2,31});)/i)
    .map((part, at) => {
      const sign = at % 2 === 1 ? decoded(part) : undefined;
      return at % 2 === 1 && sign === undefined ? part : escapeInline(sign ?? part);
    })
    .join("");
}
