import * as vscode from "vscode";
import type { ProgressEvent } from "../../core/progress.ts";
import { problemSentence } from "../problems.ts";
import type { ProgressStore } from "../progress-store.ts";
import type { DeskWorld } from "./desk.ts";

/** A desk's outside in this window. `lesson` gives the id under which progress is kept. */
export const windowWorld = (
  store: ProgressStore,
  ways: Pick<DeskWorld, "ways" | "keepWays">,
  lesson: () => string,
  record = (...events: ProgressEvent[]) => store.record(lesson(), ...events),
): DeskWorld => ({
  progress: () => store.progress(lesson()),
  record,
  now: () => Date.now(),
  newId: () => crypto.randomUUID(),
  words: (sentence) => vscode.l10n.t(sentence),
  problemSentence,
  ...ways,
});
