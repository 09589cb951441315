import { spawn } from 'node:child_process';
import { basename } from 'node:path';

/**
 * Not among our packages, because it brings hundreds of its own: fetched when it is needed, in this version. Its part
 * office-addin-dev-settings 4.0.0 needs semver without naming it.
 */
const packages = ['office-addin-debugging@7.0.0', 'semver@7.7.2'];

export type CommandLine = { readonly file: string; readonly args: readonly string[] };

/**
 * How to start Outlook with the add-in, or to take it out again. npm's own script is run by node where it is known,
 * because `npx` on Windows is a batch file, and a path would have to be quoted for its shell.
 */
export const outlookCommand = (
  verb: 'start' | 'stop',
  manifest: string,
  npm: string | undefined,
): CommandLine => {
  const options = verb === 'start' ? ['--app', 'outlook', '--no-debug'] : [];
  const args = [
    'exec',
    '--yes',
    ...packages.map((name) => `--package=${name}`),
    '--',
    'office-addin-debugging',
    verb,
    manifest,
    'desktop',
    ...options,
  ];
  return npm !== undefined && basename(npm) === 'npm-cli.js'
    ? { file: process.execPath, args: [npm, ...args] }
    : { file: 'npm', args };
};

/** Runs it to its end, showing what it says. Resolves with its exit code; null where it could not be started. */
export const run = ({ file, args }: CommandLine): Promise<number | null> =>
  new Promise((resolve) => {
    // A signal from the terminal reaches it as well; it is let finish.
    const child = spawn(file, args, { stdio: 'inherit' });
    child.once('error', () => {
      resolve(null);
    });
    child.once('close', resolve);
  });
