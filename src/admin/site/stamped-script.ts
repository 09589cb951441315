import { CommandError } from '../command-error';
import { isStampLine, stampLine, type Stamp } from '../stamp-line';
import { bytesOf, textOf } from './site-files';

/** The scripts whose first line differs from tenant to tenant. */
export const stampedScripts = ['launchevent.js', 'taskpane.js'];

const endOfFirstLine = (script: string): number => {
  const end = script.indexOf('\n');
  return end === -1 ? script.length : end;
};

export const isStamped = (script: string): boolean =>
  isStampLine(script.slice(0, endOfFirstLine(script)));

/** A built script with another first line; everything behind it stays byte for byte. */
export const stampScript = (path: string, script: Uint8Array, stamp: Stamp): Uint8Array => {
  const text = textOf(script);
  if (!isStamped(text))
    throw new CommandError(
      2,
      `The first line of ${path} in the build is no stamp. Run "npm run build" again.`,
    );
  return bytesOf(stampLine(stamp) + text.slice(endOfFirstLine(text)));
};
