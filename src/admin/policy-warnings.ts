import type { Policy } from '../core/policy';
import { writeCopy } from '../policy/stored-copy';
import { paint } from './paint';
import type { Output } from './world';

/** What classic Outlook on Windows has room for in roamingSettings, in characters (docs/policy.md). */
const LONGEST_COPY = 30_000;
const smallStore = {
  get: () => null,
  set: (_key: string, copy: string) => copy.length <= LONGEST_COPY,
};

const counting = ({ publishedSizes, graph }: Policy['sources']): readonly string[] => [
  'sizes in "lists" of this file',
  ...(publishedSizes ? ['published sizes, or where they cannot be reached those baked in'] : []),
  ...(graph === null ? [] : ['Microsoft Graph']),
];

/** What an administrator should know of a policy that is in order. */
export const policyWarnings = (
  text: string,
  { mode, holds, sources, whenUnknown }: Policy,
): readonly string[] => [
  ...(mode === 'monitor' && holds.length > 0
    ? ['The mode of this policy is "monitor": nothing is held, holds included.']
    : []),
  ...(sources.exchange
    ? [
        '"exchange": true is not read by this version: nobody asks Exchange Server (EWS). What counts instead: ' +
          `${counting(sources).join('; ')}. A list that none of them knows falls under whenUnknown.unlisted ` +
          `(${whenUnknown.unlisted}).`,
      ]
    : []),
  ...(writeCopy(smallStore, { text, etag: null, at: 0 })
    ? []
    : [
        'The file is too long for classic Outlook on Windows to keep a copy: where it cannot be fetched, the one baked ' +
          'in is used there. Publish sizes instead of listing them here.',
      ]),
];

export const warn = (err: Output, warnings: readonly string[]): void => {
  for (const line of warnings) err.write(`${paint(err, 'yellow', 'warning:')} ${line}\n`);
};
