import type { List } from './list';
import type { FindList } from './membership';
import { ownDomain, type Person, type Roll } from './person';

export type RecipientType = 'user' | 'distributionList' | 'externalUser' | 'other';

export type AddressBookEntry = {
  readonly name: string;
  readonly address: string;
  readonly recipientType: RecipientType;
};

/** How a client labels lists. It is not reliable: office-js#3249 (desktop), office-js#1909 (web, since fixed). */
export type Labelling = 'web' | 'desktop' | 'web-before-1909';

export type AddressBook = {
  readonly search: (
    text: string,
    limit: number,
    labelling?: Labelling,
  ) => readonly AddressBookEntry[];
  readonly resolve: (text: string, labelling?: Labelling) => AddressBookEntry | undefined;
};

// Personal contact groups come back without an address and without members (office-js#4242, #5439).
const contactGroups: readonly AddressBookEntry[] = [
  { name: 'Tennis Friends', address: '', recipientType: 'distributionList' },
];

const labelOf = ({ kind }: List, labelling: Labelling): RecipientType => {
  if (kind === 'dynamic' && labelling === 'desktop') return 'other';
  if (kind === 'microsoft365' && labelling === 'web-before-1909') return 'other';
  return 'distributionList';
};

const rooms: readonly AddressBookEntry[] = [
  { name: 'Room 4.12', address: `room-4.12@${ownDomain}`, recipientType: 'user' },
  { name: 'Lecture Hall', address: `lecture-hall@${ownDomain}`, recipientType: 'user' },
];

const listEntry = (list: List, labelling: Labelling): AddressBookEntry => ({
  name: list.name,
  address: list.address,
  recipientType: labelOf(list, labelling),
});

const personEntry = ({ kind, name, address }: Person): AddressBookEntry => ({
  name,
  address,
  recipientType: kind === 'person' ? 'user' : 'externalUser',
});

export const addressBook = (
  lists: readonly List[],
  findList: FindList,
  rolls: readonly Roll[],
): AddressBook => {
  const findPerson = (address: string): Person | undefined => {
    for (const roll of rolls) {
      const index = roll.indexOf(address);
      if (index !== undefined) return roll.person(index);
    }
    return undefined;
  };

  const resolve: AddressBook['resolve'] = (text, labelling = 'web') => {
    const wanted = text.trim().toLowerCase();
    const list = findList(wanted) ?? lists.find(({ name }) => name.trim().toLowerCase() === wanted);
    if (list) return listEntry(list, labelling);
    const group = contactGroups.find(({ name }) => name.toLowerCase() === wanted);
    if (group) return group;
    const person = findPerson(wanted);
    if (person) return personEntry(person);
    const room = rooms.find(({ name, address }) => [name.toLowerCase(), address].includes(wanted));
    if (room) return room;
    // "externalUser" also means: not on the server (MailboxEnums.RecipientType).
    const isAddress = /^[^\s@]+@[^\s@]+$/.test(wanted);
    return isAddress
      ? { name: text.trim(), address: text.trim(), recipientType: 'externalUser' }
      : undefined;
  };

  function* candidates(wanted: string, labelling: Labelling): Generator<AddressBookEntry> {
    const words = wanted.split(/[\s.]+/);
    const isWanted = (text: string): boolean => words.every((word) => text.includes(word));
    for (const list of lists) {
      if (isWanted([list.name, list.address, ...list.aliases].join(' ').toLowerCase())) {
        yield listEntry(list, labelling);
      }
    }
    yield* contactGroups.filter(({ name }) => isWanted(name.toLowerCase()));
    yield* rooms.filter(({ name, address }) => isWanted(`${name} ${address}`.toLowerCase()));
    const person = findPerson(wanted) ?? findPerson(`${wanted}@${ownDomain}`);
    if (person) yield personEntry(person);
    for (const roll of rolls) {
      for (const index of roll.indexesNamed(isWanted)) yield personEntry(roll.person(index));
    }
  }

  const search: AddressBook['search'] = (text, limit, labelling = 'web') => {
    const wanted = text.trim().toLowerCase();
    const found = new Map<string, AddressBookEntry>();
    if (wanted === '') return [];
    for (const entry of candidates(wanted, labelling)) {
      if (found.size >= limit) break;
      found.set(entry.address, entry);
    }
    return [...found.values()];
  };

  return { search, resolve };
};
