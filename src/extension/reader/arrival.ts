/** Whether a page is there to be spoken to. VS Code throws away one that is out of sight, and loads it anew. */
export class Arrival {
  #here = false;
  #waiting: (() => void)[] = [];

  /** The page has asked for what it shows. */
  came(): void {
    this.#here = true;
    for (const go of this.#waiting.splice(0)) {
      go();
    }
  }

  went(): void {
    this.#here = false;
  }

  async wait(): Promise<void> {
    if (!this.#here) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }
}
