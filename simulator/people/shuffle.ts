/** A number that looks random and is the same for ever: the finaliser of MurmurHash3, one to one on 32 bits. */
export const mix = (value: number): number => {
  let h = value >>> 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
};

const hex = (value: number): string => value.toString(16).padStart(8, '0');

export type GuidOf = (number: number) => string;

/** Different for different numbers below 2^32, because the first eight digits are. */
export const guids = (seed: number): GuidOf => {
  const [first, second, third, fourth] = [
    mix(seed * 4),
    mix(seed * 4 + 1),
    mix(seed * 4 + 2),
    mix(seed * 4 + 3),
  ];
  return (number) => {
    const [b, c] = [hex(mix(number ^ second)), hex(mix(number ^ third))];
    const start = `${hex(mix(number ^ first))}-${b.slice(0, 4)}-4${b.slice(5)}`;
    return `${start}-8${c.slice(1, 4)}-${c.slice(4)}${hex(mix(number ^ fourth))}`;
  };
};

export type Shuffle = {
  readonly forth: (position: number) => number;
  readonly back: (place: number) => number;
};

const inverseOf = (factor: number, size: number): number => {
  let [oldRest, rest, oldInverse, inverse] = [factor, size, 1, 0];
  while (rest !== 0) {
    const quotient = Math.floor(oldRest / rest);
    [oldRest, rest] = [rest, oldRest - quotient * rest];
    [oldInverse, inverse] = [inverse, oldInverse - quotient * inverse];
  }
  return ((oldInverse % size) + size) % size;
};

/** A permutation of 0..size-1 that needs no table, so that person i can be asked for alone, and found again by address. */
export const shuffle = (seed: number, size: number, factor: number): Shuffle => {
  const offset = mix(seed) % size;
  const inverse = inverseOf(factor, size);
  return {
    forth: (position) => (position * factor + offset) % size,
    back: (place) => {
      const distance = (place - offset + size) % size;
      // Two factors below 1.2 million: the product stays far under 2^53.
      return (distance * inverse) % size;
    },
  };
};
