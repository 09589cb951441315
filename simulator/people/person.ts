import { firstNames, lastNames } from './names';
import { guids, shuffle } from './shuffle';

export type Person = {
  readonly kind: 'person' | 'contact';
  readonly id: string;
  readonly name: string;
  readonly address: string;
};

export type Roll = {
  readonly size: number;
  readonly person: (index: number) => Person;
  readonly indexOf: (address: string) => number | undefined;
  readonly indexesNamed: (isWanted: (fullName: string) => boolean) => Generator<number>;
};

export const ownDomain = 'contoso.example';
export const personCount = 1_200_000;

const pairCount = firstNames.length * lastNames.length;

const firstPlace = new Map(firstNames.map((name, place) => [name.toLowerCase(), place]));
const lastPlace = new Map(lastNames.map((name, place) => [name.toLowerCase(), place]));

export const nameOfPair = (pair: number): { readonly first: string; readonly last: string } => ({
  first: firstNames[pair % firstNames.length] ?? '',
  last: lastNames[Math.floor(pair / firstNames.length)] ?? '',
});

export const pairOfName = (first: string, last: string): number | undefined => {
  const [firstAt, lastAt] = [firstPlace.get(first), lastPlace.get(last)];
  return firstAt === undefined || lastAt === undefined
    ? undefined
    : lastAt * firstNames.length + firstAt;
};

// amelia.clarke, amelia.clarke2 … amelia.clarke60
const localPart = /^([a-z]+)\.([a-z]+?)(\d{0,2})$/;

/** The 1,200,000 people of the organisation. Nobody is stored: person i is computed from i. */
export const ownPeople = (seed: number): Roll => {
  // Any factor without 2, 3 or 5 permutes 1,200,000; this one sends neighbours far apart.
  const order = shuffle(seed, personCount, 777_767);

  const guidOf = guids(seed);

  const person = (index: number): Person => {
    const place = order.forth(index);
    const { first, last } = nameOfPair(place % pairCount);
    const turn = Math.floor(place / pairCount);
    const local = `${first}.${last}${turn === 0 ? '' : turn + 1}`.toLowerCase();
    return {
      kind: 'person',
      id: guidOf(index),
      name: `${first} ${last}`,
      address: `${local}@${ownDomain}`,
    };
  };

  const indexOf = (address: string): number | undefined => {
    const [local = '', domain] = address.toLowerCase().split('@');
    const [, first = '', last = '', digits = ''] = localPart.exec(local) ?? [];
    const pair = pairOfName(first, last);
    if (domain !== ownDomain || pair === undefined || /^(0|1$)/.test(digits)) return undefined;
    const place = pair + pairCount * (digits === '' ? 0 : Number(digits) - 1);
    return place < personCount ? order.back(place) : undefined;
  };

  function* indexesNamed(isWanted: (fullName: string) => boolean): Generator<number> {
    const pairs: number[] = [];
    for (let pair = 0; pair < pairCount; pair += 1) {
      const { first, last } = nameOfPair(pair);
      if (isWanted(`${first} ${last}`.toLowerCase())) pairs.push(pair);
    }
    // One of each name before the namesakes, or a short answer would be sixty times the same name.
    for (let start = 0; start < personCount; start += pairCount) {
      for (const pair of pairs) yield order.back(pair + start);
    }
  }

  return { size: personCount, person, indexOf, indexesNamed };
};
