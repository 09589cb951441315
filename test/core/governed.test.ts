import { everyone, governed, protection, ruleFor } from '../../src/core/governed';
import { aFacts, aList, address, sizeOf, unlisted } from '../builders/facts';
import { aListRule, aPolicy } from '../builders/policy';

const all = aList('all', 400);
const namesOf = (lists: readonly { readonly name: string }[]) => lists.map(({ name }) => name);

test('the first entry for an address wins; a contact group has none', () => {
  const lists = [aListRule('all', { size: 1 }), aListRule('all', { size: 2 })];
  expect(ruleFor(address('all'), aPolicy({ lists }))?.size).toBe(1);
  expect(ruleFor(address(''), aPolicy({ lists: [aListRule('')] }))).toBeUndefined();
});

test.each([all, aList('all', unlisted)])('a size in the policy overrides every source', (list) => {
  const policy = aPolicy({ lists: [aListRule('all', { size: 840_000 })] });
  const [found] = everyone(aFacts({ lists: [list] }), policy).lists;
  expect(found?.size).toMatchObject({ min: 840_000, max: 840_000, source: 'policy' });
});

test('a list with an action of its own leaves the size rules, for everyone not allowed', () => {
  const policy = aPolicy({
    lists: [aListRule('all', { action: 'warn', allowedSenders: [address('comms')] })],
  });
  const facts = aFacts({ lists: [all, aList('team')] });
  expect(namesOf(governed(facts, policy).lists)).toEqual(['team']);
  expect(protection(all, facts, policy)?.action).toBe('warn');

  const allowed = { ...facts, sender: address('comms') };
  expect(namesOf(governed(allowed, policy).lists)).toEqual(['team']);
  expect(protection(all, allowed, policy)).toBeUndefined();
});

test('an entry with allowed senders alone lets only those pass', () => {
  const policy = aPolicy({ lists: [aListRule('all', { allowedSenders: [address('comms')] })] });
  expect(governed(aFacts({ lists: [all] }), policy).lists).toHaveLength(1);
  expect(governed(aFacts({ lists: [all], sender: address('comms') }), policy).lists).toEqual([]);
  expect(governed(aFacts({ lists: [all], sender: null }), policy).lists).toHaveLength(1);
});

test('moderated lists count, or count as nobody, also where the policy gives the size', () => {
  const lists = [aList('all', sizeOf(400, 400, { isModerated: true }))];
  const ignoring = aPolicy({ moderatedLists: 'ignore' });
  expect(everyone(aFacts({ lists }), aPolicy()).lists).toHaveLength(1);
  expect(everyone(aFacts({ lists }), ignoring).lists).toEqual([]);
  const sized = { ...ignoring, lists: [aListRule('all', { size: 9 })] };
  expect(everyone(aFacts({ lists }), sized).lists).toEqual([]);
});

test('a moderated list counts as nobody also where nobody knows its size', () => {
  const lists = [aList('all', { ...unlisted, isModerated: true })];
  const ignoring = aPolicy({ moderatedLists: 'ignore' });
  expect(everyone(aFacts({ lists }), aPolicy()).lists).toHaveLength(1);
  expect(everyone(aFacts({ lists }), ignoring).lists).toEqual([]);
});
