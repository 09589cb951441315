import type { List } from '../../../simulator/people/list';
import { createPeople, type People, type View } from '../../../simulator/people/people';

const people = createPeople();

const listAt = (local: string, directory: People = people): List => {
  const list = directory.findList(`${local}@contoso.example`);
  if (!list) throw new Error(`no list ${local}`);
  return list;
};

const sizeOf = (local: string, view: View): number => {
  const { people: inside, contacts } = people.count(listAt(local), view);
  return inside + contacts;
};

/** The distinct people behind some lists, the slow and obvious way. */
const union = (...locals: readonly string[]): number =>
  new Set(
    locals.flatMap((local) => [...people.members(listAt(local), 'truth')]).map(({ id }) => id),
  ).size;

test('person i is the same person in every directory of the same seed', () => {
  const again = createPeople();
  const other = createPeople({ seed: 1997 });
  for (const index of [0, 1, 600_000, 1_199_999]) {
    expect(again.person(index)).toEqual(people.person(index));
    expect(other.person(index).id).not.toBe(people.person(index).id);
  }
});

test('no two people share an address or an id', () => {
  const [addresses, ids] = [new Set<string>(), new Set<string>()];
  const everyone = people.personCount + people.contactCount;
  // One in 31, from both ends and all between: enough to see a permutation that is none.
  for (let index = 0; index < everyone; index += 31) {
    const isOutside = index >= people.personCount;
    const { address, id } = isOutside
      ? people.contact(index - people.personCount)
      : people.person(index);
    addresses.add(address);
    ids.add(id);
  }
  const asked = Math.ceil(everyone / 31);
  expect([addresses.size, ids.size]).toEqual([asked, asked]);
});

test('ids look like GUIDs', () => {
  expect(people.person(77).id).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/,
  );
});

test.each([
  ['all-england', 840_000],
  ['everyone', 1_200_000],
  ['clinical-staff-north', 25_000],
  ['regional-midwives', 4_000],
  ['estates', 300],
  ['ward-7', 12],
  ['audit-committee', 5],
  ['night-shift-pilot', 0],
  ['managers', 420],
  ['south-region', 52_060],
  ['on-call-rota', 50],
  ['on-call-cover', 50],
  ['announcements', 18_000],
  ['vaccine-suppliers', 130],
  ['digital-programme', 150],
  ["it's&co+test#1", 260],
  ['hostile', 320],
  ['long-name', 320],
])('%s reaches %i people', (local, size) => {
  expect(sizeOf(local, 'truth')).toBe(size);
});

test.each(['estates', 'ward-7', 'managers', 'on-call-rota', 'vaccine-suppliers', 'south-region'])(
  'the members of %s are as many different people as its count says',
  (local) => {
    expect(union(local)).toBe(sizeOf(local, 'truth'));
  },
);

test('three overlapping lists of 400 hold 700 people, three others 1,100', () => {
  expect(union('project-alpha', 'project-beta', 'project-gamma')).toBe(700);
  expect(union('programme-north', 'programme-east', 'programme-west')).toBe(1_100);
});

test('what Graph cannot see is not in its view', () => {
  expect(sizeOf('all-england', 'graph')).toBe(0);
  expect(sizeOf('south-region', 'graph')).toBe(60);
  expect(sizeOf('speak-up', 'graph')).toBe(0);
  expect(people.nestedIn(listAt('south-region'), 'graph')).toEqual([]);
});

test('lists inside one another end, and each is named once', () => {
  const inside = people.nestedIn(listAt('on-call-rota'), 'truth').map(({ address }) => address);
  expect(inside).toEqual(['on-call-cover@contoso.example']);
});

test.each([100, 999])('pages of %i hold everybody once and end', (limit) => {
  const list = listAt('managers');
  const ids: string[] = [];
  for (let after: number | undefined = -1; after !== undefined;) {
    const { members, next } = people.page(list, 'graph', 'person', after, limit);
    expect(members.length).toBeLessThanOrEqual(limit);
    ids.push(...members.map(({ id }) => id));
    after = next;
  }
  expect(ids).toHaveLength(420);
  expect(new Set(ids).size).toBe(420);
});

test('a full last page has no next one', () => {
  const { members, next } = people.page(listAt('estates'), 'graph', 'person', -1, 300);
  expect([members.length, next]).toEqual([300, undefined]);
});

test('walking through 600,000 people keeps none of them', () => {
  const before = process.memoryUsage().heapUsed;
  let walked = 0;
  let highest = before;
  for (const person of people.members(listAt('everyone'), 'truth')) {
    walked += person.kind === 'person' ? 1 : 0;
    if (walked % 100_000 === 0) highest = Math.max(highest, process.memoryUsage().heapUsed);
    if (walked === 600_000) break;
  }
  expect(walked).toBe(600_000);
  // 600,000 people with their ids, names and addresses would be more than 150 MB.
  expect(highest - before).toBeLessThan(80 * 1024 * 1024);
});
