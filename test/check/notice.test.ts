import { noticeEarly, type NoticePorts } from '../../src/check/notice';
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
