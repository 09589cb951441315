import { behaviour, cases } from './cases';
import type { Reading, StormCase } from './case';
import { defaultPolicy } from '../../src/policy/defaults';
import { drawPeople } from './people';
import { replay, type Setup } from './replay';
import { grouped, inMillions, textTable } from './text-table';

export type Calibration = {
  readonly storm: StormCase;
  readonly reading: Reading;
  readonly seeds: number;
  /** Copies delivered without a guard and without protection: the default seed's, and the spread over all seeds. */
  readonly usual: number;
  readonly smallest: number;
  readonly median: number;
  readonly largest: number;
  /** Replies sent within the first hour, by the default seed. */
  readonly inFirstHour: number;
};

/** Nobody has the guard, so what its users would do makes no difference. */
const unhindered: Setup = {
  coverage: 0,
  hasServerProtection: false,
  clients: { policy: defaultPolicy, knows: 'size', sendsAnyway: { warn: 0, confirm: 0 } },
};

/** Enough for a median; a storm of a million people takes seconds a seed. */
const seedsFor = ({ recipients }: Reading): number => (recipients > 100_000 ? 11 : 101);

/** Every reading of every case, without anything that could stop the storm. */
export const calibrate = (
  usualSeed: number,
  tell: (progress: string) => void,
): readonly Calibration[] =>
  cases.flatMap((storm) =>
    storm.readings.map((reading) => {
      tell(`${storm.id}, ${reading.id}`);
      return calibrationOf(storm, reading, usualSeed, seedsFor(reading));
    }),
  );

export const calibrationOf = (
  storm: StormCase,
  reading: Reading,
  usualSeed: number,
  seeds: number,
): Calibration => {
  const outcomeOf = (seed: number) => {
    const people = drawPeople(reading.recipients, seed, reading.replyShare, storm, behaviour);
    return replay(people, reading.replyShare, storm, behaviour, unhindered);
  };
  const usual = outcomeOf(usualSeed);
  const totals = Float64Array.from({ length: seeds }, (_, index) => outcomeOf(index + 1).delivered);
  totals.sort();
  return {
    storm,
    reading,
    seeds,
    usual: usual.delivered,
    smallest: totals[0] ?? 0,
    median: totals[seeds >>> 1] ?? 0,
    largest: totals[seeds - 1] ?? 0,
    inFirstHour: usual.sentInFirstHour,
  };
};

export const calibrationTable = (calibrations: readonly Calibration[], usualSeed: number): string =>
  textTable(
    [
      'Case, reading',
      'Recipients',
      'Reply share',
      'Fitted to',
      'Published in all',
      `Seed ${usualSeed}`,
      'Median',
      'Smallest',
      'Largest',
      'Seeds',
      'Replies in hour 1',
    ],
    calibrations.map(({ storm, reading, seeds, ...found }) => [
      `${storm.id}, ${reading.id}`,
      grouped(reading.recipients),
      `${Number((reading.replyShare * 100).toPrecision(3))} %`,
      inMillions(reading.mails),
      storm.published.text,
      inMillions(found.usual),
      inMillions(found.median),
      inMillions(found.smallest),
      inMillions(found.largest),
      String(seeds),
      String(found.inFirstHour),
    ]),
  );
