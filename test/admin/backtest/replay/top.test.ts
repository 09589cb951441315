import fc from 'fast-check';
import { startTop } from '../../../../src/admin/backtest/replay/top';

test('the heaviest are kept, the earlier first where they weigh the same', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9)), fc.integer({ min: 1, max: 5 }), (weights, most) => {
      const top = startTop<number>(most);
      weights.forEach((weight, index) => top.add(index, weight));
      const sorted = weights
        .map((weight, index) => ({ weight, index }))
        .sort((a, b) => b.weight - a.weight || a.index - b.index);
      expect(top.items()).toEqual(sorted.slice(0, most).map(({ index }) => index));
    }),
  );
});
