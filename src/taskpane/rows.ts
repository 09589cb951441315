import type { Reach } from '../core/audience';
import type { KnownSize, ListFact } from '../core/facts';
import { headlineOfBounds, type Headline } from '../core/headline';
import type { RecipientsRead } from '../core/ordinary';
import type { Field, SmtpAddress } from '../core/recipient';
import { sayAge } from '../i18n/age';
import { sourceMessages } from '../i18n/messages';
import type { PaneVoice } from '../i18n/pane';
import { sayPeople } from '../i18n/people';

/** How far a bar reaches, each a part of the longest: certainly, and at most. Null where nobody knows. */
export type Bar = { readonly certain: number; readonly possible: number } | null;

/** One list, or all who are addressed one by one. */
export type Row = {
  readonly key: string;
  /** Null for the people addressed one by one. */
  readonly list: SmtpAddress | null;
  readonly name: string;
  /** The address as it is shown; '' where there is none, or the name says it. */
  readonly address: string;
  readonly people: string;
  /** Where it stands, who says the number and how old that is, who of them is external: as far as known. */
  readonly details: readonly string[];
  readonly bar: Bar;
};

type Measured = Row & { readonly reach: { readonly min: number; readonly max: number } | null };

const unknown: Headline = { kind: 'unknown' };

const sayField = (field: Field, isMeeting: boolean, { text }: PaneVoice): string =>
  text['pane-in-field']({
    field: isMeeting && field !== 'bcc' ? (field === 'to' ? 'required' : 'optional') : field,
  });

/** A list may stand in several fields; a contact group has no address to find it by. */
const fieldsOf = (
  { address, field }: ListFact,
  { recipients }: RecipientsRead,
): readonly Field[] => {
  const found = recipients.filter((entry) => address !== '' && entry.address === address);
  return found.length === 0 ? [field] : [...new Set(found.map((entry) => entry.field))];
};

const saySource = ({ source, asOf }: KnownSize, now: number, { text }: PaneVoice): string =>
  [text[sourceMessages[source]](), sayAge(asOf, now, text)]
    .filter((part) => part !== '')
    .join(text['between-details']());

const sayExternal = ({ external = 0 }: KnownSize, { text, number }: PaneVoice): string =>
  external > 0 ? text['pane-list-external']({ count: external, number: number(external) }) : '';

const listRow =
  (read: RecipientsRead, now: number, voice: PaneVoice) =>
  (list: ListFact, at: number): Measured => {
    const { text, name } = voice;
    const { address, size } = list;
    const behind = size.known ? headlineOfBounds(size) : unknown;
    const shown = name(list);
    const written = address === '' ? '' : name({ name: '', address });
    return {
      key: `${at} ${address}`,
      list: address,
      name: shown,
      address: written === shown.toLowerCase() ? '' : written,
      people:
        behind.kind === 'unknown'
          ? text[`pane-${size.known ? 'unlisted' : size.why}`]()
          : sayPeople(behind, voice),
      details: [
        fieldsOf(list, read)
          .map((field) => sayField(field, read.isMeeting, voice))
          .join(text['between-details']()),
        ...(size.known ? [saySource(size, now, voice), sayExternal(size, voice)] : []),
      ].filter((detail) => detail !== ''),
      bar: null,
      reach: size.known && behind.kind !== 'unknown' ? size : null,
    };
  };

const peopleRow = (count: number, voice: PaneVoice): Measured => ({
  key: 'people',
  list: null,
  name: voice.text['pane-direct-row'](),
  address: '',
  people: sayPeople({ kind: 'exactly', people: count }, voice),
  details: [],
  bar: null,
  reach: { min: count, max: count },
});

const worth = ({ reach }: Measured): number =>
  reach === null ? Infinity : reach.max === Infinity ? reach.min : reach.max;

/** The largest first; what nobody knows could be the largest of all. */
const bySize = (one: Measured, other: Measured): number =>
  worth(one) === worth(other) ? 0 : worth(one) < worth(other) ? 1 : -1;

const withBar =
  (longest: number) =>
  ({ reach, ...row }: Measured): Row => ({
    ...row,
    bar:
      reach === null
        ? null
        : {
            certain: reach.min / longest,
            possible: reach.max === Infinity ? 1 : reach.max / longest,
          },
  });

/** A row for each list and one for the people beside them; none for a message without lists, whose number says it all. */
export const rowsOf = (
  { lists, people }: Reach,
  read: RecipientsRead,
  now: number,
  voice: PaneVoice,
): readonly Row[] => {
  if (lists.length === 0) return [];
  const rows = [
    ...lists.map(listRow(read, now, voice)),
    ...(people.length > 0 ? [peopleRow(people.length, voice)] : []),
  ].sort(bySize);
  const longest = Math.max(1, ...rows.map(worth).filter((size) => size < Infinity));
  return rows.map(withBar(longest));
};
