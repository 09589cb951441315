import { audienceOf, type Reach } from '../../src/core/audience';
import type { KnownSize, ListFact, Size } from '../../src/core/facts';
import { headlineNumber, headlineOf } from '../../src/core/headline';
import { smtpAddress } from '../../src/core/recipient';

const sized = (min: number, max: number, isAbout = false): KnownSize => ({
  known: true,
  min,
  max,
  source: 'published',
  asOf: null,
  isAbout,
  isModerated: false,
});
const unknown: Size = { known: false, why: 'unlisted' };
const list = (name: string, size: Size): ListFact => ({
  address: smtpAddress(`${name}@contoso.example`),
  name,
  field: 'to',
  size,
});
const people = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    address: smtpAddress(`p${at}@contoso.example`),
    name: '',
    isVisible: true,
  }));
const reach = (more: Partial<Reach>): Reach => ({
  people: [],
  lists: [],
  isCut: false,
  isUnreadable: false,
  membersRead: null,
  ...more,
});

test.each([
  ['one list', { lists: [list('a', sized(840000, 840000))] }, 'exactly', 840000],
  ['a list of a doubtful source', { lists: [list('a', sized(1024, 1024, true))] }, 'about', 1024],
  [
    'two lists that may overlap',
    { lists: [list('a', sized(3000, 3000)), list('b', sized(5000, 5000))] },
    'upTo',
    8000,
  ],
  ['a field at its cap', { people: people(1000), isCut: true }, 'atLeast', 1000],
  [
    'a list of which only a lower end is known',
    { lists: [list('a', sized(500, Infinity))] },
    'atLeast',
    500,
  ],
  [
    'a list known and one unknown',
    { lists: [list('a', sized(300, 300)), list('b', unknown)], people: people(2) },
    'atLeast',
    300,
  ],
  ['a list unknown', { lists: [list('a', unknown)] }, 'unknown', null],
  [
    'a list unknown beside two people',
    { lists: [list('a', unknown)], people: people(2) },
    'unknown',
    null,
  ],
  ['recipients that cannot be read', { people: people(3), isUnreadable: true }, 'unknown', null],
  ['people only', { people: people(300) }, 'exactly', 300],
] as const)('%s', (_, of, kind, number) => {
  const headline = headlineOf(audienceOf(reach(of)), reach(of));
  expect(headline.kind).toBe(kind);
  expect(headlineNumber(headline)).toBe(number);
});
