import { bccExposed } from '../../../src/core/rules/bcc-exposed';
import type { Facts } from '../../../src/core/facts';
import { address, aFacts, aList, aPerson } from '../../builders/facts';
import { aPolicy } from '../../builders/policy';

const original = (from: string | null, ...recipients: readonly string[]) => ({
  sender: from === null ? null : address(from),
  recipients: recipients.map(address),
});

const reply = (more: Partial<Facts>): Facts =>
  aFacts({
    kind: 'replyAll',
    people: ['ewan', 'ann', 'ben'].map((name) => aPerson(name)),
    ...more,
  });

test.each<[string, Partial<Facts>, number | null]>([
  ['in neither To nor Cc', { original: original('ewan', 'ann', 'ben') }, 2],
  ['in Cc', { original: original('ewan', 'ann', 'ben', 'sender') }, null],
  ['written by somebody unknown, in neither', { original: original(null, 'ann', 'ben') }, 2],
  [
    'perhaps reached through a list',
    { original: original('ewan', 'ann', 'all'), lists: [aList('all', 840_000)] },
    null,
  ],
  [
    'perhaps reached at an address not in this draft',
    { original: original('ewan', 'ann', 'alias') },
    null,
  ],
  ['the only one beside the writer, who knows', { original: original('ewan', 'ewan') }, null],
  ['the writer in To as well', { original: original('ewan', 'ewan', 'ann') }, 1],
  ['without visible recipients', { original: original('ewan') }, null],
  ['the writer of the original', { original: original('sender', 'ann', 'ben') }, null],
  ['not able to look', { original: null }, null],
  ['not known', { original: original('ewan', 'ann', 'ben'), sender: null }, null],
  ['replying to the writer alone', { original: original('ewan', 'ann'), kind: 'reply' }, null],
  ['forwarding', { original: original('ewan', 'ann', 'ben'), kind: 'forward' }, null],
])('a sender who is %s', (_, more, visible) => {
  expect(bccExposed(reply(more), aPolicy())).toEqual(
    visible === null ? [] : [{ rule: 'bcc-exposed', action: 'warn', visible }],
  );
});
