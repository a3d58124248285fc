/** Puts words into a sentence, in the language of the window: `{0}` stands for the first of `args`. */
export type Say = (template: string, ...args: string[]) => string;

/** `translations` by English template; what has none stays English. */
export const sayIn =
  (translations: Readonly<Record<string, string>>): Say =>
  (template, ...args) =>
    (translations[template] ?? template).replace(
      /\{(\d+)\}/g,
      (_, index: string) => args[Number(index)] ?? "",
    );

export const sayInEnglish: Say = sayIn({});
