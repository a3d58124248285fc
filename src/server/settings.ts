/** What the client says of itself when it starts the server, and what its user has set. */
import {
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeParams,
} from "vscode-languageserver";
import * as v from "valibot";
import {
  askCommand,
  initializationSchema,
  makeAliasCommand,
  showInReaderCommand,
  showPlacesCommand,
} from "../protocol/server.ts";
import { type CheckSettings, usualChecks } from "../service/diagnostics.ts";
import { sayIn } from "../service/say.ts";
import type { ServiceOptions } from "../service/api.ts";

export interface Settings {
  roots: readonly string[];
  service: ServiceOptions;
  /** Whether the client knows what a definition belongs to, or only where it is. */
  definitionLinks: boolean;
  /** Whether it can be asked for settings, and tells when they change. */
  configuration: boolean;
  /** Whether it keeps the index for the next session. */
  keepsIndex: boolean;
  /** Whether it gives logs of answers. */
  givesLogs: boolean;
  /** Whether it shows the progress of what takes long. */
  showsProgress: boolean;
  /** Whether the server can say for which files it is a formatter. */
  formatsByName: boolean;
  /** Whether it asks again for lenses when told to. */
  refreshesLenses: boolean;
  /** Whether it asks again for diagnostics when told to. */
  refreshesDiagnostics: boolean;
}

/** Any editor may start the server: one that says nothing of its own has its workspace folders, in English. */
export function settingsOf(params: InitializeParams): Settings {
  const options = v.safeParse(initializationSchema, params.initializationOptions);
  const own = options.success ? options.output : undefined;
  const { textDocument, workspace } = params.capabilities;
  return {
    roots: own?.roots ?? (params.workspaceFolders ?? []).map(({ uri }) => uri),
    service: {
      ...(own?.cardWords && { cardWords: own.cardWords }),
      ...(own?.translations && { say: sayIn(own.translations) }),
      ...(own?.picksAlias && { aliasCommand: makeAliasCommand }),
      ...(own?.asksKind && { askCommand }),
      ...(own?.showsPlaces && { placesCommand: showPlacesCommand }),
      ...(own?.showsReader && { readerCommand: showInReaderCommand }),
      ...(own?.docs !== undefined && { docs: own.docs }),
      replaces: textDocument?.completion?.completionItem?.insertReplaceSupport ?? false,
    },
    definitionLinks: textDocument?.definition?.linkSupport ?? false,
    configuration:
      (workspace?.configuration ?? false) &&
      (workspace?.didChangeConfiguration?.dynamicRegistration ?? false),
    keepsIndex: own?.keepsIndex ?? false,
    givesLogs: own?.givesLogs ?? false,
    showsProgress: params.capabilities.window?.workDoneProgress ?? false,
    formatsByName: textDocument?.formatting?.dynamicRegistration ?? false,
    refreshesLenses: workspace?.codeLens?.refreshSupport ?? false,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport ?? false,
  };
}

/** What the user has set for a file. */
export interface UserSettings {
  checks: CheckSettings;
  lenses: boolean;
  hints: boolean;
}

const settingsSchema = v.object({
  check: v.fallback(v.record(v.string(), v.unknown()), {}),
  checkEveryArticle: v.fallback(v.boolean(), false),
  codeLens: v.fallback(v.object({ enabled: v.boolean() }), { enabled: true }),
  inlayHints: v.fallback(v.object({ enabled: v.boolean() }), { enabled: false }),
});

/** Asks the client what its user has set for a file, if it can be asked. */
export function clientSettings(
  connection: Connection,
  { configuration }: Settings,
): (uri: string) => Promise<UserSettings> {
  return async (uri) => {
    const asked: unknown = configuration
      ? await connection.workspace.getConfiguration({ scopeUri: uri, section: "lectern" })
      : undefined;
    const known = v.safeParse(settingsSchema, asked);
    return known.success
      ? {
          checks: { everyArticle: known.output.checkEveryArticle, severities: known.output.check },
          lenses: known.output.codeLens.enabled,
          hints: known.output.inlayHints.enabled,
        }
      : { checks: usualChecks, lenses: true, hints: false };
  };
}

/** Asks to be told when the settings are others. */
export async function followSettings(connection: Connection, { configuration }: Settings): Promise<void> {
  if (configuration) {
    await connection.client.register(DidChangeConfigurationNotification.type, { section: "lectern" });
  }
}
