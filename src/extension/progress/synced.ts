import { type Essence, essenceOf, readEssence } from "../../core/log/essence.ts";
import { Log } from "../../core/log/log.ts";
import type { Memory } from "./folder.ts";
import type { Ledger } from "./ledger.ts";

/** Of `vscode.ExtensionContext.globalState`, what is needed. */
export interface SyncedMemory extends Memory {
  setKeysForSync(keys: readonly string[]): void;
}

const prefix = "lectern.synced:";

/**
 * The essence of the log in what VS Code's Settings Sync carries to the learner's other machines. A value that comes from
 * there replaces the one here as a whole, so it is read before it is written, and has what both know.
 */
export class Synced {
  readonly #key: string;

  /** `name`: what the workspace is called on every machine; the ids of its lessons are paths in it. */
  constructor(
    private readonly memory: SyncedMemory,
    name: string,
    private readonly ledger: Ledger,
  ) {
    this.#key = prefix + name;
  }

  async exchange(): Promise<void> {
    const there = this.memory.get(this.#key);
    const found = readEssence(there ?? nothing, this.ledger.log);
    if (!found) {
      this.ledger.tell({ file: this.#key, why: "newer", count: 0 });
      return;
    }
    if (found.entries.length + found.archives.length > 0) {
      await this.ledger.merge(found);
    }
    const mine = essenceOf(this.ledger.log);
    if (knowsMore(mine, there)) {
      const others = this.memory.keys().filter((key) => key.startsWith(prefix) && key !== this.#key);
      this.memory.setKeysForSync([this.#key, ...others]);
      await this.memory.update(this.#key, mine);
    }
  }
}

const nothing: Essence = { version: 1, devices: [], lessons: [], entries: [] };

/** Only then is it written: otherwise two machines would go on telling each other the same in other words. */
function knowsMore(mine: Essence, there: unknown): boolean {
  const log = new Log();
  const known = readEssence(there ?? nothing, log);
  known?.entries.forEach((entry) => log.add(entry));
  known?.archives.forEach((archive) => log.addArchive(archive));
  const more = readEssence(mine, log);
  return more !== undefined && more.entries.length + more.archives.length > 0;
}
