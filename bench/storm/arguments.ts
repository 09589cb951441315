import { parseArgs } from 'node:util';
import type { Reading, StormCase } from './case';
import { cases } from './cases';
import type { Clients } from './client';

/** The smallest seed with which every reading lands within the published totals of its case. */
export const usualSeed = 4;

export type Request =
  | { readonly want: 'help' }
  | { readonly want: 'list' }
  | { readonly want: 'calibration' }
  | {
      readonly want: 'replay';
      readonly storm: StormCase;
      readonly reading: Reading;
      readonly recipients: number;
      readonly seed: number;
      readonly coverage: number | null;
      readonly automaticShare: number;
      readonly knows: Clients['knows'];
      readonly sendsAnyway: Clients['sendsAnyway'];
      readonly policy: string | null;
      readonly out: string | null;
      readonly isJson: boolean;
    };

/** What was typed cannot be understood; the message says what can. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const help = `Replays a documented mail storm through the guard's own decisions. A simulation: docs/storm-replay.md names its assumptions.

Usage: npm run storm -- --case nhs-2016 [options]
       npm run storm -- --list | --calibration | --help

  --case ID             the storm; --list shows them
  --reading ID          whose account of it is followed, where there are several; the first one otherwise,
                        or the one with as many recipients as --recipients says
  --recipients N        how many people the list reaches, 2 to 5,000,000
  --coverage SHARE      a share of guarded clients to show beside the usual ones, 0 to 1
  --seed N              another throw of the dice, 0 to 4,294,967,295 (${usualSeed})
  --knows WHAT          what guarded clients find out about the list: size, unlisted or unreachable (size)
  --send-anyway SHARE   share of people who send in spite of a warning (0.5)
  --confirm-anyway SHARE  share of people who confirm and send (0.1)
  --automatic-share SHARE  share of people whose automatic answer goes to everybody, once (0)
  --policy FILE         another policy.json than the defaults
  --out FILE.svg        write a chart
  --json                print JSON instead of the table
  --list                the storms and their readings
  --calibration         every reading without a guard, over many seeds (takes a minute)
  --help                this text

Exit codes: 0 done, 1 a file cannot be read or written, 2 not understood.
`;

const options = {
  case: { type: 'string' },
  reading: { type: 'string' },
  recipients: { type: 'string' },
  coverage: { type: 'string' },
  seed: { type: 'string' },
  knows: { type: 'string' },
  'send-anyway': { type: 'string' },
  'confirm-anyway': { type: 'string' },
  'automatic-share': { type: 'string' },
  policy: { type: 'string' },
  out: { type: 'string' },
  json: { type: 'boolean' },
  list: { type: 'boolean' },
  calibration: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

export const readRequest = (typed: readonly string[]): Request => {
  const values = parse(typed);
  if (values.help === true) return { want: 'help' };
  if (values.list === true) return { want: 'list' };
  if (values.calibration === true) return { want: 'calibration' };

  const recipients = wholeNumber('--recipients', values.recipients, 2, 5_000_000);
  const storm = findStorm(values.case);
  const reading = findReading(storm, values.reading, recipients);
  return {
    want: 'replay',
    storm,
    reading,
    recipients: recipients ?? reading.recipients,
    seed: wholeNumber('--seed', values.seed, 0, 0xffff_ffff) ?? usualSeed,
    coverage: share('--coverage', values.coverage),
    automaticShare: share('--automatic-share', values['automatic-share']) ?? 0,
    knows: findKnowledge(values.knows),
    sendsAnyway: {
      warn: share('--send-anyway', values['send-anyway']) ?? 0.5,
      confirm: share('--confirm-anyway', values['confirm-anyway']) ?? 0.1,
    },
    policy: values.policy ?? null,
    out: svgFile(values.out),
    isJson: values.json === true,
  };
};

const parse = (typed: readonly string[]) => {
  try {
    return parseArgs({ args: [...typed], options, allowPositionals: false }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
};

const oneOf = (ids: readonly string[]): string => ids.map((id) => `  ${id}`).join('\n');

const findStorm = (id: string | undefined): StormCase => {
  const storm = cases.find((each) => each.id === id);
  if (storm !== undefined) return storm;
  const problem = id === undefined ? '--case is missing.' : `There is no case "${id}".`;
  throw new UsageError(`${problem} There are:\n${oneOf(cases.map((each) => each.id))}`);
};

const findReading = (
  storm: StormCase,
  id: string | undefined,
  recipients: number | null,
): Reading => {
  const { readings } = storm;
  if (id === undefined)
    return readings.find((each) => each.recipients === recipients) ?? readings[0];
  const reading = readings.find((each) => each.id === id);
  if (reading !== undefined) return reading;
  throw new UsageError(
    `${storm.id} has no reading "${id}". It has:\n${oneOf(readings.map((each) => each.id))}`,
  );
};

const findKnowledge = (typed: string | undefined): Clients['knows'] => {
  if (typed === undefined) return 'size';
  if (typed === 'size' || typed === 'unlisted' || typed === 'unreachable') return typed;
  throw new UsageError(`--knows takes size, unlisted or unreachable, not "${typed}".`);
};

const wholeNumber = (
  option: string,
  typed: string | undefined,
  from: number,
  to: number,
): number | null => {
  if (typed === undefined) return null;
  const value = /^\d+$/.test(typed) ? Number(typed) : NaN;
  if (value >= from && value <= to) return value;
  throw new UsageError(`${option} takes a whole number from ${from} to ${to}, not "${typed}".`);
};

const share = (option: string, typed: string | undefined): number | null => {
  if (typed === undefined) return null;
  const value = /^(\d+\.?\d*|\.\d+)$/.test(typed) ? Number(typed) : NaN;
  if (value >= 0 && value <= 1) return value;
  const hint = value <= 100 ? ` ${value} % is ${value / 100}.` : '';
  throw new UsageError(`${option} takes a share from 0 to 1, not "${typed}".${hint}`);
};

const svgFile = (typed: string | undefined): string | null => {
  if (typed === undefined) return null;
  if (typed.toLowerCase().endsWith('.svg')) return typed;
  throw new UsageError(`--out takes a file name that ends in .svg, not "${typed}".`);
};
