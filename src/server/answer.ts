import {
  type CancellationToken,
  type Connection,
  LSPErrorCodes,
  type ResponseError,
  ResponseError as Failure,
} from "vscode-languageserver";

/**
 * Makes a handler out of a question to the service. One that fails is logged and answers empty, so that an editor goes
 * on; one that nobody waits for any more says so.
 */
export function answering(connection: Connection) {
  return <P, R>(name: string, ask: (params: P, token: CancellationToken) => Promise<R | undefined>) =>
    async (params: P, token: CancellationToken): Promise<R | null | ResponseError> => {
      try {
        const answer = token.isCancellationRequested ? undefined : await ask(params, token);
        if (!token.isCancellationRequested) {
          return answer ?? null;
        }
      } catch (error) {
        connection.console.error(`${name} failed: ${error instanceof Error ? error.stack : String(error)}`);
        return null;
      }
      return new Failure(LSPErrorCodes.RequestCancelled, `${name} was cancelled.`);
    };
}
