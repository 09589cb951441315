/** 0: fine. 1: a file has to be put right, or something was found. 2: wrong use, or a file that cannot be read or written. */
export type ExitCode = 0 | 1 | 2;

/** Ends a command with a message for the person at the keyboard: what is wrong, and what to do. */
export class CommandError extends Error {
  constructor(
    readonly exitCode: Exclude<ExitCode, 0>,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'CommandError';
  }
}

/** What stands in a file has to be put right. */
export const refusal = (message: string): CommandError => new CommandError(1, message);

/** The command was called in a way that cannot be meant. */
export const misuse = (message: string): CommandError => new CommandError(2, message);
