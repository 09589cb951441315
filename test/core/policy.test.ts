import { atMost, isStronger, stepAt, strongest } from '../../src/core/policy';

const steps = { warn: 50, confirm: 500, block: 5000 };

test.each([
  [49, 'allow', 0],
  [50, 'warn', 50],
  [499, 'warn', 50],
  [500, 'confirm', 500],
  [4999, 'confirm', 500],
  [5000, 'block', 5000],
  [840_000, 'block', 5000],
] as const)('%i people are worth: %s, from %i on', (people, action, limit) => {
  expect(stepAt(people, steps)).toEqual({ action, limit });
});

test('a step left out never applies', () => {
  expect(stepAt(1_000_000, { warn: 50 })).toEqual({ action: 'warn', limit: 50 });
  expect(stepAt(1_000_000, {})).toEqual({ action: 'allow', limit: 0 });
});

test('actions are ordered', () => {
  expect(strongest(['warn', 'block', 'confirm'])).toBe('block');
  expect(strongest([])).toBe('allow');
  expect(isStronger('confirm', 'confirm')).toBe(false);
  expect(atMost('confirm', 'block')).toBe('confirm');
  expect(atMost('confirm', 'warn')).toBe('warn');
});
