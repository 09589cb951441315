import { protectedList } from '../../../src/core/rules/protected-list';
import { aFacts, aList, address } from '../../builders/facts';
import { aListRule, aPolicy } from '../../builders/policy';

const policy = aPolicy({
  lists: [
    aListRule('all', {
      action: 'block',
      allowedSenders: [address('comms')],
      note: { en: 'Ask the communications team.' },
    }),
  ],
});
const lists = [aList('all', 3), aList('team', 12)];

test('its own action, however small the list, with the note', () => {
  expect(protectedList(aFacts({ lists }), policy)).toMatchObject([
    {
      rule: 'protected-list',
      action: 'block',
      list: { name: 'all' },
      note: { en: 'Ask the communications team.' },
    },
  ]);
});

test('silent for the allowed, but not for a sender who could not be read', () => {
  expect(protectedList(aFacts({ lists, sender: address('comms') }), policy)).toEqual([]);
  expect(protectedList(aFacts({ lists, sender: null }), policy)).toHaveLength(1);
});
