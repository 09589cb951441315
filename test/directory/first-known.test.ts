import { firstKnown } from '../../src/directory/first-known';
import type { Size } from '../../src/core/facts';
import type { Directory } from '../../src/ports';
import { address, sizeOf, unlisted, unreachable } from '../builders/facts';
import { inMs, realClock } from '../builders/clock';

/** Knows what it is told; everything else is what `otherwise` says. */
const source = (known: { readonly [name: string]: number }, otherwise: Size = unlisted) => {
  const asked: string[][] = [];
  const directory: Directory = {
    sizes: (addresses) => {
      asked.push([...addresses]);
      const sizes = addresses.map((one): readonly [typeof one, Size] => {
        const people = known[one.split('@')[0] ?? ''];
        return [one, people === undefined ? otherwise : sizeOf(people)];
      });
      return Promise.resolve(new Map(sizes));
    },
  };
  return { ...directory, asked };
};

const ask = async (sources: readonly Directory[], names: readonly string[], ms = 1000) => {
  const sizes = await firstKnown(sources, realClock).sizes(names.map(address), inMs(ms));
  return names.map((name) => sizes.get(address(name)));
};

test('what one source knows no later one is asked for', async () => {
  const first = source({ a: 1, b: 2 });
  const second = source({ a: 9, c: 3 });
  const third = source({ d: 4 });
  expect(await ask([first, second, third], ['a', 'b', 'c'])).toMatchObject([
    { min: 1 },
    { min: 2 },
    { min: 3 },
  ]);
  expect([first.asked, second.asked, third.asked]).toEqual([
    [['a@contoso.example', 'b@contoso.example', 'c@contoso.example']],
    [['c@contoso.example']],
    [],
  ]);
});

test.each([
  [[], unlisted],
  [[unlisted, unlisted], unlisted],
  [[unreachable, unlisted], unreachable],
  [[unlisted, unreachable], unreachable],
])('of %j the whole is %j', async (said, expected) => {
  expect(
    await ask(
      said.map((size) => source({}, size)),
      ['x'],
    ),
  ).toEqual([expected]);
});

test('a source that throws, or leaves an address out, could not be reached', async () => {
  const throwing: Directory = { sizes: () => Promise.reject(new Error('bug')) };
  const silent: Directory = { sizes: () => Promise.resolve(new Map()) };
  expect(await ask([throwing], ['x'])).toEqual([unreachable]);
  expect(await ask([silent], ['x'])).toEqual([unreachable]);
  expect(await ask([throwing, source({ x: 3 })], ['x'])).toMatchObject([{ min: 3 }]);
});

test('a source that hangs leaves half of the time to those after it', async () => {
  const hanging: Directory = {
    sizes: async (addresses, deadline) => {
      await deadline.passed;
      return new Map(addresses.map((one) => [one, unreachable]));
    },
  };
  let left = 0;
  const timed: Directory = {
    sizes: (addresses, deadline) => {
      left = deadline.left();
      return source({ x: 840_000 }).sizes(addresses, deadline);
    },
  };
  expect(await ask([hanging, timed], ['x'], 400)).toMatchObject([{ min: 840_000 }]);
  expect(left).toBeGreaterThan(100);
  expect(left).toBeLessThanOrEqual(210);
});
