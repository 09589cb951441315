import { fc } from '../builders/fast-check';
import { nextRevision } from '../../src/policy/revision';
import { noon } from '../admin/temp-policy';

test.each([
  ['2026-11-21.1', '2026-11-21.2'],
  ['2026-11-21.9', '2026-11-21.10'],
  ['2026-11-20.7', '2026-11-21.1'],
  ['2027-01-01.3', '2027-01-01.4'],
  ['v1.9', 'v1.10'],
  ['release 07', 'release 08'],
  ['42', '43'],
  ['final', 'final.2'],
  ['', '2026-11-21.1'],
  ['  ', '2026-11-21.1'],
  ['2026-11-21', '2026-11-22'],
  ['a\nb1', 'a\nb2'],
])('after %j comes %j', (before, after) => {
  expect(nextRevision(before, noon)).toBe(after);
});

test('a revision is never followed by itself or by one that was there before', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (first) => {
      const names = [first];
      for (let count = 0; count < 12; count += 1) names.push(nextRevision(names.at(-1)!, noon));
      expect(new Set(names).size).toBe(names.length);
    }),
  );
});
