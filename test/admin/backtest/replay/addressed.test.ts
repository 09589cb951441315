import { addressedBy, MOST_BESIDE_A_LIST } from '../../../../src/admin/backtest/replay/addressed';
import { aTrace, people, policyOf, sizesOf } from '../replaying';

const list = 'all@contoso.example';
const inner = 'inner@contoso.example';
const other = 'other@contoso.example';

const addressed = (
  meant: Parameters<ReturnType<typeof aTrace>['send']>[0],
  members: { readonly [address: string]: number } = {},
  policy: object = {},
) => {
  const { book, send } = aTrace();
  const sizes = sizesOf(members);
  const sizeOf = (id: number) => sizes.sizeOf(book.addressOf(id));
  const found = addressedBy(send(meant), policyOf(policy), { book, sizeOf });
  return { lists: found.lists.map(book.addressOf), people: found.people.length };
};

test('a list is what Exchange expanded, what the sizes know, or what the policy names', () => {
  expect(addressed({ expanded: [list] }).lists).toEqual([list]);
  expect(addressed({ to: [list] }, { [list]: 300 }).lists).toEqual([list]);
  expect(addressed({ to: [list] }, {}, { lists: [{ address: list, size: 9 }] }).lists).toEqual([
    list,
  ]);
  expect(addressed({ to: [list] }).lists).toEqual([]);
});

test('a few people beside a list were addressed with it, more of them are its members', () => {
  expect(addressed({ expanded: [list], to: people(MOST_BESIDE_A_LIST) })).toEqual({
    lists: [list],
    people: MOST_BESIDE_A_LIST,
  });
  expect(addressed({ expanded: [list], to: people(MOST_BESIDE_A_LIST + 1) }).people).toBe(0);
  expect(addressed({ to: people(400) }).people).toBe(400);
});

test('a source that tells members from people is believed', () => {
  const to = [...people(30), 'boss@contoso.example'];
  const found = addressed({ expanded: [list, inner], to, members: [...people(30), inner] });
  expect(found).toEqual({ lists: [list], people: 1 });
  expect(addressed({ expanded: [list], to, members: [] }).people).toBe(31);
});

test('smaller lists are parts of the largest where everybody fits into it', () => {
  const sizes = { [list]: 500, [inner]: 40 };
  expect(addressed({ expanded: [list, inner], to: people(480) }, sizes).lists).toEqual([list]);
  expect(addressed({ expanded: [list, inner], to: people(520) }, sizes).lists).toHaveLength(2);
  // Without members the trace says nothing about that.
  expect(addressed({ expanded: [list, inner] }, sizes).lists).toHaveLength(2);
});

test('a list of unknown size, and one the policy names, always count', () => {
  const sizes = { [list]: 500, [inner]: 40 };
  const policy = { lists: [{ address: inner, action: 'block' }] };
  const found = addressed({ expanded: [list, inner, other], to: people(480) }, sizes, policy);
  expect(new Set(found.lists)).toEqual(new Set([list, inner, other]));
});
