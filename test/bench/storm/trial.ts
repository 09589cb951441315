import type { Behaviour, StormCase } from '../../../bench/storm/case';
import { behaviour, cases } from '../../../bench/storm/cases';
import { drawPeople } from '../../../bench/storm/people';
import { replay, type Outcome, type Setup } from '../../../bench/storm/replay';
import { defaultPolicy } from '../../../src/policy/defaults';

export const cisco: StormCase = cases.find(({ id }) => id === 'cisco-2013')!;

export const unhindered: Setup = {
  coverage: 0,
  hasServerProtection: false,
  clients: { policy: defaultPolicy, knows: 'size', sendsAnyway: { warn: 0.5, confirm: 0.1 } },
};

type Changes = {
  readonly seed?: number;
  readonly recipients?: number;
  readonly replyShare?: number;
  readonly storm?: StormCase;
  readonly assumed?: Partial<Behaviour>;
};

/** A storm of Cisco's size, which takes milliseconds, with changes. */
export const outcome = (setup: Partial<Setup>, changes: Changes = {}): Outcome => {
  const { seed = 1, storm = cisco } = changes;
  const [reading] = storm.readings;
  const { recipients = reading.recipients, replyShare = reading.replyShare } = changes;
  const assumed = { ...behaviour, ...changes.assumed };
  const people = drawPeople(recipients, seed, replyShare, storm, assumed);
  return replay(people, replyShare, storm, assumed, { ...unhindered, ...setup });
};

export const seeds = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => index + 1);
