import type { AddressBook } from '../address-book';
import type { Send } from '../send';

/** What senders, lists and messages are called in a report. */
export type Labels = {
  readonly sender: (id: number) => string;
  readonly list: (id: number) => string;
  readonly message: (send: Send) => string;
};

const numbered = (word: string): ((key: unknown) => string) => {
  const numbers = new Map<unknown, number>();
  return (key) => {
    const number = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, number);
    return `${word} ${number}`;
  };
};

const LONGEST = 80;

const cut = (text: string): string => {
  const points = Array.from(text);
  return points.length > LONGEST ? `${points.slice(0, LONGEST - 1).join('')}…` : text;
};

/** Addresses and subjects where names are wanted; else numbers in the order in which the report names them. */
export const labelsFor = (book: AddressBook, hasNames: boolean): Labels => {
  if (!hasNames)
    return { sender: numbered('sender'), list: numbered('list'), message: numbered('message') };
  return {
    sender: (id) => cut(book.addressOf(id)),
    list: (id) => cut(book.addressOf(id)),
    message: ({ subject }) => cut((subject ?? '').trim()) || '(no subject)',
  };
};
