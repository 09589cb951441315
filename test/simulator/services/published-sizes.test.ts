import { createHash } from 'node:crypto';
import { createPeople } from '../../../simulator/people/people';
import { publishedSizes } from '../../../simulator/services/published-sizes';

const sizes = publishedSizes(createPeople(), Date.parse('2026-11-21T05:59:00Z'));

const read = (shard: string): Record<string, unknown> =>
  JSON.parse(shard) as Record<string, unknown>;

const lookUp = (address: string): unknown => {
  const hash = createHash('sha256').update(address.toLowerCase()).digest('hex');
  const shard = sizes.shard(hash.slice(0, 2));
  return shard === undefined ? undefined : read(shard)[hash.slice(2, 16)];
};

test.each([
  ['all-england@contoso.example', [840_000, 0, 2]],
  ['everyone@contoso.example', [1_200_000, 0, 0]],
  ['ESTATES@contoso.example', [300, 0, 0]],
  ['buildings@contoso.example', [300, 0, 0]],
  ['announcements@contoso.example', [18_000, 0, 1]],
  ['vaccine-suppliers@contoso.example', [130, 40, 0]],
  ['south-region@contoso.example', [52_060, 0, 0]],
  ['on-call-rota@contoso.example', [50, 0, 0]],
  ['night-shift-pilot@contoso.example', [0, 0, 0]],
])('%s is published as %j', (address, expected) => {
  expect(lookUp(address)).toEqual(expected);
});

test.each(['innocent', 'project-alpha', 'programme-west', "it's&co+test#1", 'speak-up'])(
  '%s is not published',
  (local) => {
    expect(lookUp(`${local}@contoso.example`)).toBeUndefined();
  },
);

test('a known key, so that hashing cannot drift together on both sides', () => {
  // printf all-england@contoso.example | sha256sum
  expect(JSON.parse(sizes.shard('42') ?? '{}')).toHaveProperty('2208e57bf86bf0');
});

test('the sizes are those of the last 06:00', () => {
  expect(JSON.parse(sizes.index)).toMatchObject({
    format: 1,
    generatedAt: '2026-11-20T06:00:00Z',
  });
});

test('every shard says when, and shards nobody is in do not exist', () => {
  const names = Array.from({ length: 256 }, (_, name) => name.toString(16).padStart(2, '0'));
  const shards = names.map(sizes.shard).filter((shard) => shard !== undefined);
  expect(shards.length).toBeGreaterThan(10);
  expect(shards.length).toBeLessThan(256);
  for (const shard of shards) expect(read(shard)['asOf']).toBe('2026-11-20T06:00:00Z');
});
