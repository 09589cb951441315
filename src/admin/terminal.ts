import { once } from 'node:events';
import { createInterface } from 'node:readline/promises';
import { misuse } from './command-error';
import type { Ask } from './world';

/** Questions on a terminal. Whoever closes the input or presses Ctrl+C ends the command. */
export const askOn =
  (input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Ask =>
  async (question) => {
    const lines = createInterface({ input, output });
    const closed = once(lines, 'close').then(() => {
      throw misuse('No answer was given, and nothing was written.');
    });
    try {
      return await Promise.race([lines.question(question), closed]);
    } finally {
      lines.close();
    }
  };
