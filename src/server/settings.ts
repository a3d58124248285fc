import type { InitializeParams } from "vscode-languageserver";
import * as v from "valibot";
import { initializationSchema } from "../protocol/server.ts";
import { type CardWords, englishWords } from "../service/card-text.ts";

export interface Settings {
  roots: readonly string[];
  cardWords: CardWords;
  /** Whether the client knows what a definition belongs to, or only where it is. */
  definitionLinks: boolean;
}

/** Any editor may start the server: one that says nothing of its own has its workspace folders, in English. */
export function settingsOf(params: InitializeParams): Settings {
  const options = v.safeParse(initializationSchema, params.initializationOptions);
  const own = options.success ? options.output : undefined;
  return {
    roots: own?.roots ?? (params.workspaceFolders ?? []).map(({ uri }) => uri),
    cardWords: own?.cardWords ?? englishWords,
    definitionLinks: params.capabilities.textDocument?.definition?.linkSupport ?? false,
  };
}
