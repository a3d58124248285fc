import type { ShownArticle } from "../../protocol/reader.ts";
import { el } from "../dom.ts";
import { words } from "../words.ts";

/** Title, one line about it, and what to know before reading. */
export function drawHeader(
  { author, date, minutes, summary }: ShownArticle,
  title: HTMLElement,
): HTMLElement {
  return el(
    "header",
    {},
    title,
    drawFacts([
      author ? el("span", { dir: "auto" }, words.say("byline", author)) : undefined,
      date ? el("time", { datetime: date, dir: "auto" }, words.date(date)) : undefined,
      minutes > 0 ? el("span", { dir: "auto" }, words.say("minutes", minutes)) : undefined,
    ]),
    summary
      ? el(
          "section",
          { class: "before", role: "note", "aria-label": words.say("summary") },
          el("p", { class: "label", dir: "auto" }, words.say("summary")),
          el("p", { dir: "auto" }, summary),
        )
      : undefined,
  );
}

function drawFacts(facts: (HTMLElement | undefined)[]): HTMLElement | undefined {
  const present = facts.filter((fact) => fact !== undefined);
  const parts = present.flatMap((fact, index) => (index === 0 ? [fact] : [separator(), fact]));
  return parts.length === 0 ? undefined : el("p", { class: "facts" }, parts);
}

const separator = () => el("span", { "aria-hidden": true }, " · ");

/** Where the article comes from; it stands at the end, where papers say it. */
export function drawSource(source: string, link: (href: string) => HTMLElement): HTMLElement {
  const isAddress = /^https?:\/\//i.test(source);
  const address = isAddress ? link(source) : undefined;
  address?.append(source.replace(/^https?:\/\/(www\.)?/i, "").replace(/\/$/, ""));
  return el(
    "footer",
    { class: "muted" },
    `${words.say("source")} `,
    address ?? el("span", { dir: "auto" }, source),
  );
}
