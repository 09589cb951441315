/** 0: done. 1: the request or the policy has to be put right. 2: a file could not be read or written. */
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

export const refusal = (message: string): CommandError => new CommandError(1, message);
