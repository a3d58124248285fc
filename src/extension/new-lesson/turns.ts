/** Long work in short turns, so that the editor answers in between. */
import * as vscode from "vscode";

/** Milliseconds of a turn. */
const turn = 15;

/** Milliseconds after which it is worth saying that something is being done. */
const noticed = 300;

/** What the steps come to; undefined when the author cancels, who is told what is done as soon as it takes long. */
export async function inTurns<T>(doing: string, steps: Iterator<void, T>): Promise<T | undefined> {
  const begun = performance.now();
  const early = await take(steps, () => performance.now() - begun > noticed);
  if (early.done) {
    return early.value;
  }
  return await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: doing, cancellable: true },
    async (_, token) => {
      const taken = await take(steps, () => token.isCancellationRequested);
      return taken.done ? taken.value : undefined;
    },
  );
}

async function take<T>(
  steps: Iterator<void, T>,
  stop: () => boolean,
): Promise<{ done: true; value: T } | { done: false }> {
  let since = performance.now();
  while (!stop()) {
    const step = steps.next();
    if (step.done) {
      return { done: true, value: step.value };
    }
    if (performance.now() - since > turn) {
      await new Promise((resolve) => setTimeout(resolve));
      since = performance.now();
    }
  }
  return { done: false };
}
