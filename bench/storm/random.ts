/** Numbers from 0 to 1 (exclusive) in a sequence that depends on the seed alone. */
export type Random = () => number;

// Taken once: in jest's sandbox each look at a global is slow, and there are hundreds of millions.
const { cos, imul, log1p, PI, sqrt } = Math;

const TWO_TO_32 = 0x1_0000_0000;

/** The finaliser of MurmurHash3. */
const mix = (value: number): number => {
  let h = value >>> 0;
  h = imul(h ^ (h >>> 16), 0x85ebca6b);
  h = imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
};

/** sfc32 of PractRand: 128 bits of state, passes its test batteries, and is fast in JavaScript. */
export const random = (seed: number): Random => {
  let [a, b, c, counter] = [mix(seed), mix(seed ^ 0x9e3779b9), mix(~seed), 1];
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return (sum >>> 0) / TWO_TO_32;
  };
  for (let warmUp = 0; warmUp < 12; warmUp += 1) next();
  return next;
};

/** A number from 0 to 1 that belongs to one person for good, whatever else is drawn. */
export const ofPerson = (seed: number, person: number, trait: number): number =>
  mix(person ^ mix(seed ^ mix(trait))) / TWO_TO_32;

/** Waiting time until something that happens once in `mean` on average, at any moment alike. */
export const exponential = (next: Random, mean: number): number => -mean * log1p(-next());

/** The standard normal distribution, by Box and Muller. */
export const normal = (next: Random): number => sqrt(-2 * log1p(-next())) * cos(2 * PI * next());
