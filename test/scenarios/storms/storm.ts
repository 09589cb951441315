import type { Action } from '../../../src/core/policy';
import type { Field } from '../../../src/core/recipient';

/** A number as somebody published it, and who did. */
export type Published = { readonly count: number; readonly source: string };

/** How many people the list is said to have had, and what the default policy must make of exactly that many. */
export type Recipients = Published & {
  /** The first message of the storm. */
  readonly first: Action;
  /** The first reply to all. */
  readonly reply: Action;
};

/** One documented storm. Where publications disagree every number stands, none is preferred, none averaged. */
export type Storm = {
  readonly id: string;
  readonly name: string;
  /** ISO 8601, as exactly as it is known. */
  readonly date: string;
  /** What the sender of the first message addressed, in the words of the reports. */
  readonly addressed: string;
  readonly field: Field;
  readonly recipients: readonly Recipients[];
  /** Messages sent to the list, the first one included. */
  readonly messages?: readonly Published[];
  /** Copies delivered. */
  readonly mails?: readonly Published[];
};
