import { everyone } from '../core/governed';
import { describeNotice } from '../i18n/notice';
import type { Notice } from '../ports';
import type { Judged } from './check';
import { contextDataOf } from './context-data';

/** Who reads it, and where. */
export type Reader = {
  /** A tag such as `fr-CA`. */
  readonly displayLanguage: string;
  /** The client has no event at Send, and so nobody who stops the message there. */
  readonly isPhone: boolean;
};

/** The words above a message that would be held. */
export const sayNotice =
  (reader: Reader) =>
  ({ facts, verdict, policy }: Judged): Notice => ({
    ...describeNotice({ verdict, reach: everyone(facts, policy), kind: facts.kind, ...reader }),
    contextData: contextDataOf(verdict.action),
  });
