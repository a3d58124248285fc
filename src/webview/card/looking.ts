/** Tells when a card was read: it was open, on a page in sight, for longer than a glance. */

const glanceMs = 2000;

export class Looking {
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly tell: (keys: readonly string[]) => void) {}

  /** These entries are shown from now on. */
  begin(keys: readonly string[]): void {
    this.end();
    if (keys.length > 0) {
      this.#timer = setTimeout(() => document.hidden || this.tell(keys), glanceMs);
    }
  }

  end(): void {
    clearTimeout(this.#timer);
  }
}
