import { behaviour } from './cases';
import type { Reading, StormCase } from './case';
import type { Clients } from './client';
import { drawPeople } from './people';
import { replay, type Outcome } from './replay';

/** The shares of guarded clients that every table and chart shows. */
export const usualCoverages: readonly number[] = [0, 0.25, 0.5, 0.75, 0.9, 1];

export type Trial = {
  readonly storm: StormCase;
  readonly reading: Reading;
  readonly recipients: number;
  readonly seed: number;
  readonly automaticShare: number;
  readonly clients: Clients;
};

export type Run = {
  readonly coverage: number;
  readonly hasServerProtection: boolean;
  readonly outcome: Outcome;
};

/** One draw of people and every run over it: the same people look at the same moments in all of them. */
export const runAll = (
  trial: Trial,
  coverages: readonly number[],
  tell: (progress: string) => void,
): readonly Run[] => {
  const { storm, reading, recipients, seed, clients } = trial;
  const assumed = { ...behaviour, automaticShare: trial.automaticShare };
  tell('drawing the people');
  const people = drawPeople(recipients, seed, reading.replyShare, storm, assumed);
  const setups = coverages.flatMap((coverage) =>
    [false, true].map((hasServerProtection) => ({ coverage, hasServerProtection })),
  );
  return setups.map((setup, index) => {
    tell(`run ${index + 1} of ${setups.length}`);
    const outcome = replay(people, reading.replyShare, storm, assumed, { ...setup, clients });
    return { ...setup, outcome };
  });
};
