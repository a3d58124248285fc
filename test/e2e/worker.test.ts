/** The server that ships, in a real web worker. */
import { readFileSync } from "node:fs";
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  Emitter,
  type Message,
} from "vscode-languageserver/node";
import type { Transport } from "../server/client.ts";
import { serverSuite } from "../server/suite.ts";
import { newContext } from "../support/browser.ts";

async function inWorker(): Promise<Transport> {
  const context = await newContext({ width: 300, height: 200 });
  const page = await context.newPage();
  const received = new Emitter<Message>();
  await page.exposeFunction("received", (message: Message) => received.fire(message));
  await page.evaluate(
    (script) => {
      const worker = new Worker(URL.createObjectURL(new Blob([script], { type: "text/javascript" })));
      const host = globalThis as unknown as {
        received: (message: unknown) => void;
        send: (message: unknown) => void;
      };
      worker.addEventListener("message", ({ data }) => host.received(data));
      host.send = (message) => worker.postMessage(message); // oxlint-disable-line unicorn/require-post-message-target-origin -- no window
    },
    readFileSync("dist/lectern.js", "utf8"),
  );

  class Reader extends AbstractMessageReader {
    listen(callback: (message: Message) => void) {
      return received.event(callback);
    }
  }
  class Writer extends AbstractMessageWriter {
    async write(message: Message): Promise<void> {
      await page.evaluate(
        (sent) => (globalThis as unknown as { send: (m: unknown) => void }).send(sent),
        message,
      );
    }
    end(): void {}
  }
  return { reader: new Reader(), writer: new Writer(), stop: () => context.close() };
}

serverSuite("in a web worker", inWorker);
