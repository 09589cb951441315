import { createPeople } from '../../../simulator/people/people';

const people = createPeople();

test('every person is found again by address, in any case', () => {
  for (const index of [0, 1, 20_000, 777_777, 1_199_999]) {
    const { address, name } = people.person(index);
    expect(people.resolve(address.toUpperCase())).toEqual({ name, address, recipientType: 'user' });
  }
});

test('people of other organisations are external, mail contacts as well as strangers', () => {
  const { address, name } = people.contact(9_999);
  expect(address).toMatch(/@northwind\.example$/);
  expect(people.resolve(address)).toEqual({ name, address, recipientType: 'externalUser' });
  expect(people.resolve('someone@else.example')?.recipientType).toBe('externalUser');
  expect(people.resolve('nobody at all')).toBeUndefined();
});

test('addresses that only look like a person of ours are strangers', () => {
  const { address } = people.person(5);
  const local = address.replace(/\d*@.*/, '');
  for (const number of ['0', '1', '61', '99']) {
    expect(people.resolve(`${local}${number}@contoso.example`)?.recipientType).toBe('externalUser');
  }
});

test('a list is found by address, alias and name', () => {
  for (const text of ['estates@contoso.example', 'BUILDINGS@contoso.example', 'estates team']) {
    expect(people.resolve(text)).toMatchObject({
      name: 'Estates Team',
      recipientType: 'distributionList',
    });
  }
});

test('the list that no source knows looks like any other list', () => {
  expect(people.resolve('innocent@contoso.example')?.recipientType).toBe('distributionList');
  expect(people.findList('innocent@contoso.example')?.knownTo).toEqual([]);
});

test.each([
  ['web', 'distributionList', 'distributionList'],
  ['desktop', 'other', 'distributionList'],
  ['web-before-1909', 'distributionList', 'other'],
] as const)(
  '%s calls a dynamic list %s and a Microsoft 365 group %s',
  (labelling, dynamic, group) => {
    expect(people.resolve('all-england@contoso.example', labelling)?.recipientType).toBe(dynamic);
    expect(people.resolve('digital-programme@contoso.example', labelling)?.recipientType).toBe(
      group,
    );
  },
);

test('a personal contact group has no address', () => {
  expect(people.resolve('Tennis Friends')).toEqual({
    name: 'Tennis Friends',
    address: '',
    recipientType: 'distributionList',
  });
});

test('search puts lists first, keeps to its limit and repeats nobody', () => {
  const found = people.search('an', 30);
  expect(found).toHaveLength(30);
  expect(found[0]?.recipientType).toBe('distributionList');
  expect(new Set(found.map(({ address }) => address)).size).toBe(30);
});

test.each([
  ['amelia clarke', 'amelia.clarke@contoso.example'],
  ['amelia.clarke12', 'amelia.clarke12@contoso.example'],
  ['england', 'all-england@contoso.example'],
  ["it's &", "it's&co+test#1@contoso.example"],
])('search finds %s', (text, address) => {
  expect(people.search(text, 5).map((entry) => entry.address)).toContain(address);
});

test('search for nothing finds nobody', () => {
  expect(people.search('  ', 5)).toEqual([]);
});
