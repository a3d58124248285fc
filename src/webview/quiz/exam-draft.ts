/** How long an exam waits for the next stroke before it keeps an answer. */
const waitMs = 500;

/** An answer of an exam is kept while it is given, and is whole when the exam goes on. */
export class ExamDraft {
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly keep: () => Promise<void>) {}

  changed(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.settle(), waitMs);
  }

  /** Keeps what is not kept yet. */
  async settle(): Promise<void> {
    if (this.#timer !== undefined) {
      clearTimeout(this.#timer);
      this.#timer = undefined;
      await this.keep();
    }
  }
}
