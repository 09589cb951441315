import { countPeople } from '../../../src/admin/lists/count-people';
import type { Means } from '../../../src/admin/lists/slices';
import type { Graph } from '../../../src/admin/lists/graph';
import { fc } from '../../builders/fast-check';

type Given = { readonly members: readonly number[]; readonly nested: readonly number[] };

const ends = (rows: readonly (readonly number[])[]): Int32Array => {
  let sum = 0;
  return Int32Array.from([0, ...rows.map((row) => (sum += row.length))]);
};

const graphOf = (lists: readonly Given[], people: number, firstExternal: number): Graph => ({
  lists: Int32Array.from(lists.keys()),
  listOf: () => -1,
  distinctPeople: people,
  people,
  firstExternal,
  memberEnds: ends(lists.map(({ members }) => members)),
  members: Int32Array.from(lists.flatMap(({ members }) => members)),
  nestedEnds: ends(lists.map(({ nested }) => nested)),
  nested: Int32Array.from(lists.flatMap(({ nested }) => nested)),
});

const bySets = (lists: readonly Given[], start: number): ReadonlySet<number> => {
  const [seen, people] = [new Set([start]), new Set<number>()];
  for (const list of seen) {
    for (const person of lists[list]!.members) people.add(person);
    for (const child of lists[list]!.nested) seen.add(child);
  }
  return people;
};

type World = {
  readonly people: number;
  readonly externalWord: number;
  readonly lists: readonly Given[];
};

/** Everybody in one list, and that in another. */
const manyIn = (people: number): readonly Given[] => [
  { members: Array.from({ length: people }, (_, at) => at), nested: [0] },
  { members: [], nested: [0, 1] },
];

/** So few people that both ways of keeping them come into play, and so many lists that there is much to keep. */
const world = fc
  .record({ people: fc.integer({ min: 1, max: 400 }), lists: fc.integer({ min: 1, max: 40 }) })
  .chain(({ people, lists }) =>
    fc.record({
      people: fc.constant(people),
      externalWord: fc.integer({ min: 0, max: Math.ceil(people / 32) }),
      lists: fc.array(
        fc.record({
          members: fc.array(fc.integer({ min: 0, max: people - 1 }), { maxLength: 60 }),
          nested: fc.array(fc.integer({ min: 0, max: lists - 1 }), { maxLength: 4 }),
        }),
        { minLength: lists, maxLength: lists },
      ),
    }),
  );

const expectAsSets = async (world: World, means: Means): Promise<void> => {
  const firstExternal = 32 * world.externalWord;
  const graph = graphOf(world.lists, world.people, firstExternal);
  const counts = await countPeople(graph, undefined, means);
  const expected = world.lists.map((_, list) => [...bySets(world.lists, list)]);
  expect([...counts.people]).toEqual(expected.map((each) => each.length));
  expect([...counts.external]).toEqual(
    expected.map((each) => each.filter((person) => person >= firstExternal).length),
  );
};

test.each([
  ['all bits at once', 1e6],
  ['a few', 800],
  ['one word of each list', 0],
])('counts as Sets do, with room for %s', async (_, rowBytes) => {
  const means = { rowBytes, worthAThread: Infinity };
  await fc.assert(
    fc.asyncProperty(world, (each) => expectAsSets(each, means)),
    { numRuns: 400 },
  );
});

test('two threads count as Sets do', async () => {
  const [each] = fc.sample(world, { seed: 8, numRuns: 1 });
  const large = { ...each!, people: 400, lists: [...each!.lists, ...manyIn(400)] };
  await expectAsSets(large, { rowBytes: 800, worthAThread: 0 });
});

test('a chain of 100,000 lists needs no deep stack', async () => {
  const lists = Array.from({ length: 100_000 }, (_, list) => ({
    members: [list % 1000],
    nested: list === 99_999 ? [] : [list + 1],
  }));
  const { people } = await countPeople(graphOf(lists, 1000, 1024));
  expect([people[0], people[99_000], people[99_999]]).toEqual([1000, 1000, 1]);
});
