import * as vscode from "vscode";
import type { KeptSummaries } from "./kept-summaries.ts";
import type { Library } from "./library.ts";
import type { ProgressStore } from "./progress-store.ts";
import { entrySummary } from "./summary.ts";

/** In milliseconds: changes in quick succession are kept together. */
const settle = 1000;
/** In milliseconds: after so long others in the same thread are served. */
const turn = 10;

/** Keeps how lessons stand a while after they have changed; what is kept of others is looked at again, as it may be stale. */
export function keepSummaries(
  kept: KeptSummaries,
  library: Pick<Library, "entries" | "onDidChange">,
  store: Pick<ProgressStore, "progress" | "onDidChange">,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const touched = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const touch = (lessons: Iterable<string>) => {
    for (const lesson of lessons) {
      touched.add(lesson);
    }
    clearTimeout(timer);
    if (touched.size > 0) {
      timer = setTimeout(
        () => void keepTouched().catch((error: unknown) => log.error(String(error))),
        settle,
      );
    }
  };
  const keepTouched = async () => {
    const entries = new Map((await library.entries()).map((entry) => [entry.id, entry]));
    let began = performance.now();
    for (const lesson of touched) {
      touched.delete(lesson);
      const entry = entries.get(lesson);
      await kept.keep(lesson, entry && entrySummary(entry, store.progress(lesson)));
      if (performance.now() - began > turn) {
        await new Promise((resolve) => setTimeout(resolve, 0));
        began = performance.now();
      }
    }
  };
  touch(kept.lessons());
  return vscode.Disposable.from(
    store.onDidChange((lesson) => touch([lesson])),
    library.onDidChange(() => touch(kept.lessons())),
    { dispose: () => clearTimeout(timer) },
  );
}
