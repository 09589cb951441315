import { cases } from './cases';
import type { Run, Trial } from './coverage-runs';
import { grouped, percent, textTable } from './text-table';

/** One line for each storm and reading that can be replayed. */
export const listOfCases = (): string =>
  textTable(
    ['Case', 'Reading', 'Recipients', 'Published'],
    cases.flatMap(({ id, readings }) =>
      readings.map((reading) => [id, reading.id, grouped(reading.recipients), reading.source]),
    ),
    [0, 1, 3],
  );

const knowledge = {
  size: 'know the size',
  unlisted: 'do not know the list',
  unreachable: 'reach no source',
};

export const tableOf = (trial: Trial, runs: readonly Run[]): string => {
  const { storm, reading, recipients, seed, clients } = trial;
  const isCalibrated = recipients === reading.recipients;
  return [
    `${storm.name}, ${storm.date}: ${grouped(recipients)} recipients, seed ${seed}. Simulated; docs/storm-replay.md names the assumptions.`,
    isCalibrated
      ? `Fitted without a guard to ${reading.source}; published in all: ${storm.published.text}.`
      : `Fitted to ${reading.source} for ${grouped(reading.recipients)} recipients: with another number nothing was published to compare with.`,
    `Guarded clients ${knowledge[clients.knows]}; policy ${clients.policy.revision || 'by default'}.`,
    '',
    textTable(
      [
        'Guarded',
        "Server's protection",
        'Replies sent',
        'held',
        'refused',
        'Copies delivered',
        'seen',
      ],
      runs.map(({ coverage, hasServerProtection, outcome }) => [
        percent(coverage),
        hasServerProtection ? 'on' : 'off',
        grouped(outcome.sent),
        grouped(outcome.held),
        grouped(outcome.refused),
        grouped(outcome.delivered),
        grouped(outcome.seen),
      ]),
    ),
    '',
    `Copies delivered include those of the first message. Copies seen: ${storm.countedAfterMinutes} minutes after it.`,
  ].join('\n');
};

/** The same for programs. The key `v` grows when a name changes. */
export const jsonOf = (trial: Trial, runs: readonly Run[]): string => {
  const { storm, reading, recipients, seed, automaticShare, clients } = trial;
  const value = {
    v: 1,
    case: storm.id,
    reading: reading.id,
    recipients,
    seed,
    replyShare: reading.replyShare,
    automaticShare,
    knows: clients.knows,
    sendsAnyway: clients.sendsAnyway,
    published: storm.published,
    runs: runs.map(({ coverage, hasServerProtection, outcome }) => ({
      coverage,
      serverProtection: hasServerProtection,
      ...outcome,
    })),
  };
  return JSON.stringify(value, null, 2);
};
