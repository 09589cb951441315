import type { Change, RepairOutcome } from '../../../src/ports';

/** What a repair has changed, for Undo; throws where it changed nothing. */
export const changeOf = (outcome: RepairOutcome): Change => {
  if (outcome.kind !== 'done' && outcome.kind !== 'lost') throw new Error(outcome.kind);
  return outcome.change;
};
