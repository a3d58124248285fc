import * as vscode from "vscode";
import { dayOf, type Zone } from "../core/review/day.ts";
import { present } from "../core/stats/strength.ts";
import type { Counting } from "./dashboard/counting.ts";
import type { Schedules } from "./due.ts";
import type { Library } from "./library.ts";
import type { ProgressStore } from "./progress-store.ts";

/** Local time of this machine. */
export const localZone: Zone = (at) => -new Date(at).getTimezoneOffset();

/** Answers in quick succession are counted together, after so many milliseconds. */
const settle = 250;

export function watchSchedules(
  counting: Counting,
  library: Library,
  store: ProgressStore,
): Schedules & vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  let timer: NodeJS.Timeout | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => changed.fire(), settle);
  };
  const owned = vscode.Disposable.from(
    changed,
    library.onDidChange(soon),
    store.onDidChange(soon),
    vscode.window.onDidChangeWindowState(({ focused }) => focused && soon()),
    { dispose: () => clearTimeout(timer) },
  );
  return {
    scheduled: async () => {
      const lessons = await counting.learn(await counting.count());
      return lessons.flatMap(({ entry, items = [] }) => (entry ? present(entry.questions, items) : []));
    },
    today: () => dayOf(Date.now(), localZone),
    onDidChange: changed.event,
    dispose: () => owned.dispose(),
  };
}
