import { noticeEarly, noticeKnown, type NoticePorts } from '../../src/check/notice';
import { noticeKey } from '../../src/check/notice-memory';
import type { Recipient } from '../../src/core/recipient';
import type { Directory } from '../../src/ports';
import { startDeadline } from '../../src/transport/deadline';
import { handClock, inMs, realClock } from '../builders/clock';
import { aCompose, aListRecipient } from '../builders/compose';
import { aRecipient, sizeOf } from '../builders/facts';
import { aPolicy } from '../builders/policy';

const ewan = aRecipient('ewan');
const team = aListRecipient('team');
const estates = aListRecipient('estates');
const midwives = aListRecipient('midwives');
const all = aListRecipient('all');

const occasion = (recipients: readonly Recipient[], startedAt = Date.now()) => ({
  read: { isMeeting: false, recipients, cut: [], unreadable: [] },
  startedAt,
});

const settled = (ports: NoticePorts, recipients: readonly Recipient[], startedAt?: number) =>
  noticeEarly(ports, occasion(recipients, startedAt), inMs(1000));

/** The recipients change, and the event comes. */
const writing = (...more: Parameters<typeof aCompose>) => {
  const compose = aCompose(...more);
  return {
    ...compose,
    to: async (...recipients: readonly Recipient[]) => {
      compose.change(recipients);
      compose.calls.length = 0;
      await settled(compose.ports, recipients);
      return compose.notice();
    },
  };
};

test.each([
  ['a list of 12', team, null],
  ['a list of 300', estates, 'warn 300'],
  ['a list of 4,000', midwives, 'confirm 4000'],
  ['a list of 840,000', all, 'block 840000'],
])('%s: what Send would do', async (_, recipient, text) => {
  expect(await writing([]).to(recipient)).toBe(text);
});

test('ordinary mail: one look at what was said before, and no more', async () => {
  const { to, calls } = writing([]);
  expect(await to(ewan)).toBeNull();
  expect(calls).toEqual([`get ${noticeKey}`]);
});

test('the notice follows the recipients, and goes when it is no longer true', async () => {
  const { to } = writing([]);
  expect(await to(estates)).toBe('warn 300');
  expect(await to(estates, all)).toBe('block 840300');
  expect(await to(team)).toBeNull();
  expect(await to(all)).toBe('block 840000');
  expect(await to(ewan)).toBeNull();
});

test('in monitor mode nothing is said', async () => {
  expect(await writing([], { policy: aPolicy({ mode: 'monitor' }) }).to(all)).toBeNull();
});

test('the same sentence is not shown twice', async () => {
  const { to, calls } = writing([]);
  await to(all);
  expect(calls).toContain('show');
  await to(all);
  expect(calls).not.toContain('show');
});

test('who dismissed a sentence does not hear it again, also after another one', async () => {
  const { to, dismiss } = writing([]);
  await to(all);
  dismiss();
  expect(await to(all)).toBeNull();
  expect(await to(midwives)).toBe('confirm 4000');
  expect(await to(all)).toBeNull();
  expect(await to(ewan)).toBeNull();
  expect(await to(all)).toBeNull();
  expect(await to(estates)).toBe('warn 300');
});

test('recipients that changed while the sizes were looked up: the newer event speaks', async () => {
  const compose = aCompose([all]);
  const early = settled(compose.ports, [all]);
  compose.change([estates]);
  await early;
  expect(compose.notice()).toBeNull();
  await settled(compose.ports, [estates]);
  expect(compose.notice()).toBe('warn 300');
});

test('of two events for the same recipients, the older does not speak after the newer', async () => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let asked = 0;
  // The first to ask hears nothing in the end, the second the size.
  const directory: Directory = {
    sizes: async (addresses) => {
      asked += 1;
      if (asked > 1) return new Map(addresses.map((address) => [address, sizeOf(840_000)]));
      await held;
      return new Map();
    },
  };
  const compose = aCompose([all], { directory });
  const older = settled(compose.ports, [all], 1000);
  const newer = settled(compose.ports, [all], 1001);
  await newer;
  expect(compose.notice()).toBe('block 840000');
  release();
  await older;
  expect(compose.notice()).toBe('block 840000');
});

test('the older does not speak either where the newer had nothing new to say', async () => {
  const compose = aCompose([all]);
  await settled(compose.ports, [all], 1000);
  await settled(compose.ports, [all], 3000);
  const other: NoticePorts = {
    ...compose.ports,
    say: () => ({ text: 'old', label: '', contextData: '' }),
  };
  await settled(other, [all], 2000);
  expect(compose.notice()).toBe('block 840000');
});

test('a client that remembers nothing is told all the same, and told no more when it is over', async () => {
  const compose = aCompose([all]);
  const refuse = () => Promise.reject(new Error('no sessionData'));
  const forgetful = {
    ...compose.ports,
    item: { ...compose.ports.item, session: { get: refuse, set: refuse } },
  };
  await settled(forgetful, [all]);
  expect(compose.notice()).toBe('block 840000');
  compose.change([ewan]);
  await settled(forgetful, [ewan]);
  expect(compose.notice()).toBeNull();
});

test('a damaged memory is none', async () => {
  for (const text of ['', '{', 'null', '[]', '{"text":1,"dismissed":[],"at":0}', '{"text":"x"}']) {
    const compose = aCompose([all]);
    compose.session.set(noticeKey, text);
    await settled(compose.ports, [all]);
    expect(compose.notice()).toBe('block 840000');
  }
});

test.each<[string, Partial<NoticePorts['notices']>]>([
  ['refuses', { show: () => Promise.reject(new Error('no notifications')) }],
  ['cannot say what stands there', { current: () => Promise.reject(new Error('no')) }],
])('a client that %s: no error', async (_, notices) => {
  const compose = aCompose([all]);
  const ports = { ...compose.ports, notices: { ...compose.ports.notices, ...notices } };
  await expect(settled(ports, [all])).resolves.toBeUndefined();
});

test('what was refused was not said: the next event tries again', async () => {
  const compose = aCompose([all]);
  const show = () => Promise.reject(new Error('no notifications'));
  await settled({ ...compose.ports, notices: { ...compose.ports.notices, show } }, [all]);
  await settled(compose.ports, [all]);
  expect(compose.notice()).toBe('block 840000');
});

test('sources that hang have half of the time, and the unknown is told in the rest', async () => {
  const { clock, goOn } = handClock(realClock.now());
  const directory: Directory = {
    sizes: async (addresses, deadline) => {
      await deadline.passed;
      return new Map(addresses.map((address) => [address, { known: false, why: 'unreachable' }]));
    },
  };
  const compose = aCompose([all], { clock, directory });
  const told = noticeEarly(compose.ports, occasion([all]), startDeadline(clock, 20_000));
  await goOn(9_999);
  expect(compose.notice()).toBeNull();
  await goOn(1);
  await told;
  expect(compose.notice()).toBe('warn Infinity');
});

/** What the pane has found, which takes no look-up of its own. */
const known = (ports: NoticePorts, text: string | null, recipients: readonly Recipient[], at = 0) =>
  noticeKnown(
    text === null ? null : { text, label: '', contextData: '' },
    occasion(recipients, at === 0 ? Date.now() : at),
    ports,
    inMs(1000),
  );

test('what the pane has found is said without asking anybody', async () => {
  const compose = aCompose([all]);
  await known(compose.ports, 'paused', [all]);
  expect(compose.notice()).toBe('paused');
  expect(compose.calls).not.toContain('policy');
  await known(compose.ports, 'stopped', [all]);
  expect(compose.notice()).toBe('stopped');
  await known(compose.ports, null, [all]);
  expect(compose.notice()).toBeNull();
  await known(compose.ports, 'stopped', [all]);
  expect(compose.notice()).toBe('stopped');
});

test('the pane on ordinary mail: one look at what was said before, and no more', async () => {
  const compose = aCompose([ewan]);
  await known(compose.ports, null, [ewan]);
  expect(compose.calls).toEqual([`get ${noticeKey}`]);
});

test('of a look and an event, the one that began later speaks', async () => {
  const compose = aCompose([all]);
  await settled(compose.ports, [all], 2000);
  await known(compose.ports, 'old', [all], 1000);
  expect(compose.notice()).toBe('block 840000');
  await known(compose.ports, 'new', [all], 3000);
  await settled(compose.ports, [all], 2500);
  expect(compose.notice()).toBe('new');
});

test('a newer one that spoke while this one asked what stands there keeps the word', async () => {
  const compose = aCompose([all]);
  const { notices } = compose.ports;
  const current = async (): Promise<string | null> => {
    await known(compose.ports, 'new', [all], 2500);
    return notices.current();
  };
  await settled({ ...compose.ports, notices: { ...notices, current } }, [all], 2000);
  expect(compose.notice()).toBe('new');
});

test('an event that says the same later than a newer one does not make it older', async () => {
  const compose = aCompose([all]);
  await settled(compose.ports, [all], 3000);
  await settled(compose.ports, [all], 1000);
  await known(compose.ports, 'old', [all], 2000);
  expect(compose.notice()).toBe('block 840000');
});

test('a look at recipients that have changed since says nothing', async () => {
  const compose = aCompose([estates]);
  await known(compose.ports, 'old', [all]);
  expect(compose.notice()).toBeNull();
});

test('a sentence dismissed is not said by the pane either', async () => {
  const compose = aCompose([all]);
  await settled(compose.ports, [all]);
  compose.dismiss();
  await known(compose.ports, 'block 840000', [all]);
  expect(compose.notice()).toBeNull();
});

test('a handler and the pane that take the notice away together: nobody has dismissed it', async () => {
  const compose = aCompose([all]);
  await settled(compose.ports, [all], 1000);
  compose.change([ewan]);
  await Promise.all([
    known(compose.ports, null, [ewan], 2000),
    settled(compose.ports, [ewan], 1999),
    known(compose.ports, null, [ewan], 2001),
  ]);
  expect(compose.notice()).toBeNull();
  compose.change([all]);
  await settled(compose.ports, [all], 3000);
  expect(compose.notice()).toBe('block 840000');
});

test('what another has just taken away was not dismissed, whenever this one asks', async () => {
  const moments = ['current', `set ${noticeKey}`, 'clear'] as const;
  const both = moments.flatMap((pause) => [1500, 2500].map((other) => ({ pause, other })));
  for (const { pause, other } of both) {
    const compose = aCompose([all]);
    await settled(compose.ports, [all], 1000);
    compose.change([ewan]);
    const { item, notices } = compose.ports;
    // The other one works from beginning to end while this one waits for Outlook.
    let isFirst = true;
    const meanwhile = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
      if (name === pause && isFirst) {
        isFirst = false;
        await known(compose.ports, null, [ewan], other);
      }
      return work();
    };
    const slow: NoticePorts = {
      ...compose.ports,
      notices: {
        current: () => meanwhile('current', notices.current),
        show: notices.show,
        clear: () => meanwhile('clear', notices.clear),
      },
      item: {
        ...item,
        session: {
          get: item.session.get,
          set: (key, value) => meanwhile(`set ${key}`, () => item.session.set(key, value)),
        },
      },
    };
    await settled(slow, [ewan], 2000);
    compose.change([all]);
    await settled(compose.ports, [all], 3000);
    expect({ pause, other, notice: compose.notice() }).toEqual({
      pause,
      other,
      notice: 'block 840000',
    });
  }
});

test('a notice that could not be taken away is tried again', async () => {
  const compose = aCompose([all]);
  await settled(compose.ports, [all], 1000);
  compose.change([ewan]);
  const clear = () => Promise.reject(new Error('no notifications'));
  const refusing = { ...compose.ports, notices: { ...compose.ports.notices, clear } };
  await settled(refusing, [ewan], 2000);
  expect(compose.notice()).toBe('block 840000');
  await settled(compose.ports, [ewan], 3000);
  expect(compose.notice()).toBeNull();
});
