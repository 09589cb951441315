import type { AddressBook } from '../address-book';
import type { Collector, Draft } from '../collector';
import type { OwnSenders } from '../own-senders';
import type { Reading } from '../reading';
import type { Columns } from './columns';
import { isAddress, isExpansion, readRecipients, type TraceRecipient } from './recipient-field';
import { readDate, type TraceDate } from './trace-date';

export type RowPorts = {
  readonly book: AddressBook;
  readonly senders: OwnSenders;
  readonly collector: Collector;
  readonly reading: Reading;
};

/** A message whose date reads both ways, with the other way. */
export type OpenDate = { readonly draft: Draft; readonly at: number; readonly other: number };

export type RowReader = {
  readonly read: (fields: readonly string[], line: number) => void;
  readonly openDates: readonly OpenDate[];
};

/** The same date stands in all rows of a message. */
const rememberingDates = (see: (text: string, date: TraceDate) => void) => {
  let [text, date]: [string, TraceDate | null] = ['', null];
  return (next: string): TraceDate | null => {
    if (next === text) return date;
    [text, date] = [next, readDate(next)];
    if (date !== null) see(next, date);
    return date;
  };
};

/** Reads one row of a trace after the other into the collector. */
export const rowReader = (
  file: string,
  columns: Columns,
  { book, senders, collector, reading }: RowPorts,
  seeDate: (text: string, date: TraceDate) => void,
): RowReader => {
  const openDates: OpenDate[] = [];
  const dateOf = rememberingDates(seeDate);
  const hasEvents = columns.event >= 0 && columns.related >= 0;
  const hasStatus = columns.status >= 0 && columns.status !== columns.recipient;
  const at = (fields: readonly string[], column: number): string =>
    column < 0 ? '' : (fields[column] ?? '');

  const addRecipients = (
    draft: Draft,
    recipients: readonly TraceRecipient[],
    fields: readonly string[],
  ): void => {
    const rowStatus = hasStatus && recipients.length === 1 ? at(fields, columns.status) : '';
    for (const { address, status } of recipients) {
      if (!isAddress(address)) continue;
      const id = book.idOf(address);
      draft.recipients.push(id);
      if (isExpansion(status || rowStatus)) (draft.expanded ??= []).push(id);
    }
  };

  /** An EXPAND event names the list beside the members: here the report knows who was not addressed. */
  const addExpansion = (draft: Draft, fields: readonly string[]): void => {
    draft.members ??= new Set();
    if (!isExpansion(at(fields, columns.event))) return;
    for (const { address } of readRecipients(at(fields, columns.recipient)))
      draft.members.add(book.idOf(address));
    for (const { address } of readRecipients(at(fields, columns.related))) {
      if (!isAddress(address)) continue;
      const id = book.idOf(address);
      draft.recipients.push(id);
      (draft.expanded ??= []).push(id);
    }
  };

  const read = (fields: readonly string[], line: number): void => {
    reading.row();
    const bad = (reason: string): void => {
      reading.bad(reason, `${file}:${line}`);
    };
    if (fields.length !== columns.count) {
      bad(
        fields.length < columns.count
          ? 'fewer fields than the header has'
          : 'more fields than the header has',
      );
      return;
    }
    const date = dateOf(at(fields, columns.date));
    if (date === null) {
      bad('a date that cannot be read');
      return;
    }
    const from = at(fields, columns.sender).trim();
    if (!isAddress(from)) {
      reading.leaveOut('without a sender, as bounces and system notices are');
      return;
    }
    const sender = book.idOf(from);
    if (!senders.isOwn(sender)) {
      reading.leaveOut('from senders outside the internal domains');
      return;
    }
    const recipients = readRecipients(at(fields, columns.recipient));
    if (!recipients.some(({ address }) => isAddress(address))) {
      bad('no recipient with an address');
      return;
    }
    const id = at(fields, columns.id).trim() || at(fields, columns.otherId).trim();
    const subject = columns.subject < 0 ? null : at(fields, columns.subject);
    const draft = collector.draftOf({ id, at: date.at, sender, subject });
    if (date.other !== null && draft.at === date.at && openDates.at(-1)?.draft !== draft)
      openDates.push({ draft, at: date.at, other: date.other });
    addRecipients(draft, recipients, fields);
    if (hasEvents) addExpansion(draft, fields);
  };

  return { read, openDates };
};
