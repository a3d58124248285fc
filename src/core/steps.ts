/** Work that can be left between any two steps, so that others in the same thread are served meanwhile. */
export type Steps<T> = Generator<void, T>;

/** All of it at once. */
export function whole<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) {
      return value;
    }
  }
}

/** `pause`, where there is one, is awaited between any two steps. */
export async function inTurns<T>(steps: Steps<T>, pause?: () => Promise<void>): Promise<T> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) {
      return value;
    }
    await pause?.();
  }
}

/** Work that several ask for: whoever comes takes the next step, and all get the one result. */
export class SharedSteps<T> {
  #result: { value: T } | undefined;

  constructor(private readonly steps: Steps<T>) {}

  *[Symbol.iterator](): Steps<T> {
    while (!this.#result) {
      const { done, value } = this.steps.next();
      if (done) {
        this.#result = { value };
      } else {
        yield;
      }
    }
    return this.#result.value;
  }
}
