/** From a request to a question to the service and back, one a feature. */
import { type CompletionItem, type Connection, LSPErrorCodes, ResponseError } from "vscode-languageserver";
import * as v from "valibot";
import { idRenamed } from "../protocol/server.ts";
import type { Refusal, Renamed } from "../service/rename.ts";
import type { Service } from "../service/api.ts";
import { answering } from "./answer.ts";
import type { Settings, UserSettings } from "./settings.ts";

const completionData = v.object({ uri: v.string(), key: v.string() });

export function registerFeatures(
  connection: Connection,
  service: Service,
  settings: (uri: string) => Promise<UserSettings>,
  { definitionLinks }: Settings,
): void {
  const answer = answering(connection);
  /** The client hears of ids under which progress may be kept. */
  const renamedBy = (answered: Renamed | Refusal | undefined) => {
    if (answered && "edit" in answered && answered.renamed) {
      void connection.sendNotification(idRenamed, answered.renamed);
    }
    const refused = orRefuse(answered);
    return refused && "edit" in refused ? refused.edit : refused;
  };

  connection.onHover(
    answer("Hover", ({ textDocument, position }, token) => service.hover(textDocument.uri, position, token)),
  );
  connection.onDefinition(
    answer("Definition", async ({ textDocument, position }, token) => {
      const links = await service.definition(textDocument.uri, position, token);
      return definitionLinks
        ? links
        : links.map(({ targetUri, targetSelectionRange }) => ({
            uri: targetUri,
            range: targetSelectionRange,
          }));
    }),
  );
  connection.onReferences(
    answer("References", ({ textDocument, position, context }, token) =>
      service.references(textDocument.uri, position, context.includeDeclaration, token),
    ),
  );
  connection.onDocumentHighlight(
    answer("Highlights", ({ textDocument, position }, token) =>
      service.highlights(textDocument.uri, position, token),
    ),
  );
  connection.onPrepareRename(
    answer("Rename", async ({ textDocument, position }, token) =>
      orRefuse(await service.prepareRename(textDocument.uri, position, token)),
    ),
  );
  connection.onRenameRequest(
    answer("Rename", async ({ textDocument, position, newName }, token) =>
      renamedBy(await service.rename(textDocument.uri, position, newName, token)),
    ),
  );
  connection.onCompletion(
    answer("Completion", ({ textDocument, position, context }, token) =>
      service.completions(textDocument.uri, position, token, context?.triggerCharacter),
    ),
  );
  const described = answer("Completion", async ({ data }: CompletionItem) => {
    const known = v.safeParse(completionData, data);
    return known.success ? await service.describe(known.output) : undefined;
  });
  connection.onCompletionResolve(async (item, token) => {
    const value = await described(item, token);
    return typeof value === "string" ? { ...item, documentation: { kind: "markdown", value } } : item;
  });
  connection.onWorkspaceSymbol(answer("Terms", ({ query }, token) => service.workspaceSymbols(query, token)));
  connection.onDocumentSymbol(
    answer("Symbols", ({ textDocument }) => Promise.resolve(service.documentSymbols(textDocument.uri))),
  );
  connection.onDocumentLinks(
    answer("Links", ({ textDocument }) => Promise.resolve(service.documentLinks(textDocument.uri))),
  );
  connection.onCodeAction(
    answer("Code actions", async ({ textDocument: { uri }, range, context: { only } }, token) => {
      const actions = await service.codeActions(uri, range, (await settings(uri)).checks, token);
      return only
        ? actions.filter(({ kind = "" }) =>
            only.some((each) => each === "" || `${kind}.`.startsWith(`${each}.`)),
          )
        : actions;
    }),
  );
  connection.onCodeLens(
    answer("Lenses", async ({ textDocument: { uri } }, token) =>
      (await settings(uri)).lenses ? await service.lenses(uri, token) : [],
    ),
  );
  connection.languages.inlayHint.on(
    answer("Hints", async ({ textDocument: { uri }, range }, token) =>
      (await settings(uri)).hints && !token.isCancellationRequested ? service.inlayHints(uri, range) : [],
    ),
  );
  connection.onFoldingRanges(
    answer("Folding", ({ textDocument }) => Promise.resolve(service.foldingRanges(textDocument.uri))),
  );
  connection.onDocumentFormatting(
    answer("Formatting", ({ textDocument }) => Promise.resolve(service.formatting(textDocument.uri))),
  );
  const report = answer(
    "Diagnostics",
    async ({ textDocument: { uri } }: { textDocument: { uri: string } }, token) =>
      await service.diagnostics(uri, (await settings(uri)).checks, token),
  );
  connection.languages.diagnostics.on(async (params, token) => {
    const items = await report(params, token);
    // A client that cancels because it has to ask again does so only if it may.
    return items instanceof ResponseError
      ? new ResponseError(items.code, items.message, { retriggerRequest: true })
      : { kind: "full", items: items ?? [] };
  });
}

/** An editor shows the sentence of a refusal where it was asked. */
const orRefuse = <T extends object>(answer: T | Refusal | undefined) =>
  answer && "refused" in answer ? new ResponseError(LSPErrorCodes.RequestFailed, answer.refused) : answer;
