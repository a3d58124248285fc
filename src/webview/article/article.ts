/** The article as it stands on the page: header, text, notes; and the places in it that others ask for. */
import type { Block } from "../../core/rich.ts";
import type { ShownArticle, Term } from "../../protocol/reader.ts";
import { unpackTerms } from "../../protocol/terms.ts";
import { el } from "../dom.ts";
import type { Host } from "../host.ts";
import { leadElsewhere } from "../motion.ts";
import { type BlockLook, drawBlock } from "./blocks.ts";
import { direction, directionOf } from "./direction.ts";
import { Flow } from "./flow.ts";
import { drawHeader, drawSource } from "./header.ts";
import { drawLeaf } from "./leaf.ts";
import { link } from "./link.ts";
import { Notes } from "./notes.ts";
import { picture } from "./picture.ts";
import { watchScrollers } from "./scrollers.ts";
import { drawTerm } from "./term.ts";
import { words } from "../words.ts";

/** Ids in the page are prefixed, so that no heading shadows a name of the window. */
const headingId = (id: string) => `h-${id}`;

export class Article {
  readonly element: HTMLElement;
  readonly #flow: Flow;
  readonly #notes: Notes;
  readonly #all: readonly Term[];
  readonly #terms: Map<number, Term[]>;
  readonly #first: ReadonlySet<Term>;
  readonly #title: { leaf: number; element: HTMLElement } | undefined;
  readonly #unwatch: () => void;

  constructor(
    readonly shown: ShownArticle,
    private readonly host: Host,
    private readonly report: (error: unknown) => void,
  ) {
    const { rich } = shown.text;
    this.#all = unpackTerms(shown.text.terms);
    this.#terms = byLeaf(this.#all);
    this.#first = firstMentions(this.#all);
    this.#notes = new Notes((id) => this.#go(id));
    const look = this.#look();
    this.#flow = new Flow(
      rich,
      rich.blocks.filter((_, index) => index !== shown.titleBlock),
      (block, leaf) => drawBlock(rich, block, { ...look, leaf }),
    );
    const title = el("h1", { dir: "auto" });
    this.#title = this.#drawTitle(title, look);
    const language = languageTag(shown.language);
    const empty = rich.leaves.length === 0 ? el("p", { class: "muted" }, words.say("empty")) : undefined;
    this.element = el(
      "article",
      { lang: language, dir: directionOf(rich, rich.blocks) ?? direction(shown.title ?? "") },
      drawHeader(shown, title),
      this.#flow.element,
      empty,
      shown.source ? drawSource(shown.source, look.link) : undefined,
    );
    this.#unwatch = watchScrollers(this.element);
  }

  /** Draws what is seen first when leaf `leaf` is at the top. */
  start(leaf: number): void {
    this.#flow.start(leaf);
  }

  leaf(index: number): HTMLElement | undefined {
    return index === this.#title?.leaf ? this.#title.element : this.#flow.leaf(index);
  }

  /** Leaves that are drawn, in order. */
  drawn(): { index: number; element: HTMLElement }[] {
    const title = this.#title && { index: this.#title.leaf, element: this.#title.element };
    return title ? [title, ...this.#flow.drawn()] : this.#flow.drawn();
  }

  leafAt(y: number): { index: number; element: HTMLElement } | undefined {
    return this.#flow.leafAt(y);
  }

  /** The element of the first place where an entry stands as a term. */
  termOf(key: string): HTMLElement | undefined {
    const term = this.#all.find(({ entries }) => entries.includes(key));
    const leaf = term && this.leaf(term.leaf);
    return leaf?.querySelector<HTMLElement>(`[data-terms~="${CSS.escape(key)}"]`) ?? undefined;
  }

  dispose(): void {
    this.#flow.dispose();
    this.#unwatch();
  }

  #look(): BlockLook & { link(href: string): HTMLElement } {
    return {
      headingId,
      terms: (leaf) => this.#terms.get(leaf) ?? [],
      term: (term) => drawTerm(term, this.#first.has(term)),
      link: (href) => link(href, (to) => this.#open(to)),
      image: (image) => picture(image, this.shown.images),
      footnote: (number) => this.#notes.reference(number),
      gap: () => el("span"),
      note: (number) => this.#notes.note(number),
    };
  }

  #drawTitle(element: HTMLElement, look: BlockLook): { leaf: number; element: HTMLElement } | undefined {
    const { rich } = this.shown.text;
    const block: Block | undefined = rich.blocks[this.shown.titleBlock ?? -1];
    const leaf = rich.leaves[block?.leaf ?? -1];
    if (block?.leaf === undefined || !leaf) {
      element.append(this.shown.title ?? "");
      return undefined;
    }
    element.append(drawLeaf(leaf, [], look));
    return { leaf: block.leaf, element };
  }

  #open(href: string): void {
    if (href.startsWith("#")) {
      this.#go(decode(href.slice(1)));
    } else {
      this.host.openLink({ href }).catch(this.report);
    }
  }

  /** Scrolls to a heading or a note and gives it the focus, so that reading goes on there. */
  #go(id: string): void {
    this.#flow.ensureId(id);
    const target =
      document.getElementById(headingId(id)) ?? document.getElementById(this.#notes.elementId(id));
    if (target) {
      leadElsewhere();
      target.tabIndex = -1;
      target.focus({ preventScroll: true });
      target.scrollIntoView({ block: "start" });
    }
  }
}

function byLeaf(terms: readonly Term[]): Map<number, Term[]> {
  const found = new Map<number, Term[]>();
  for (const term of terms) {
    const those = found.get(term.leaf);
    if (those) {
      those.push(term);
    } else {
      found.set(term.leaf, [term]);
    }
  }
  return found;
}

/** The first place of each entry. */
function firstMentions(terms: readonly Term[]): Set<Term> {
  const seen = new Set<string>();
  return new Set(
    terms.filter(({ entries: [key = ""] }) => {
      const isFirst = !seen.has(key);
      seen.add(key);
      return isFirst;
    }),
  );
}

function languageTag(language: string | undefined): string | undefined {
  try {
    return language === undefined ? undefined : new Intl.Locale(language).toString();
  } catch {
    return undefined;
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
