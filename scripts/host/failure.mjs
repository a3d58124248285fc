/** A failure that the user can do something about: shown as its sentence, without a stack. */
export class Failure extends Error {
  /** @param exitCode 2 for what the user typed, 1 for everything else. */
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** Runs a script's main function; a {@link Failure} ends it with a sentence, a bug with its stack. */
export async function main(run) {
  try {
    await run();
  } catch (error) {
    console.error(error instanceof Failure ? `\n${error.message}` : error);
    process.exit(error instanceof Failure ? error.exitCode : 1);
  }
}
