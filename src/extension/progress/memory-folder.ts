import type { LogFile, LogFolder, Memory } from "./folder.ts";

const prefix = "lectern.log:";

/** The log's files as values of a memento, for where no file can be written. */
export class MemoryFolder implements LogFolder {
  constructor(private readonly memory: Memory) {}

  async list(): Promise<LogFile[]> {
    return this.memory.keys().flatMap((key) => {
      const text = this.#text(key);
      return text === undefined ? [] : [{ name: key.slice(prefix.length), size: text.length, changedAt: 0 }];
    });
  }

  async read(name: string): Promise<Uint8Array | undefined> {
    const text = this.#text(prefix + name);
    return text === undefined ? undefined : new TextEncoder().encode(text);
  }

  async write(name: string, bytes: Uint8Array): Promise<void> {
    await this.memory.update(prefix + name, new TextDecoder().decode(bytes));
  }

  async rename(from: string, to: string, over?: "over"): Promise<void> {
    const text = this.#text(prefix + from);
    if (text === undefined || (over === undefined && this.#text(prefix + to) !== undefined)) {
      throw new Error(`${from} cannot be renamed to ${to}.`);
    }
    await this.memory.update(prefix + to, text);
    await this.remove(from);
  }

  async remove(name: string): Promise<void> {
    await this.memory.update(prefix + name, undefined);
  }

  #text(key: string): string | undefined {
    const value = key.startsWith(prefix) ? this.memory.get(key) : undefined;
    return typeof value === "string" ? value : undefined;
  }
}
