import type { Facts } from '../core/facts';
import { isInternal } from '../core/recipient';
import type { Policy } from '../core/policy';
import type { PaneVoice } from '../i18n/pane';

export type NamedPerson = {
  readonly key: string;
  readonly name: string;
  /** '' where the name says it. */
  readonly address: string;
};

/** The people outside the organisation who are addressed one by one. */
export type Externals = {
  /** How many all others see, and how many nobody does: a sentence each, where nothing else has told it. */
  readonly counts: readonly string[];
  readonly people: readonly NamedPerson[];
  /** '' where all are named. */
  readonly more: string;
};

/** More names are no help, only a long way to scroll. */
const named = 50;

export type ExternalsContext = {
  readonly facts: Pick<Facts, 'people'>;
  readonly policy: Pick<Policy, 'internalDomains'>;
  /** How many are visible stands among what was found. */
  readonly isVisibleTold: boolean;
};

/** Null where everybody is internal. */
export const externalsOf = (
  { facts: { people }, policy: { internalDomains }, isVisibleTold }: ExternalsContext,
  { text, number, name }: PaneVoice,
): Externals | null => {
  const external = people.filter(({ address }) => !isInternal(address, internalDomains));
  if (external.length === 0) return null;
  const counted = (count: number) => ({ count, number: number(count) });
  const visible = external.filter(({ isVisible }) => isVisible).length;
  const hidden = external.length - visible;
  const more = external.length - named;
  return {
    counts: [
      ...(visible > 0 && !isVisibleTold ? [text['pane-external-visible'](counted(visible))] : []),
      ...(hidden > 0 ? [text['pane-external-hidden'](counted(hidden))] : []),
    ],
    people: external.slice(0, named).map((person) => {
      const shown = name(person);
      const written = name({ name: '', address: person.address });
      return {
        key: person.address,
        name: shown,
        address: written === shown.toLowerCase() ? '' : written,
      };
    }),
    more: more > 0 ? text['pane-external-more'](counted(more)) : '',
  };
};
