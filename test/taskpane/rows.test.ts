import type { Reach } from '../../src/core/audience';
import type { RecipientsRead } from '../../src/core/ordinary';
import { paneVoice } from '../../src/i18n/pane';
import { rowsOf } from '../../src/taskpane/rows';
import {
  aList,
  aPerson,
  aReach,
  aRecipient,
  at,
  sizeOf,
  somePeople,
  unlisted,
  unreachable,
} from '../builders/facts';
import { readOf } from './a-message';

const rows = (reach: Partial<Reach>, read: RecipientsRead = readOf([])) =>
  rowsOf(aReach(reach), read, at, paneVoice('en'));

test.each([
  ['its size', sizeOf(840), '840 people'],
  ['about', sizeOf(840, 840, { source: 'mailTips', isAbout: true }), 'about 840 people'],
  ['an interval', sizeOf(12, 840), 'up to 840 people'],
  ['a lower end', sizeOf(840, Infinity), 'at least 840 people'],
  ['unlisted', unlisted, 'size not known'],
  ['unreachable', unreachable, 'no answer from the directory'],
  ['nothing but that it exists', sizeOf(0, Infinity), 'size not known'],
])('a list has a row: %s', (_, size, people) => {
  const [row] = rows({ lists: [aList('staff', size)] });
  expect(row).toMatchObject({ name: 'staff', address: 'staff@contoso.example', people });
});

test('a row says where the list stands, who says its size, how old that is, and who is external', () => {
  const size = sizeOf(840, 840, { asOf: '2026-11-19T15:00:00Z', external: 12 });
  const [row] = rows({ lists: [aList('staff', size)] });
  expect(row?.details).toEqual([
    'in To',
    'from published list sizes, counted 2 days ago',
    '12 of them outside your organisation',
  ]);
  const [plain] = rows({ lists: [aList('staff', sizeOf(840, 840, { external: 0 }))] });
  expect(plain?.details).toEqual(['in To', 'from published list sizes']);
});

test('what stands in a row is parted as the language parts it', () => {
  const read = readOf([aRecipient('staff'), aRecipient('staff', { field: 'bcc' })]);
  const reach = aReach({
    lists: [aList('staff', sizeOf(840, 840, { asOf: '2026-11-19T15:00:00Z' }))],
  });
  const [row] = rowsOf(reach, read, at, paneVoice('ja'));
  expect(row?.details.map((detail) => detail.includes('、'))).toEqual([true, true]);
});

test('a list in two fields has one row that names both', () => {
  const read = readOf([aRecipient('staff'), aRecipient('staff', { field: 'bcc' })]);
  const all = rows({ lists: [aList('staff', 840)] }, read);
  expect(all).toHaveLength(1);
  expect(all[0]?.details[0]).toBe('in To, in Bcc');
});

test('an invitation is for required and optional people', () => {
  const read = readOf([aRecipient('staff'), aRecipient('board', { field: 'cc' })], {
    isMeeting: true,
  });
  const all = rows({ lists: [aList('staff', 840), aList('board', 12)] }, read);
  expect(all.map(({ details }) => details[0])).toEqual(['required', 'optional']);
});

test('the largest stands first, what nobody knows before it, and people by their number', () => {
  const all = rows({
    lists: [aList('small', 12), aList('large', 840), aList('secret', unlisted)],
    people: somePeople(100),
  });
  expect(all.map(({ name }) => name)).toEqual(['secret', 'large', 'Addressed directly', 'small']);
});

test('bars are in proportion to the largest', () => {
  const all = rows({
    lists: [
      aList('large', 800),
      aList('half', sizeOf(200, 400)),
      aList('open', sizeOf(100, Infinity)),
      aList('secret', unlisted),
    ],
    people: somePeople(80),
  });
  expect(all.map(({ name, bar }) => [name, bar])).toEqual([
    ['secret', null],
    ['large', { certain: 1, possible: 1 }],
    ['half', { certain: 0.25, possible: 0.5 }],
    ['open', { certain: 0.125, possible: 1 }],
    ['Addressed directly', { certain: 0.1, possible: 0.1 }],
  ]);
});

test('an empty list has an empty bar', () => {
  const [row] = rows({ lists: [aList('nobody', 0)] });
  expect(row?.bar).toEqual({ certain: 0, possible: 0 });
});

test('people alone need no row: the headline has their number', () => {
  expect(rows({ people: [aPerson('ada')] })).toEqual([]);
});

test('rows of lists without an address differ', () => {
  const keys = rows({ lists: [aList('', unlisted), aList('', unlisted)] }).map(({ key }) => key);
  expect(new Set(keys).size).toBe(2);
});

test('an address that is the name is not told twice', () => {
  const list = { ...aList('staff', 5), name: 'Staff@Contoso.example' };
  expect(rows({ lists: [list] })[0]?.address).toBe('');
});

test('a hostile name is cut and stays on one line', () => {
  const hostile = { ...aList('staff', 5), name: `\u202e<b>[x](https://evil)${'a'.repeat(10_000)}` };
  const [row] = rows({ lists: [hostile] });
  expect(row?.name.length).toBeLessThanOrEqual(64);
  expect(row?.name).not.toContain('\u202e');
});
