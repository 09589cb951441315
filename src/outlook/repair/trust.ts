import type { Field } from '../../core/recipient';

/**
 * Fields in which whoever goes missing between two reads can only have been taken out by hand. It ends, for as long as the
 * pane is open, where a call of ours may still be carried out, or a field did not show what was written into it.
 */
export type Trust = {
  readonly holds: (field: Field) => boolean;
  readonly end: (...fields: readonly Field[]) => void;
};

export const fullTrust = (): Trust => {
  const doubted = new Set<Field>();
  return {
    holds: (field) => !doubted.has(field),
    end: (...fields) => {
      fields.forEach((field) => doubted.add(field));
    },
  };
};
