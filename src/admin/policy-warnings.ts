import type { Policy } from '../core/policy';
import { writeCopy } from '../policy/stored-copy';
import { paint } from './paint';
import type { Output } from './world';

const noStore = { get: () => null, set: () => false };

/** What an administrator should know of a policy that is in order. */
export const policyWarnings = (text: string, { mode, holds }: Policy): readonly string[] => [
  ...(mode === 'monitor' && holds.length > 0
    ? ['The mode of this policy is "monitor": nothing is held, holds included.']
    : []),
  ...(writeCopy(noStore, { text, etag: null, at: 0 })
    ? []
    : [
        'The file is too long for Outlook to keep a copy: where it cannot be fetched, the one baked in is used. ' +
          'Publish sizes instead of listing them here.',
      ]),
];

export const warn = (err: Output, warnings: readonly string[]): void => {
  for (const line of warnings) err.write(`${paint(err, 'yellow', 'warning:')} ${line}\n`);
};
