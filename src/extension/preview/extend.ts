/**
 * VS Code's own Markdown preview, given terms and their cards. Only the renderer knows which document it draws, and what
 * it is given is kept for other uses, so that it draws a copy. Part of the activation, and therefore short.
 */

/** As much of markdown-it as is needed, whatever its version. */
export interface Token {
  type: string;
  content: string;
  children: Token[] | null;
}
export interface MarkdownIt {
  renderer: { render(tokens: Token[], options: unknown, env: unknown): string };
  render(source: string): string;
}

/** What is drawn instead; undefined: what is there. */
export type Decorate = (
  uri: string,
  tokens: Token[],
  md: MarkdownIt,
) => { tokens: Token[]; cards: string } | undefined;

/** `decorate` gives undefined until there is something to decorate with. */
export function extendPreview<M extends MarkdownIt>(md: M, decorate: () => Decorate | undefined): M {
  const render = md.renderer.render.bind(md.renderer);
  md.renderer.render = (tokens, options, env) => {
    const { currentDocument } = (env ?? {}) as { currentDocument?: { toString(): string } };
    const drawn = currentDocument && decorate()?.(currentDocument.toString(), tokens, md);
    return drawn ? render(drawn.tokens, options, env) + drawn.cards : render(tokens, options, env);
  };
  return md;
}
