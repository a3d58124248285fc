/** `cloze`: fields and menus inside the sentence, and below it how each went. */
import type { Rich } from "../../core/rich.ts";
import type { DetailOf, ShownQuestionOf } from "../../protocol/question.ts";
import { directionOf } from "../article/direction.ts";
import { drawRich } from "../article/rich.ts";
import { el, newId } from "../dom.ts";
import { icon } from "../icons.ts";
import { words } from "../words.ts";
import type { Answer } from "./answer.ts";
import { mark } from "./outcome.ts";
import type { QuizActions } from "./sheet.ts";

/** Of the words before and after a gap that its name has: in characters, at most. */
const around = 40;

interface Gap {
  /** What stands in the sentence. */
  element: HTMLElement;
  control: HTMLInputElement | HTMLSelectElement;
  fill(value: string): void;
}

export function clozeAnswer(
  question: ShownQuestionOf<"cloze">,
  actions: QuizActions,
): Answer<DetailOf<"cloze">> {
  const { text, gaps } = question;
  const names = gapNames(text);
  const drawn = gaps.map(({ entries }, index) => {
    const gap = entries ? menu(entries) : field();
    gap.control.setAttribute(
      "aria-label",
      words.say("cloze.gap", index + 1, gaps.length, names[index] ?? ""),
    );
    return gap;
  });
  const results = el("ol", { class: "gap-results", role: "list" });
  return {
    element: el(
      "div",
      { class: "cloze", dir: directionOf(text, text.blocks) },
      ...drawRich(text, { ...actions, gap: (index) => drawn[index]?.element ?? el("span") }),
      results,
    ),
    response: () => ({ gaps: drawn.map(({ control }) => control.value) }),
    fill({ gaps: values }) {
      for (const [index, gap] of drawn.entries()) {
        const value: unknown = Array.isArray(values) ? values[index] : undefined;
        gap.fill(typeof value === "string" ? value : "");
      }
    },
    explain(detail) {
      for (const [index, gap] of drawn.entries()) {
        const outcome = detail.gaps[index];
        close(gap);
        if (outcome) {
          const result = explainGap(gap, outcome, index);
          gap.control.setAttribute("aria-describedby", result.id);
          results.append(result);
        }
      }
    },
  };
}

/** As wide as what is typed, and not as what is sought. */
function field(): Gap {
  const input = el("input", {
    type: "text",
    dir: "auto",
    autocomplete: "off",
    spellcheck: false,
    oninput: () => grow(),
  });
  const element = el("span", { class: "gap gap-typed" }, input);
  const grow = () => void (element.dataset["value"] = input.value);
  grow();
  return {
    element,
    control: input,
    fill(value) {
      input.value = value;
      grow();
    },
  };
}

function menu(entries: readonly string[]): Gap {
  const select = el(
    "select",
    {},
    el("option", { value: "" }, words.say("menu.choose")),
    entries.map((entry) => el("option", { value: entry }, entry)),
  );
  return {
    element: el("span", { class: "gap" }, select),
    control: select,
    fill: (value) => void (select.value = entries.includes(value) ? value : ""),
  };
}

function close({ control }: Gap): void {
  if (control instanceof HTMLInputElement) {
    control.readOnly = true;
  } else {
    control.disabled = true;
  }
}

type Outcome = DetailOf<"cloze">["gaps"][number];

/** A sign at the gap, the rest in a list below: a sentence with all of it in would not be read. */
function explainGap(gap: Gap, { right, given, accepted, note }: Outcome, index: number): HTMLElement {
  const verdict = right ? "right" : "wrong";
  gap.control.classList.add(`is-${verdict}`);
  gap.element.append(
    el("span", { class: `gap-mark verdict-${verdict}`, "aria-hidden": true }, icon(verdict), `${index + 1}`),
  );
  const [best, ...others] = accepted;
  const line = (key: "answer.yours" | "answer.accepted" | "answer.also", answer: string) =>
    el("p", { class: "part-line" }, `${words.say(key)} `, el("span", { dir: "auto" }, answer));
  return el(
    "li",
    { id: newId("gap") },
    mark(verdict, `${words.say("cloze.group", index + 1)}: ${words.say(verdict)}`),
    line("answer.yours", given || words.say("answer.none")),
    best === undefined || (right && given === best) ? undefined : line("answer.accepted", best),
    others.length > 0 ? line("answer.also", others.join(", ")) : undefined,
    note ? el("p", { class: "part-line note" }, note) : undefined,
  );
}

/** For each gap the words that stand around it. */
function gapNames(text: Rich): string[] {
  const names: string[] = [];
  for (const leaf of text.leaves) {
    for (const run of leaf.runs) {
      if (run.kind === "gap" && run.gap !== undefined) {
        const before = cut(leaf.text.slice(0, run.start), -around);
        const after = cut(leaf.text.slice(run.end), around);
        names[run.gap] = `${before} … ${after}`.replaceAll("\uFFFC", "…").replace(/\s+/g, " ").trim();
      }
    }
  }
  return names;
}

/** The first (`most > 0`) or last words of a text, whole ones where there is room for them. */
function cut(text: string, most: number): string {
  if (text.length <= Math.abs(most)) {
    return text;
  }
  const part = most > 0 ? text.slice(0, most) : text.slice(most);
  const whole = most > 0 ? part.replace(/\s+\S*$/, "") : part.replace(/^\S*\s+/, "");
  return whole || part;
}
