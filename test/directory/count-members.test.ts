import { decide } from '../../src/core/decide';
import type { Facts } from '../../src/core/facts';
import type { Policy } from '../../src/core/policy';
import type { SmtpAddress } from '../../src/core/recipient';
import { countMembers } from '../../src/directory/count-members';
import type { Deadline, MemberPage, MemberReader } from '../../src/ports';
import { aFacts, aList, address, sizeOf, somePeople, unlisted } from '../builders/facts';
import { inMs } from '../builders/clock';
import { aListRule, withSteps } from '../builders/policy';

const ids = (from: number, to: number): readonly string[] =>
  Array.from({ length: to - from }, (_, index) => `id${from + index}`);

/** Reads lists from a record of ids, `size` a page, and keeps count. */
const readerOf = (lists: { readonly [name: string]: readonly string[] }, size = 999) => {
  const asked: SmtpAddress[] = [];
  let open = 0;
  let mostOpen = 0;
  const pageOf = async (list: SmtpAddress, from: number): Promise<MemberPage | null> => {
    asked.push(list);
    open += 1;
    mostOpen = Math.max(mostOpen, open);
    await new Promise((resolve) => setImmediate(resolve));
    open -= 1;
    const members = lists[list.split('@')[0] ?? ''];
    if (members === undefined) return null;
    const next = from + size;
    return {
      ids: members.slice(from, next),
      next: next < members.length ? async () => (await pageOf(list, next))! : null,
    };
  };
  const members: MemberReader = (list) => pageOf(list, 0);
  return { members, asked, mostAtOnce: () => mostOpen };
};

const steps = { warn: 250, confirm: 1000, block: 25_000 };
const policy = withSteps(steps);

const threeLists = aFacts({ lists: [aList('a', 400), aList('b', 400), aList('c', 400)] });

const actionAfter = async (
  facts: Facts,
  members: MemberReader,
  under: Policy = policy,
  deadline: Deadline = inMs(2000),
) => {
  const counted = await countMembers(facts, under, members, deadline);
  return { counted, action: decide(counted, under).action };
};

test('three overlapping lists of 400 against a threshold of 1,000: the exact number decides', async () => {
  const overlapping = readerOf({ a: ids(0, 400), b: ids(100, 500), c: ids(400, 800) });
  expect(decide(threeLists, policy).action).toBe('confirm');
  const { action, counted } = await actionAfter(threeLists, overlapping.members);
  expect(action).toBe('warn');
  expect(counted.membersRead?.distinct).toBeLessThan(1000);
  expect(overlapping.asked.length).toBeLessThanOrEqual(3);

  const apart = readerOf({ a: ids(0, 400), b: ids(400, 800), c: ids(800, 1200) });
  const all = await actionAfter(threeLists, apart.members);
  expect(all.action).toBe('confirm');
  expect(all.counted.membersRead?.distinct).toBe(1200);
  expect(all.counted.membersRead?.inSeveral).toBe(0);
});

test('whoever is in three lists is one of those in several', async () => {
  const lists = { a: ids(0, 400), b: ids(300, 700), c: [...ids(350, 400), ...ids(700, 1050)] };
  const { counted } = await actionAfter(threeLists, readerOf(lists).members);
  expect(counted.membersRead).toMatchObject({ distinct: 1050, inSeveral: 100 });
});

test.each([
  ['sizes settle it', aFacts({ lists: [aList('a', 840_000), aList('b', 12)] })],
  [
    'one list is as long as its size says',
    aFacts({ lists: [aList('a', 240)], people: somePeople(20) }),
  ],
  ['nobody knows the size', aFacts({ lists: [aList('a', unlisted), aList('b', 400)] })],
  [
    'the lists are too long for twelve pages',
    aFacts({ lists: [aList('a', 20_000), aList('b', 20_000)] }),
  ],
  ['no list', aFacts({ people: somePeople(300) })],
])('no member is read where %s', async (_, facts) => {
  const reader = readerOf({ a: ids(0, 99), b: ids(0, 99) });
  expect(await countMembers(facts, policy, reader.members, inMs(2000))).toBe(facts);
  expect(reader.asked).toEqual([]);
});

test('lists with an action of their own are not read', async () => {
  const under = withSteps(steps, { lists: [aListRule('a', { action: 'warn' })] });
  const facts = aFacts({ lists: [aList('a', 600), aList('b', 600), aList('c', 600)] });
  const reader = readerOf({ a: ids(0, 600), b: ids(0, 600), c: ids(0, 600) });
  const { action } = await actionAfter(facts, reader.members, under);
  expect(action).toBe('warn');
  expect(new Set(reader.asked)).toEqual(new Set([address('b'), address('c')]));
});

test('reading stops as soon as the threshold is passed', async () => {
  const facts = aFacts({ lists: [aList('a', 900), aList('b', 900), aList('c', 900)] });
  const reader = readerOf({ a: ids(0, 900), b: ids(900, 1800), c: ids(0, 900) }, 300);
  const { action } = await actionAfter(facts, reader.members);
  expect(action).toBe('confirm');
  expect(reader.asked.length).toBeLessThanOrEqual(5);
});

test('two lists at once, twelve pages at most', async () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n'];
  const facts = aFacts({ lists: names.map((name) => aList(name, 500)) });
  const reader = readerOf(Object.fromEntries(names.map((name) => [name, ids(0, 500)])));
  await countMembers(facts, policy, reader.members, inMs(2000));
  expect(reader.asked).toHaveLength(12);
  expect(reader.mostAtOnce()).toBe(2);
});

test.each<[string, MemberReader]>([
  ['that cannot be read', () => Promise.resolve(null)],
  ['that fails', () => Promise.reject(new Error('403'))],
  [
    'that throws',
    () => {
      throw new Error('bug');
    },
  ],
  ['that is empty', () => Promise.resolve({ ids: [], next: null })],
])('a list %s stays a size', async (_, members) => {
  const { counted, action } = await actionAfter(threeLists, members);
  expect(counted).toBe(threeLists);
  expect(action).toBe('confirm');
});

test('what one list shows holds although the other fails', async () => {
  const facts = aFacts({ lists: [aList('a', 900), aList('b', 300)] });
  const good = readerOf({ a: ids(0, 1100) });
  const members: MemberReader = (list, deadline) =>
    list === address('b') ? Promise.reject(new Error('403')) : good.members(list, deadline);
  const { action, counted } = await actionAfter(facts, members);
  expect(counted.membersRead?.distinct).toBe(1100);
  expect(action).toBe('confirm');
});

test('pages without end and members told twice are not believed for long', async () => {
  let asked = 0;
  const page = (): Promise<MemberPage> => {
    asked += 1;
    return Promise.resolve({ ids: ['id1', 'id2', 'id1'], next: page });
  };
  const { counted } = await actionAfter(threeLists, page);
  expect(asked).toBe(12);
  expect(counted.membersRead?.distinct).toBe(2);
});

test('a page that hangs costs the deadline, and what came before it stays', async () => {
  const members: MemberReader = () =>
    Promise.resolve({ ids: ids(0, 100), next: () => new Promise(() => undefined) });
  const begin = Date.now();
  const { counted } = await actionAfter(threeLists, members, policy, inMs(60));
  expect(Date.now() - begin).toBeLessThan(1000);
  expect(counted.membersRead?.distinct).toBe(100);
});

test('the same list twice is read once, an open size as far as it goes', async () => {
  const lists = [aList('a', sizeOf(600, Infinity)), aList('a', 600), aList('b', 600)];
  const reader = readerOf({ a: ids(0, 600), b: ids(0, 600) });
  await countMembers(aFacts({ lists }), policy, reader.members, inMs(2000));
  expect(reader.asked).toHaveLength(2);
});
