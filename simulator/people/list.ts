/** Entry numbers from, from + step, from + 2 step …: people first, mail contacts after the last person. */
export type Run = { readonly from: number; readonly count: number; readonly step: number };

export type ListKind = 'distribution' | 'dynamic' | 'microsoft365' | 'security';

/** Where a sender's client could learn the size of the list. */
export type Source = 'published' | 'mailTips' | 'groups';

export type List = {
  readonly id: string;
  readonly address: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: ListKind;
  readonly runs: readonly Run[];
  readonly nested: readonly string[];
  readonly knownTo: readonly Source[];
  readonly moderated: boolean;
  readonly hiddenMembership: boolean;
};
