import { countPeople } from '../../../src/admin/lists/count-people';
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

test.each([
  ['all bits at once', undefined],
  ['a few', 800],
  ['one word of each list', 0],
])('counts as Sets do, with room for %s', (_, rowBytes) => {
  fc.assert(
    fc.property(world, ({ people, externalWord, lists }) => {
      const firstExternal = 32 * externalWord;
      const graph = graphOf(lists, people, firstExternal);
      const counts = countPeople(graph, undefined, rowBytes);
      const expected = lists.map((__, list) => [...bySets(lists, list)]);
      expect([...counts.people]).toEqual(expected.map((each) => each.length));
      expect([...counts.external]).toEqual(
        expected.map((each) => each.filter((person) => person >= firstExternal).length),
      );
    }),
    { numRuns: 400 },
  );
});

test('a chain of 100,000 lists needs no deep stack', () => {
  const lists = Array.from({ length: 100_000 }, (_, list) => ({
    members: [list % 1000],
    nested: list === 99_999 ? [] : [list + 1],
  }));
  const { people } = countPeople(graphOf(lists, 1000, 1024));
  expect([people[0], people[99_000], people[99_999]]).toEqual([1000, 1000, 1]);
});
