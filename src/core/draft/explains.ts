/** Which sentence of a text says what something is. */
import type { Paragraph } from "./candidates.ts";

/** What is explained is so where it first stands, or soon after. */
const mostParagraphs = 200;

/** The first sentence that explains one of the forms, else the first that has one; empty when none does. */
export function explainingSentence(paragraphs: readonly Paragraph[], forms: readonly string[]): string {
  const escaped = forms.map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
  const here = String.raw`(?<![\p{L}\p{N}])(?:${escaped})(?![\p{L}\p{N}])["”’]?`;
  const explained = new RegExp(
    [
      String.raw`${here}(?:,? (?:which|who) (?:is|are|was|were)| (?:is|are|was|were)) (?:an?|the|one of|what|when|where)\b`,
      String.raw`${here} (?:means|refers to|stands for|describes|consists of)\b`,
      String.raw`${here} ?(?:\(|,? or |, an? |, the |, (?:his|her|its|their) |, (?:meaning|that is|i\.e\.))`,
      String.raw`\b(?:called|known as|so-called|termed|named|dubbed|defined as|or) (?:the |an? )?["“‘]?${here}`,
      String.raw`\b(?:an?|the) (?:[\p{L}-]+ ){1,4}(?:of |for )?["“‘(]?${here}[)]`,
    ].join("|"),
    "u",
  );
  const any = new RegExp(here, "u");
  let first = "";
  let looked = 0;
  for (const { text, sentences } of paragraphs) {
    // Asked first, since most paragraphs have none.
    if (!forms.some((form) => text.includes(form))) {
      continue;
    }
    if (++looked > mostParagraphs) {
      break;
    }
    const explaining = sentences.find((sentence) => explained.test(sentence));
    if (explaining !== undefined) {
      return explaining;
    }
    if (first === "") {
      first = sentences.find((sentence) => any.test(sentence)) ?? "";
    }
  }
  return first;
}
