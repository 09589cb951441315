import { runBreakwater } from './breakwater';
import { askOn } from './terminal';
import type { Output } from './world';

// https://no-color.org: set to anything but the empty text, it switches colours off.
const mayColour = (process.env['NO_COLOR'] ?? '') === '' && process.env['TERM'] !== 'dumb';

const outputTo = (stream: NodeJS.WriteStream): Output => {
  // `breakwater … | head` closes the pipe early, which is no failure.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    write: (text) => {
      stream.write(text);
    },
    hasColours: stream.isTTY && mayColour,
    isTerminal: stream.isTTY,
  };
};

process.exitCode = await runBreakwater(process.argv.slice(2), {
  out: outputTo(process.stdout),
  err: outputTo(process.stderr),
  now: () => Date.now(),
  environment: process.env,
  ...(process.stdin.isTTY && process.stderr.isTTY
    ? { ask: askOn(process.stdin, process.stderr) }
    : {}),
});
