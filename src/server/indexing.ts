import type { Connection, WorkDoneProgressServerReporter } from "vscode-languageserver";
import { sayInEnglish } from "../service/say.ts";
import type { Service } from "../service/api.ts";
import type { Settings } from "./settings.ts";

/** Where there is less to read it is done before anybody has read that it is being done. */
const worthShowing = 200;

/**
 * What builds the index in the background, at first and whenever files have changed. Once the user has cancelled it, what
 * is not known is learned when somebody asks.
 */
export function indexer(
  connection: Connection,
  service: Service,
  { showsProgress, service: { say = sayInEnglish } }: Settings,
  whenBuilt: () => void,
): () => Promise<void> {
  const cancellation = { isCancellationRequested: false };

  async function build(): Promise<void> {
    let shown: WorkDoneProgressServerReporter | undefined;
    let showing: Promise<void> | undefined;
    let all = 0;
    const show = async () => {
      shown = await connection.window.createWorkDoneProgress();
      shown.token.onCancellationRequested(() => (cancellation.isCancellationRequested = true));
      shown.begin(say("Lectern looks where terms stand"), 0, undefined, true);
    };
    const progress = (left: number) => {
      all = Math.max(all, left);
      if (showsProgress && all >= worthShowing) {
        showing ??= show().catch((error: unknown) =>
          connection.console.warn(`No progress: ${String(error)}`),
        );
      }
      shown?.report(Math.round((1 - left / all) * 100), `${all - left} / ${all}`);
    };
    try {
      if (await service.index(cancellation, progress)) {
        whenBuilt();
      }
    } catch (error) {
      connection.console.error(`The index was not built: ${String(error)}`);
    }
    await showing;
    shown?.done();
  }

  return async () => {
    if (!cancellation.isCancellationRequested) {
      await build();
    }
  };
}
