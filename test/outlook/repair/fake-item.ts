import type { Field } from '../../../src/core/recipient';
import type { RecipientEntry, Recipients } from '../../../src/ports';
import { officeCalls } from '../../../src/outlook/call';
import { openRepairs } from '../../../src/outlook/repair/open';
import { sessionPatience } from '../../../src/outlook/session-patience';
import { virtualTime } from './virtual-time';

/** `mute`: done and never answered. `deaf`: neither. `late` and `very late`: done and answered when nobody waits any more. */
export type Trouble = 'refused' | 'mute' | 'deaf' | 'late' | 'very late' | 'throws';

export type ItemOptions = {
  readonly isMeeting?: boolean;
  readonly platform?: string;
  /** At how many entries a field is cut when it is read. */
  readonly cap?: number;
  /** Milliseconds until what was written is read. */
  readonly lag?: number;
  /** What goes wrong with a call, by its number from 0 on and what it does. */
  readonly trouble?: (index: number, what: 'get' | 'set' | 'add', field: Field) => Trouble | null;
  /** Characters that sessionData holds. */
  readonly sessionLimit?: number;
  /** After so many calls the pane is closed: nothing more is done or answered, until it is opened again. */
  readonly closedAfter?: number;
  /** What somebody does by hand just before a call. */
  readonly byHand?: (index: number, what: 'get' | 'set' | 'add', item: FakeItem) => void;
};

export type FakeItem = {
  readonly now: () => Recipients;
  readonly write: (field: Field, entries: readonly RecipientEntry[]) => void;
};

type Details = { readonly displayName: string; readonly emailAddress: string };
type Done = (result: object) => void;
type State = { readonly at: number; readonly entries: readonly RecipientEntry[] };

const latency = 10;
const lateness: { readonly [trouble in Trouble]?: number } = { late: 5500, 'very late': 60_000 };
const succeeded = (value?: unknown): object => ({ status: 'succeeded', value });
const failed = (code: number): object => ({ status: 'failed', error: { code, message: 'no' } });

/** The recipient fields of a message being written, as Office.js has them: 100 a call, cut when read, answers by callback. */
export const fakeItem = (start: Recipients, options: ItemOptions = {}) => {
  const time = virtualTime();
  const states: Record<Field, State[]> = {
    to: [{ at: -Infinity, entries: start.to }],
    cc: [{ at: -Infinity, entries: start.cc }],
    bcc: [{ at: -Infinity, entries: start.bcc }],
  };
  let trouble = options.trouble ?? (() => null);
  let calls = 0;
  let callsLeft = options.closedAfter ?? Infinity;
  const session = new Map<string, string>();
  const notes: string[] = [];
  const log: { readonly what: string; readonly field: Field; readonly count: number }[] = [];

  const current = (field: Field) => states[field].at(-1)?.entries ?? [];
  const write = (field: Field, entries: readonly RecipientEntry[]): void => {
    states[field].push({ at: time.clock.now(), entries });
  };
  const seen = (field: Field): readonly RecipientEntry[] => {
    const old = time.clock.now() - (options.lag ?? 0);
    return states[field].filter(({ at }) => at <= old).at(-1)?.entries ?? [];
  };
  const now = (): Recipients => ({ to: current('to'), cc: current('cc'), bcc: current('bcc') });

  const isClosed = (): boolean => {
    callsLeft -= 1;
    return callsLeft < 0;
  };

  const answer = async (wrong: Trouble | null, work: () => object, done: Done): Promise<void> => {
    await time.clock.after(wrong === null ? latency : (lateness[wrong] ?? latency));
    if (wrong === 'deaf') return;
    const result = wrong === 'refused' ? failed(9001) : work();
    if (wrong !== 'mute') done(result);
  };

  const store = (field: Field, given: readonly Details[], keep: boolean): object => {
    if (given.length > 100) return failed(9012);
    const entries = given.map(({ displayName, emailAddress }) => ({
      name: displayName,
      address: emailAddress,
    }));
    write(field, keep ? [...current(field), ...entries] : entries);
    return succeeded();
  };

  const recipients = (field: Field) => {
    const call = (what: 'get' | 'set' | 'add', count: number, work: () => object, done: Done) => {
      log.push({ what, field, count });
      const index = calls;
      calls += 1;
      options.byHand?.(index, what, { now, write });
      const wrong = isClosed() ? 'deaf' : trouble(index, what, field);
      if (wrong === 'throws') throw new Error('not here');
      void answer(wrong, work, done);
    };
    return {
      getAsync: (done: Done) => {
        const read = () =>
          seen(field)
            .slice(0, options.cap ?? Infinity)
            .map(({ name, address }) => ({
              displayName: name,
              emailAddress: address,
              recipientType: 'user',
              appointmentResponse: 'none',
            }));
        call('get', 0, () => succeeded(read()), done);
      },
      setAsync: (given: readonly Details[], done: Done) => {
        call('set', given.length, () => store(field, given, false), done);
      },
      addAsync: (given: readonly Details[], done: Done) => {
        call('add', given.length, () => store(field, given, true), done);
      },
    };
  };

  const keep = (key: string, value: string): object => {
    notes.push(value);
    if (value.length > (options.sessionLimit ?? 50_000)) return failed(9051);
    session.set(key, value);
    return succeeded();
  };
  const sessionData = {
    getAsync: (key: string, done: Done) => {
      const value = session.get(key);
      const read = () => (value === undefined ? failed(9050) : succeeded(value));
      void answer(isClosed() ? 'deaf' : null, read, done);
    },
    setAsync: (key: string, value: string, done: Done) => {
      void answer(isClosed() ? 'deaf' : null, () => keep(key, value), done);
    },
  };

  const fields =
    options.isMeeting === true
      ? { requiredAttendees: recipients('to'), optionalAttendees: recipients('cc') }
      : { to: recipients('to'), cc: recipients('cc'), bcc: recipients('bcc') };

  return {
    item: { ...fields, sessionData },
    time,
    session,
    /** Everything that was to be kept in sessionData, also what was too long. */
    notes,
    /** After so many more calls the pane is closed. */
    closeAfter: (count: number) => {
      callsLeft = count;
    },
    /** From here on calls are answered again. */
    reopen: () => {
      callsLeft = Infinity;
    },
    now,
    write,
    log,
    /** From here on nothing goes wrong, or something else does. */
    setTrouble: (next: ItemOptions['trouble']) => {
      calls = 0;
      trouble = next ?? (() => null);
    },
    writes: () => log.filter(({ what }) => what !== 'get'),
    platform: options.platform ?? 'OfficeOnline',
  };
};

export type OpenedItem = ReturnType<typeof fakeItem>;

/** Puts the item where the product looks for it. */
export const openInOutlook = ({ item, platform }: { item: object; platform: string }): void => {
  const requirements = { isSetSupported: () => true };
  Object.assign(globalThis, { Office: { context: { mailbox: { item }, platform, requirements } } });
};

/** The repairs of a pane that has just been opened on the item. */
export const openPane = ({ time: { clock } }: OpenedItem) =>
  openRepairs(officeCalls(), clock, sessionPatience({ ...clock, during: (work) => work }), '');

export const closeOutlook = (): void => {
  Reflect.deleteProperty(globalThis, 'Office');
};
