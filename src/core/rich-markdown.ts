/**
 * Rich text back to Markdown, for hosts that draw Markdown themselves. What a lesson says stays text: every character
 * that could be markup is escaped, nothing is loaded (an image is its description), and only links to the web are links.
 */
import type { Block, Leaf, Mark, Rich, Run } from "./rich.ts";

export function richMarkdown(rich: Rich): string {
  return blocks(rich, rich.blocks).join("\n\n");
}

/** `text` as Markdown that shows exactly it, on one line. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\u0000-\u0020]+/g, " ") // oxlint-disable-line no-control-regex -- they have no place in a hover
    .replace(/[\\`*_{}[\]<>|~$&^]/g, "\\$&")
    .replace(/^( ?)([-+=#:])/, "$1\\$2")
    .replace(/^( ?\d+)([.)])/, "$1\\$2")
    .replace(/:(?=\/\/)|@(?=\w)|(?<=\bwww)\.|!$/gi, "\\$&");
}

const blocks = (rich: Rich, children: readonly Block[]): string[] =>
  children.map((child) => block(rich, child)).filter((text) => text !== "");

function block(rich: Rich, node: Block): string {
  const leaf = leafOf(rich, node);
  const children = node.children ?? [];
  switch (node.tag) {
    case "p":
    case "th":
    case "td":
      return inline(leaf);
    case "h1":
    case "h2":
    case "h3":
    case "h4":
    case "h5":
    case "h6":
      return `${"#".repeat(Number(node.tag.slice(1)))} ${inline(leaf)}`;
    case "pre":
      return fenced(leaf?.text ?? "", node.language);
    case "blockquote":
      return indent(blocks(rich, children).join("\n\n"), "> ", "> ");
    case "ul":
    case "ol":
    case "footnotes":
      return list(rich, node);
    case "li":
      return listItem(rich, children) || inline(leaf);
    case "table":
      return table(rich, node);
    case "thead":
    case "tbody":
      return children.map((row) => block(rich, row)).join("\n");
    case "tr":
      return `| ${children.map((cell) => inline(leafOf(rich, cell), true)).join(" | ")} |`;
    case "hr":
      return "---";
  }
}

const leafOf = (rich: Rich, node: Block): Leaf | undefined =>
  node.leaf === undefined ? undefined : rich.leaves[node.leaf];

function list(rich: Rich, node: Block): string {
  const first = node.start ?? 1;
  return (node.children ?? [])
    .map((item, index) => {
      const sign = node.tag === "ul" ? "- " : `${item.footnote ?? first + index}. `;
      const box = item.checked === undefined ? "" : item.checked ? "[x] " : "[ ] ";
      return indent(box + block(rich, item), sign, " ".repeat(sign.length));
    })
    .join("\n");
}

/** A list right below its item's words, which keeps the items close together. */
function listItem(rich: Rich, children: readonly Block[]): string {
  const [first, second] = children;
  const close =
    first?.tag === "p" && (second?.tag === "ul" || (second?.tag === "ol" && (second.start ?? 1) === 1));
  return close
    ? `${block(rich, first)}\n${blocks(rich, children.slice(1)).join("\n\n")}`
    : blocks(rich, children).join("\n\n");
}

function table(rich: Rich, node: Block): string {
  const head = node.children?.find(({ tag }) => tag === "thead")?.children?.[0]?.children ?? [];
  const rule = { left: ":--", center: ":-:", right: "--:" };
  const rules = `| ${head.map(({ align }) => (align ? rule[align] : "---")).join(" | ")} |`;
  const [first = "", ...rest] = (node.children ?? []).map((part) => block(rich, part));
  return [first, rules, ...rest].join("\n");
}

const indent = (text: string, first: string, others: string) =>
  first + text.replace(/\n(?=[^\n])/g, `\n${others}`).replace(/\n(?=\n)/g, `\n${others.trimEnd()}`);

function fenced(code: string, language = ""): string {
  const fence = longerThan(code, "```");
  return `${fence}${language.replace(/[^\w+#.-]/g, "")}\n${code.replace(/\n$/, "")}\n${fence}`;
}

/** A fence of backticks that the code does not contain. */
function longerThan(code: string, fence: string): string {
  const longest = Math.max(0, ...(code.match(/`+/g) ?? []).map(({ length }) => length));
  return "`".repeat(Math.max(fence.length, longest + 1));
}

function inline(leaf: Leaf | undefined, inTable = false): string {
  let open: readonly Mark[] = [];
  let text = "";
  const goOn = (marks: readonly Mark[]) => {
    const other = open.findIndex((mark, index) => !equal(mark, marks[index]));
    const kept = other === -1 ? open.length : other;
    text += open.slice(kept).reverse().map(closing).join("");
    text += marks.slice(kept).map(opening).join("");
    open = marks;
  };
  for (const piece of leaf ? pieces(leaf) : []) {
    goOn(piece.marks);
    text += pieceMarkdown(piece, inTable);
  }
  goOn([]);
  return text.trim();
}

/** Runs of one kind and the same marks as one: where the source breaks them (an escape) means nothing here. */
interface Piece {
  run: Run;
  text: string;
  marks: Mark[];
}

function pieces(leaf: Leaf): Piece[] {
  const joined: Piece[] = [];
  for (const run of leaf.runs) {
    const text = leaf.text.slice(run.start, run.end);
    const marks = (run.marks ?? []).filter((mark) => mark.type !== "link" || isWeb(mark.href));
    const last = joined.at(-1);
    const joins = last?.run.kind === run.kind && (run.kind === "text" || run.kind === "code");
    if (
      last &&
      joins &&
      marks.length === last.marks.length &&
      marks.every((mark, i) => equal(mark, last.marks[i]))
    ) {
      last.text += text;
    } else {
      joined.push({ run, text, marks });
    }
  }
  return joined;
}

function pieceMarkdown({ run, text }: Piece, inTable: boolean): string {
  switch (run.kind) {
    case "text":
      return escapeMarkdown(text);
    case "break":
      return inTable ? " " : "\\\n";
    case "image":
      return escapeMarkdown(run.image?.alt ?? "");
    case "footnote":
      return `\\[${run.footnote ?? ""}\\]`;
    case "gap":
      return "\\_\\_\\_";
    case "code": {
      const code = text.replace(/\s+/g, " ");
      const fence = longerThan(code, "`");
      const gap = /^[` ]|[` ]$/.test(code) ? " " : "";
      return fence + gap + (inTable ? code.replaceAll("|", "\\|") : code) + gap + fence;
    }
  }
}

const signs = { em: "*", strong: "**", s: "~~" };
const opening = (mark: Mark): string => (mark.type === "link" ? "[" : signs[mark.type]);
const closing = (mark: Mark): string =>
  mark.type === "link" ? `](${address(mark.href)})` : signs[mark.type];

const equal = (a: Mark, b: Mark | undefined): boolean =>
  a.type === b?.type && (a.type !== "link" || (b.type === "link" && a.href === b.href));

/** A relative link has no meaning in a hover, which belongs to no file. */
export const isWeb = (href: string): boolean => /^(?:https?|mailto):/i.test(href);

/** A link's destination between angle brackets, with nothing in it that ends them. */
export const address = (href: string): string =>
  `<${href.replace(/[<>\\\s]/g, (character) => encodeURIComponent(character))}>`;
