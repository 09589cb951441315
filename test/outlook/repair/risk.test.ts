import { atRisk, type Way } from '../../../src/outlook/repair/risk';
import type { Recipients } from '../../../src/ports';
import { nobody, people, person } from './recipients';

const way = (from: Recipients, goal: Recipients, keepsOrder = true): Way => ({
  fields: ['to', 'cc', 'bcc'],
  from,
  goal,
  keepsOrder,
});

const list = person('all-staff');
const small: Recipients = { to: [list, ...people(99)], cc: [list, ...people(50, 'cc')], bcc: [] };
const large: Recipients = { to: [list, ...people(250)], cc: people(150, 'cc'), bcc: [] };

test.each([
  ['a list leaves fields of 100', small, { ...small, to: people(99), cc: people(50, 'cc') }],
  ['a list moves', small, { ...small, to: people(99), cc: people(50, 'cc'), bcc: [list] }],
  ['somebody comes', large, { ...large, bcc: [list] }],
  ['everybody but one leaves', large, { ...nobody, to: [person('p7')] }],
  ['everybody comes back at one call', { ...nobody, to: people(1) }, { ...nobody, to: people(99) }],
  ['nothing changes', large, large],
])('%s: nobody is at risk', (_, from, goal) => {
  expect(atRisk(way(from, goal))).toEqual(nobody);
});

test('a list leaves a field of 251: all but the first 100, and nobody of another field', () => {
  expect(atRisk(way(large, { ...large, to: people(250) }))).toEqual({
    ...nobody,
    to: people(250).slice(100),
  });
});

test('who also stands in another field is safe', () => {
  const from = { ...large, bcc: people(250).slice(-50) };
  expect(atRisk(way(from, { ...from, to: people(250) })).to).toEqual(people(250).slice(100, 200));
});

test('whoever is to come back by several calls is at risk from the beginning', () => {
  const from = { ...nobody, to: [person('p0')] };
  expect(atRisk(way(from, large))).toEqual({
    ...large,
    to: large.to.filter(({ address }) => address !== person('p0').address),
  });
  expect(atRisk(way(from, { ...large, to: people(200) }, false)).to).toEqual(people(200).slice(1));
});
