/**
 * Typed calls over any port that carries text: a webview and its host. Both ends know one contract; what enters is
 * decoded against it, a handler that fails makes its caller fail with a sentence, and what is pending is rejected when
 * the other end goes. Messages are JSON as text, because VS Code copies an object several times on its way to a page,
 * and a text hardly costs it anything.
 */
import * as v from "valibot";

export interface Port {
  post(message: string): void;
  /** Calls `listener` for every message, whatever it is, until the returned function is called. */
  listen(listener: (message: unknown) => void): () => void;
}

/** The verbs that one end answers, each with the shape of what it takes and gives. */
export type Contract = Record<string, { takes: v.GenericSchema; gives: v.GenericSchema }>;

export type Handlers<C extends Contract> = {
  [K in keyof C]: (
    params: v.InferOutput<C[K]["takes"]>,
  ) => v.InferOutput<C[K]["gives"]> | Promise<v.InferOutput<C[K]["gives"]>>;
};

export type Calls<C extends Contract> = {
  [K in keyof C]: (params: v.InferOutput<C[K]["takes"]>) => Promise<v.InferOutput<C[K]["gives"]>>;
};

export interface Peer<Theirs extends Contract> {
  call: Calls<Theirs>;
  /** Rejects what is pending; later calls reject too. */
  dispose(): void;
}

const messageSchema = v.variant("rpc", [
  v.object({ rpc: v.literal("call"), id: v.number(), verb: v.string(), params: v.unknown() }),
  v.object({ rpc: v.literal("return"), id: v.number(), result: v.unknown() }),
  v.object({ rpc: v.literal("fail"), id: v.number(), message: v.string() }),
]);
const textSchema = v.pipe(v.string(), v.parseJson(), messageSchema);

interface Pending {
  verb: string;
  resolve: (value: unknown) => void;
  reject: (error: Error) => void;
}

export function connect<Mine extends Contract, Theirs extends Contract>(
  port: Port,
  mine: Mine,
  handlers: Handlers<Mine>,
  theirs: Theirs,
): Peer<Theirs> {
  const pending = new Map<number, Pending>();
  let nextId = 1;
  let gone = false;

  const answer = async (id: number, verb: string, params: unknown) => {
    try {
      const entry = Object.hasOwn(mine, verb) ? mine[verb] : undefined;
      const handler = Object.hasOwn(handlers, verb) ? handlers[verb] : undefined;
      if (!entry || !handler) {
        throw new Error(`There is no call named “${verb}”.`);
      }
      const result = await handler(decode(entry.takes, params, `${verb} takes`));
      post({ rpc: "return", id, result });
    } catch (error) {
      post({ rpc: "fail", id, message: error instanceof Error ? error.message : String(error) });
    }
  };
  const post = (message: v.InferOutput<typeof messageSchema>) => {
    if (!gone) {
      port.post(JSON.stringify(message));
    }
  };
  const settle = (id: number, how: (call: Pending) => void) => {
    const call = pending.get(id);
    if (call) {
      pending.delete(id);
      how(call);
    }
  };
  const stop = port.listen((raw) => {
    const message = v.safeParse(textSchema, raw);
    if (!message.success) {
      return;
    }
    const { output } = message;
    switch (output.rpc) {
      case "call":
        void answer(output.id, output.verb, output.params);
        return;
      case "return":
        settle(output.id, (call) => call.resolve(output.result));
        return;
      case "fail":
        settle(output.id, (call) => call.reject(new Error(output.message)));
    }
  });

  const call = (verb: string, gives: v.GenericSchema) => (params: unknown) =>
    new Promise((resolve, reject: (error: Error) => void) => {
      if (gone) {
        reject(new Error("The other end is gone."));
        return;
      }
      const id = nextId++;
      const decoded = (value: unknown) => {
        try {
          resolve(decode(gives, value, `${verb} gives`));
        } catch (error) {
          reject(error as Error);
        }
      };
      pending.set(id, { verb, resolve: decoded, reject });
      post({ rpc: "call", id, verb, params });
    });

  return {
    call: Object.fromEntries(
      Object.entries(theirs).map(([verb, { gives }]) => [verb, call(verb, gives)]),
    ) as Calls<Theirs>,
    dispose() {
      gone = true;
      stop();
      for (const { verb, reject } of pending.values()) {
        reject(new Error(`“${verb}” was not answered: the other end is gone.`));
      }
      pending.clear();
    },
  };
}

/** The value in the shape of `schema`; throws an `Error` that names the place where it differs. */
function decode<S extends v.GenericSchema>(schema: S, value: unknown, what: string): v.InferOutput<S> {
  const result = v.safeParse(schema, value);
  if (result.success) {
    return result.output;
  }
  const [issue] = result.issues;
  throw new Error(`What ${what} has another shape at ${v.getDotPath(issue) ?? "its root"}: ${issue.message}`);
}
