import type { Behaviour, StormCase } from './case';
import { exponential, normal, ofPerson, random } from './random';
import { largestChance } from './temper';

/**
 * A look at the inbox at which somebody may reply to all. `draw` is below the largest chance there can be; whether it
 * is below the chance there is depends on what has been delivered by then.
 */
export type Occasion = {
  readonly person: number;
  /** Minutes after the first message. */
  readonly at: number;
  /** The same person's look before; 0 where this is the first. */
  readonly before: number;
  readonly draw: number;
  /** Minutes until Send would be pressed. */
  readonly writing: number;
};

/** Everything about the people that does not depend on the storm, so that one draw serves every coverage. */
export type People = {
  readonly count: number;
  readonly seed: number;
  /** By time. */
  readonly occasions: readonly Occasion[];
  /** Each person's last look before copies are counted, ascending; 0 for people who never looked. */
  readonly lastLooks: Float32Array;
  /** Whose automatic answer goes to everybody. */
  readonly automatic: readonly number[];
};

/** Nobody looks more often than this, or a log-normal tail would make some look every second. */
const SHORTEST_AVERAGE_MINUTES = 2;

const AUTOMATIC = 3;

const { exp } = Math;

/**
 * Looks are drawn for everybody, but kept only where a reply is possible at all (thinning of a Poisson process):
 * exact, and the memory follows the replies instead of the recipients.
 */
export const drawPeople = (
  count: number,
  seed: number,
  replyShare: number,
  { openMinutes, countedAfterMinutes }: StormCase,
  { looks, writingMinutes, automaticShare }: Behaviour,
): People => {
  const next = random(seed);
  const occasions: Occasion[] = [];
  const lastLooks = new Float32Array(count);
  const automatic: number[] = [];
  const most = largestChance(replyShare);

  for (let person = 0; person < count; person += 1) {
    const average = looks.medianMinutes * exp(looks.spread * normal(next));
    const mean = average > SHORTEST_AVERAGE_MINUTES ? average : SHORTEST_AVERAGE_MINUTES;
    let before = 0;
    let at = exponential(next, mean);
    while (at <= openMinutes) {
      const draw = next();
      if (draw < most)
        occasions.push({ person, at, before, draw, writing: exponential(next, writingMinutes) });
      before = at;
      at += exponential(next, mean);
    }
    // After the list is closed only the last look matters, and a Poisson process looks the same backwards.
    const last = countedAfterMinutes - exponential(next, mean);
    lastLooks[person] = last > openMinutes ? last : before;
    if (ofPerson(seed, person, AUTOMATIC) < automaticShare) automatic.push(person);
  }
  occasions.sort((a, b) => a.at - b.at);
  lastLooks.sort();
  return { count, seed, occasions, lastLooks, automatic };
};
