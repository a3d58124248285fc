/** What the client asks beyond LSP. */
import { type CancellationToken, type Connection, RequestType } from "vscode-languageserver";
import * as v from "valibot";
import {
  addQuestions,
  addQuestionsTakes,
  draftQuestions,
  draftQuestionsTakes,
  entriesOf,
  type entriesOfGives,
  entriesOfTakes,
  makeAlias,
  makeAliasTakes,
  termMarks,
  type termMarksGives,
  termMarksTakes,
} from "../protocol/server.ts";
import type { Service } from "../service/api.ts";
import { answering } from "./answer.ts";

export function registerOwnRequests(connection: Connection, service: Service): void {
  const answer = answering(connection);
  const on = <S extends v.GenericSchema>(
    method: string,
    takes: S,
    ask: (params: v.InferOutput<S>, token: CancellationToken) => Promise<unknown>,
  ) =>
    connection.onRequest(
      new RequestType<unknown, unknown, void>(method),
      answer(method, (params: unknown, token) => ask(v.parse(takes, params), token)),
    );

  on(termMarks, termMarksTakes, async ({ uri }, token): Promise<v.InferOutput<typeof termMarksGives>> => {
    const found = await service.marks(uri, token);
    const ranges = found?.ranges.map(({ start, end }): [number, number, number, number] => [
      start.line,
      start.character,
      end.line,
      end.character,
    ]);
    return found && ranges ? { version: found.version, ranges } : null;
  });
  on(entriesOf, entriesOfTakes, ({ uri }): Promise<v.InferOutput<typeof entriesOfGives>> =>
    service.entries(uri),
  );
  on(draftQuestions, draftQuestionsTakes, ({ uri, range }) => service.draftQuestions(uri, range));
  on(addQuestions, addQuestionsTakes, ({ uri, drafts }) => service.addQuestions(uri, drafts));
  on(makeAlias, makeAliasTakes, ({ uri, key, alias }) => service.makeAlias(uri, key, alias));
}
