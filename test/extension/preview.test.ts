import assert from "node:assert/strict";
import MarkdownIt from "markdown-it";
import { englishWords } from "../../src/core/card-text.ts";
import { parseGlossary } from "../../src/core/glossary.ts";
import { createScope } from "../../src/core/scope.ts";
import { decorateTokens } from "../../src/extension/preview/decorate.ts";
import { extendPreview, type MarkdownIt as Engine } from "../../src/extension/preview/extend.ts";

const glossary =
  "## zero option {#zero}\n\nNo *troops* <b>.\n\nMatch: first\n\n## BSA\n\nA pact.\n\nAliases: pact\n";
const scope = createScope([{ uri: "g", glossary: parseGlossary(glossary) }]);
const env = { currentDocument: "file:///w/article.md" };

/** Tokens are made without the document and drawn with it, as VS Code does. */
function draw(markdown: string, shown: Record<string, unknown> = env): string {
  const md = extendPreview(
    new MarkdownIt({ html: true }) as unknown as Engine,
    () => (_, tokens, engine) => decorateTokens(tokens, scope, englishWords, engine),
  ) as unknown as InstanceType<typeof MarkdownIt>;
  const tokens = md.parse(markdown, {});
  const before = JSON.stringify(tokens);
  const html = md.renderer.render(tokens, md.options, shown);
  assert.equal(JSON.stringify(tokens), before, "the tokens are left as they are");
  return html;
}

const terms = (html: string) =>
  [...html.matchAll(/<span class="lectern-term"[^>]*>([^<]*)</g)].map(([, text]) => text);

describe("VS Code’s own preview", () => {
  it("shows terms as the reader does: through markup, not in headings, links and code", () => {
    const html = draw("# BSA\n\nThe BSA, a zero *option*, [a pact](x.md), `BSA`, and pacts\n");
    assert.deepEqual(terms(html), ["BSA", "zero ", "option", "pacts"]);
    assert.equal(html.match(/tabindex/g)?.length, 3);
    assert.match(
      html,
      /<em><span class="lectern-term" data-lectern-card="lectern-card-1">option<\/span><\/em>/,
    );
  });

  it("shows a term once, where its entry says so", () => {
    assert.deepEqual(terms(draw("A zero option.\n\nA zero option, a BSA and a BSA.\n")), [
      "zero option",
      "BSA",
      "BSA",
    ]);
  });

  it("has the card of every term once, hidden and with nothing of it read as markup", () => {
    const html = draw("BSA, zero option, pact.\n");
    assert.match(html, /<div class="lectern-cards" hidden><div id="lectern-card-0">/);
    assert.equal(html.match(/id="lectern-card-/g)?.length, 2);
    assert.match(html, /No <em>troops<\/em> &lt;b&gt;\./);
  });

  it("is drawn as it was where no term stands, and for text that is no document", () => {
    const plain = new MarkdownIt({ html: true });
    for (const text of ["Nothing *here*.\n", "```\nBSA\n```\n", "<p>BSA</p>\n"]) {
      assert.equal(draw(text), plain.render(text));
    }
    assert.equal(draw("BSA.\n", {}), plain.render("BSA.\n"));
  });
});
