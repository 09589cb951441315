import type { Facts, KnownSize, ListFact, Person, Size } from '../../src/core/facts';
import type { Reach } from '../../src/core/audience';
import { smtpAddress, type Recipient, type SmtpAddress } from '../../src/core/recipient';

/** A moment all tests agree on: the afternoon of the day the policy's example is dated. */
export const at = Date.parse('2026-11-21T15:00:00Z');

export const sizeOf = (min: number, max = min, more: Partial<KnownSize> = {}): KnownSize => ({
  known: true,
  min,
  max,
  source: 'published',
  asOf: null,
  isAbout: false,
  isModerated: false,
  ...more,
});

export const unlisted: Size = { known: false, why: 'unlisted' };
export const unreachable: Size = { known: false, why: 'unreachable' };

export const address = (name: string): SmtpAddress =>
  smtpAddress(name.includes('@') || name === '' ? name : `${name}@contoso.example`);

export const aList = (name: string, size: Size | number = 12): ListFact => ({
  address: address(name),
  name,
  field: 'to',
  size: typeof size === 'number' ? sizeOf(size) : size,
});

export const aPerson = (name: string, more: Partial<Person> = {}): Person => ({
  address: address(name),
  name,
  isVisible: true,
  ...more,
});

export const somePeople = (count: number, domain = 'contoso.example'): readonly Person[] =>
  Array.from({ length: count }, (_, index) => aPerson(`person${index}@${domain}`));

export const aFacts = (more: Partial<Facts> = {}): Facts => ({
  at,
  kind: 'new',
  sender: address('sender'),
  subject: 'Lunch',
  people: [],
  lists: [],
  isCut: false,
  isUnreadable: false,
  membersRead: null,
  original: null,
  thread: null,
  ...more,
});

export const aReach = (more: Partial<Reach> = {}): Reach => ({
  people: [],
  lists: [],
  isCut: false,
  isUnreadable: false,
  membersRead: null,
  ...more,
});

export const aRecipient = (name: string, more: Partial<Recipient> = {}): Recipient => ({
  address: address(name),
  name,
  type: 'user',
  field: 'to',
  ...more,
});
