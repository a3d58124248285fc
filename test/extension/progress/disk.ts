/** A disk that several windows write to, each through a handle of its own that may end in the middle of any operation. */
import type { LogFile, LogFolder } from "../../../src/extension/progress/folder.ts";

export class Disk {
  readonly files = new Map<string, { bytes: Uint8Array; changedAt: number }>();
  /** Milliseconds since the epoch, of the file system. */
  now = 1;
}

export class Crash extends Error {}

export class DiskFolder implements LogFolder {
  /** So many more operations that change something succeed; then one is done by this share, and none follows. */
  lives = Number.POSITIVE_INFINITY;
  share = 0;
  /** So many more operations fail as on a full disk: a part is written. */
  full = 0;
  dead = false;

  constructor(private readonly disk: Disk) {}

  async list(): Promise<LogFile[]> {
    await this.#turn();
    return [...this.disk.files].map(([name, { bytes, changedAt }]) => ({
      name,
      size: bytes.length,
      changedAt,
    }));
  }

  async read(name: string): Promise<Uint8Array | undefined> {
    await this.#turn();
    return this.disk.files.get(name)?.bytes;
  }

  async write(name: string, bytes: Uint8Array): Promise<void> {
    await this.#turn();
    const dies = this.#dies();
    const isFull = this.full > 0;
    this.full -= isFull ? 1 : 0;
    const part = dies || isFull ? bytes.slice(0, Math.floor(this.share * bytes.length)) : bytes;
    this.disk.files.set(name, { bytes: part, changedAt: this.disk.now });
    this.#end(dies, isFull);
  }

  /** Not at once: what is in the way is removed first, as VS Code does. */
  async rename(from: string, to: string, over?: "over"): Promise<void> {
    await this.#turn();
    const file = this.disk.files.get(from);
    if (!file || (over === undefined && this.disk.files.has(to))) {
      throw new Error("cannot be renamed");
    }
    const dies = this.#dies();
    if (!dies || this.share > 0.3) {
      this.disk.files.delete(to);
    }
    if (!dies || this.share > 0.6) {
      this.disk.files.set(to, file);
      this.disk.files.delete(from);
    }
    this.#end(dies, false);
  }

  async remove(name: string): Promise<void> {
    await this.#turn();
    const dies = this.#dies();
    if (!dies || this.share > 0.5) {
      this.disk.files.delete(name);
    }
    this.#end(dies, false);
  }

  #dies(): boolean {
    return this.lives-- <= 0;
  }

  #end(dies: boolean, isFull: boolean): void {
    this.dead ||= dies;
    if (dies || isFull) {
      throw new Crash(dies ? "the window is gone" : "the disk is full");
    }
  }

  async #turn(): Promise<void> {
    await Promise.resolve();
    if (this.dead) {
      throw new Crash("the window is gone");
    }
  }
}
