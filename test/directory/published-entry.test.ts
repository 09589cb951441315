import { dateOf, sizeOfEntry } from '../../src/directory/published-entry';

const read = (entry: unknown) => sizeOfEntry(entry, null, 'published');

test('members are exact, flags say whether the list is moderated', () => {
  expect(read([840_000, 3, 0])).toMatchObject({ min: 840_000, max: 840_000, isModerated: false });
  expect([1, 3, 5].map((flags) => read([9, 0, flags]))).toMatchObject([
    { isModerated: true },
    { isModerated: true },
    { isModerated: true },
  ]);
  expect(read([9, 0, 2])).toMatchObject({ isModerated: false });
});

test('the second figure is the people outside the organisation, none of them included', () => {
  expect(read([840_000, 3, 0])).toHaveProperty('external', 3);
  expect(read([9, 0, 0])).toHaveProperty('external', 0);
  expect(read([9, 9, 0])).toHaveProperty('external', 9);
});

test('more people outside than there are is not believed, the size is', () => {
  expect(read([9, 10, 0])).toMatchObject({ min: 9, max: 9 });
  expect(read([9, 10, 0])).not.toHaveProperty('external');
});

test.each([[undefined], [[0, 0, 0]], [[0, 0, 3]]])('%j is not listed', (entry) => {
  expect(read(entry)).toEqual({ known: false, why: 'unlisted' });
});

test.each([
  [null],
  [12],
  ['12'],
  [{}],
  [[]],
  [[12]],
  [['12', 0, 0]],
  [[-1, 0, 0]],
  [[1.5, 0, 0]],
  [[NaN, 0, 0]],
  [[Infinity, 0, 0]],
  [[2 ** 53, 0, 0]],
  [[12, -1, 0]],
  [[12, 0, '1']],
  [[12, 0, null]],
])('%j is no answer', (entry) => {
  expect(read(entry)).toEqual({ known: false, why: 'unreachable' });
});

test('an unreadable date is none', () => {
  expect(dateOf('2026-11-21T06:00:00Z')).toBe('2026-11-21T06:00:00Z');
  expect([undefined, 'soon', 7, null].map(dateOf)).toEqual([null, null, null, null]);
});
