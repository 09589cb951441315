import type { Policy } from '../../core/policy';
import { audit } from './explain/audit';
import { blindCopy } from './explain/blind-copy';
import { confirmation } from './explain/confirmation';
import { external } from './explain/external';
import { fallback } from './explain/fallback';
import { holds } from './explain/holds';
import { lists } from './explain/lists';
import { mode } from './explain/mode';
import { moderated } from './explain/moderated';
import { senders } from './explain/senders';
import { sources } from './explain/sources';
import { storm } from './explain/storm';
import { thresholds } from './explain/thresholds';
import { unknown } from './explain/unknown';
import type { Part } from './explain/words';

export type Section = { readonly heading: string; readonly sentences: readonly string[] };

const parts: readonly (readonly [heading: string, part: Part])[] = [
  ['Mode', mode],
  ['Holds', holds],
  ['By the number of people', thresholds],
  ['Lists of unknown size', unknown],
  ['Lists with an entry of their own', lists],
  ['Exempt senders', senders],
  ['Storms', storm],
  ['External addresses', external],
  ['Blind copies', blindCopy],
  ['Moderated lists', moderated],
  ['What the sender does', confirmation],
  ['Who says how many people a list has', sources],
  ['Audit', audit],
  ['When this file cannot be read', fallback],
];

/** What a policy does, in English, at a moment in milliseconds since 1970. Sections without a sentence are left out. */
export const explain = (policy: Policy, now: number): readonly Section[] =>
  parts
    .map(([heading, part]) => ({ heading, sentences: part(policy, now) }))
    .filter(({ sentences }) => sentences.length > 0);
