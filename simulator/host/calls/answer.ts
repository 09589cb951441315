import type { Client } from '../client';
import type { Item, Recipient } from '../item';
import type { Manifest } from '../manifest';
import type { RecipientMemory } from '../recipient-memory';
import type { Store } from '../store';
import type { WriteFault } from '../write-faults';

export type Mailbox = {
  readonly owner: Recipient;
  /** roamingSettings: each value a JSON string, as office.js keeps them. */
  readonly settings: Readonly<Record<string, string>>;
};

/** Where an add-in's page runs; some clients tell their handlers less than the pane. */
export type Place = 'pane' | 'handler' | 'send handler';

/** What all pages of an add-in share that look at the same item. */
export type ItemContext = {
  readonly place: Place;
  readonly item: Store<Item>;
  readonly mailbox: Store<Mailbox>;
  readonly client: () => Client;
  readonly manifest: () => Pick<Manifest, 'controls' | 'images'> | undefined;
  readonly recipients: RecipientMemory;
  /** What becomes of the next write to a recipient field; nothing unusual where there is no plan. */
  readonly nextWrite: () => WriteFault | undefined;
};

export type CallContext = ItemContext & {
  /** When this page of the add-in was opened, by performance.now(). */
  readonly openedAt: number;
  /** Notes what Outlook would not have taken. */
  readonly violate: (text: string) => void;
};

export type Answer = Readonly<Record<string, unknown>>;

export type OfficeCall = {
  readonly name: string;
  /** Nothing where no answer is ever to come. */
  readonly answer: (
    params: unknown,
    context: CallContext,
  ) => Answer | undefined | Promise<Answer | undefined>;
};

export type OfficeCalls = Readonly<Record<number, OfficeCall>>;

export const succeed = (data?: unknown): Answer => ({ error: false, data });

/** Codes as in office.js: addErrorMessage(9000 …) in outlook-web-16.01.debug.js. */
export const fail = (errorCode: number): Answer => ({ error: true, errorCode });

export const internalFormatError = 9002;
export const invalidParameterValue = 9031;
