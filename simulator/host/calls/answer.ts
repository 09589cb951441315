import type { Client } from '../client';
import type { Item, Recipient } from '../item';
import type { Store } from '../store';

export type Mailbox = {
  readonly owner: Recipient;
  /** roamingSettings: each value a JSON string, as office.js keeps them. */
  readonly settings: Readonly<Record<string, string>>;
};

/** Where an add-in's page runs; some clients tell their handlers less than the pane. */
export type Place = 'pane' | 'handler' | 'send handler';

export type CallContext = {
  readonly place: Place;
  readonly item: Store<Item>;
  readonly mailbox: Store<Mailbox>;
  readonly client: () => Client;
  /** The address book: what Outlook makes of an address that an add-in writes into a field. */
  readonly resolve: (address: string, name: string) => Promise<Recipient>;
};

export type Answer = Readonly<Record<string, unknown>>;

export type OfficeCall = {
  readonly name: string;
  readonly answer: (params: unknown, context: CallContext) => Answer | Promise<Answer>;
};

export type OfficeCalls = Readonly<Record<number, OfficeCall>>;

export const succeed = (data?: unknown): Answer => ({ error: false, data });

/** Codes as in office.js: addErrorMessage(9000 …) in outlook-web-16.01.debug.js. */
export const fail = (errorCode: number): Answer => ({ error: true, errorCode });

export const internalFormatError = 9002;
