import { addressesToAsk } from '../../src/check/questions';
import type { Recipient, RecipientType } from '../../src/core/recipient';
import { address } from '../builders/facts';
import { aPolicy } from '../builders/policy';

const entry = (name: string, type: RecipientType = 'distributionList'): Recipient => ({
  address: address(name),
  name,
  type,
  field: 'to',
});

const ruled = aPolicy({
  lists: [
    { address: address('sized'), size: 300, allowedSenders: [], note: {} },
    { address: address('guarded'), action: 'block', allowedSenders: [], note: {} },
  ],
});

test.each<[string, readonly Recipient[], readonly string[]]>([
  ['people are not asked about', [entry('ann', 'user')], []],
  ['a list is, once', [entry('all'), entry('ALL')], ['all']],
  ['an own-domain entry that may be one is', [entry('ward', 'other')], ['ward']],
  ['an external one is not', [entry('a@fabrikam.example', 'externalUser')], []],
  ['a contact group has no address to ask about', [entry('')], []],
  ['a size in the policy is enough', [entry('sized')], []],
  ['an action without a size is not', [entry('guarded', 'user')], ['guarded']],
])('%s', (_, recipients, expected) => {
  expect(addressesToAsk(recipients, ruled)).toEqual(expected.map(address));
});
