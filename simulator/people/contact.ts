import { nameOfPair, pairOfName, personCount, type Roll } from './person';
import { guids, shuffle } from './shuffle';

const domains = ['fabrikam.example', 'northwind.example'] as const;
const perDomain = 5_000;

export const contactCount = domains.length * perDomain;

/** People of two other organisations who stand in the address book as mail contacts (orgContact in Graph). */
export const contacts = (seed: number): Roll => {
  const order = shuffle(seed + 1, 20_000, 7_919);

  const guidOf = guids(seed);

  const domainOf = (index: number): string => domains[Math.floor(index / perDomain)] ?? domains[0];

  const person: Roll['person'] = (index) => {
    const { first, last } = nameOfPair(order.forth(index));
    return {
      kind: 'contact',
      id: guidOf(personCount + index),
      name: `${first} ${last}`,
      address: `${first}.${last}@${domainOf(index)}`.toLowerCase(),
    };
  };

  const indexOf: Roll['indexOf'] = (address) => {
    const [local = '', domain] = address.toLowerCase().split('@');
    const [first = '', last = ''] = local.split('.');
    const pair = pairOfName(first, last);
    const index = pair === undefined ? contactCount : order.back(pair);
    return index < contactCount && domainOf(index) === domain ? index : undefined;
  };

  function* indexesNamed(isWanted: (fullName: string) => boolean): Generator<number> {
    for (let index = 0; index < contactCount; index += 1) {
      const { name, address } = person(index);
      if (isWanted(`${name} ${address}`.toLowerCase())) yield index;
    }
  }

  return { size: contactCount, person, indexOf, indexesNamed };
};
