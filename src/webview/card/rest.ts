/** The one thing that happens when pointer or focus have rested long enough; a newer one takes its place. */
export class Rest {
  /** The term on which they rest, if it is one. */
  word: HTMLElement | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  soon(ms: number, act: () => unknown, word?: HTMLElement): void {
    this.stop();
    this.word = word;
    this.#timer = setTimeout(() => {
      this.word = undefined;
      act();
    }, ms);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.word = undefined;
  }
}
