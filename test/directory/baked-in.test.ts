import { createHash } from 'node:crypto';
import { bakedIn, orBakedIn } from '../../src/directory/baked-in';
import type { Size } from '../../src/core/facts';
import type { Directory } from '../../src/ports';
import { address, sizeOf, unlisted, unreachable } from '../builders/facts';
import { inMs } from '../builders/clock';

const digits = createHash('sha256').update(address('all')).digest('hex').slice(0, 16);
const stamped = bakedIn({ asOf: '2026-11-01T00:00:00Z', sizes: { [digits]: [840_000, 12, 2] } });
const published = (size: Size): Directory => ({
  sizes: (addresses) => Promise.resolve(new Map(addresses.map((one) => [one, size]))),
});
const ask = async (directory: Directory, name: string) =>
  (await directory.sizes([address(name)], inMs(1000))).get(address(name));

test('knows what was stamped into the bundle', async () => {
  expect(await ask(stamped, 'all')).toMatchObject({
    min: 840_000,
    external: 12,
    source: 'bakedIn',
    asOf: '2026-11-01T00:00:00Z',
  });
  expect(await ask(stamped, 'team')).toEqual(unlisted);
});

test('speaks only where published sizes could not be reached', async () => {
  expect(await ask(orBakedIn(published(unreachable), stamped), 'all')).toMatchObject({
    min: 840_000,
  });
  expect(await ask(orBakedIn(published(unreachable), stamped), 'team')).toEqual(unreachable);
  expect(await ask(orBakedIn(published(unlisted), stamped), 'all')).toEqual(unlisted);
  expect(await ask(orBakedIn(published(sizeOf(3)), stamped), 'all')).toMatchObject({ min: 3 });
});
