import { setKey, appendItem } from '../../policy/json-edits';
import { editHolds, holdsIn, type PolicyEdit } from '../policy-edit';
import { newHold, type HoldEntry, type HoldRequest } from './new-hold';
import { idsOf } from './ids';

export type AddedHold = PolicyEdit & { readonly entry: HoldEntry; readonly endsAt: number };

/** A policy's text with one more hold. */
export const addHold = (text: string, request: HoldRequest, now: number): AddedHold => {
  const holds = holdsIn(text);
  const { entry, endsAt } = newHold(request, idsOf(holds), now);
  const isThere = 'holds' in JSON.parse(text);
  const added = isThere ? appendItem(text, ['holds'], entry) : setKey(text, 'holds', [entry]);
  return {
    ...editHolds(text, now, { text: added, holds: [...holds, entry] }),
    entry,
    endsAt,
  };
};
