import { newMessageSteps, replyAllSteps, stormAudience } from '../../../src/admin/policy/scale';
import { stepAt } from '../../../src/core/policy';
import { defaultPolicy } from '../../../src/policy/defaults';
import { fc } from '../../builders/fast-check';

const styles = ['cautious', 'lenient'] as const;
const size = fc.integer({ min: 1, max: 100_000_000 });
const isAscending = (numbers: readonly number[]): boolean =>
  numbers.every((each, index) => index === 0 || each > numbers[index - 1]!);

test.each(styles)('%s: steps ascend, and grow with the organisation', (style) => {
  fc.assert(
    fc.property(size, size, (one, other) => {
      const [small, large] = [Math.min(one, other), Math.max(one, other)];
      for (const steps of [replyAllSteps, newMessageSteps]) {
        const { warn, confirm, block = Infinity } = steps(small, style);
        expect(isAscending([warn!, confirm!, block])).toBe(true);
        expect(steps(large, style).warn).toBeGreaterThanOrEqual(warn!);
      }
      expect(stormAudience(large)).toBeGreaterThanOrEqual(stormAudience(small));
    }),
  );
});

test.each(styles)('%s: a reply to all of a larger organisation is blocked', (style) => {
  for (const people of [200, 2000, 20_000, 2_000_000])
    expect(stepAt(people, replyAllSteps(people, style)).action).toBe('block');
});

test.each(styles)('%s: in a smaller one somebody can write to everybody', (style) => {
  for (const people of [5, 200, 20_000, 25_000])
    expect(stepAt(people, newMessageSteps(people, style)).action).not.toBe('block');
});

test('cautious in a large organisation is what holds without a policy', () => {
  const { new: ofNew, replyAll } = defaultPolicy.thresholds;
  expect([newMessageSteps(30_000, 'cautious'), replyAllSteps(30_000, 'cautious')]).toEqual([
    ofNew,
    replyAll,
  ]);
});

test('lenient never holds earlier than cautious', () => {
  fc.assert(
    fc.property(size, size, (people, count) => {
      const strength = (style: 'cautious' | 'lenient') =>
        ['allow', 'warn', 'confirm', 'block'].indexOf(
          stepAt(count, replyAllSteps(people, style)).action,
        );
      expect(strength('lenient')).toBeLessThanOrEqual(strength('cautious'));
    }),
  );
});
