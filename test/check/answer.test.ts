import { answerSend, type AnswerPorts } from '../../src/check/answer';
import type { Judged } from '../../src/check/check';
import {
  confirmationDigest,
  confirmationKey,
  remember,
  secondPressKey,
} from '../../src/check/passes';
import { decide } from '../../src/core/decide';
import type { Facts } from '../../src/core/facts';
import { aFacts, aList, aPerson, at } from '../builders/facts';
import { inMs } from '../builders/clock';
import { aPolicy } from '../builders/policy';

const memory = () => {
  const kept = new Map<string, string>();
  return {
    kept,
    get: (key: string) => Promise.resolve(kept.get(key) ?? null),
    set: (key: string, value: string) => Promise.resolve(void kept.set(key, value)),
  };
};

const failing = {
  get: () => Promise.reject(new Error('no sessionData')),
  set: () => Promise.reject(new Error('no sessionData')),
};

const hanging = {
  get: () => new Promise<never>(() => undefined),
  set: () => new Promise<never>(() => undefined),
};

const judge = (more: Partial<Facts>, policy = aPolicy()): Judged => {
  const facts = aFacts(more);
  return { facts, verdict: decide(facts, policy), policy };
};

const ports = (session: AnswerPorts['session'], canOverride: boolean): AnswerPorts => ({
  session,
  canOverride,
  grace: inMs(100),
});

const warned = { lists: [aList('estates', 300)] };
const toConfirm = { lists: [aList('midwives', 4000)] };

const confirmationOf = (judged: Judged, ageMs = 0) => ({
  digest: confirmationDigest(judged.facts, judged.policy.revision),
  at: at - ageMs,
});

test.each([
  ['nothing found', {}, true],
  ['a warning', warned, false],
  ['a confirmation', toConfirm, false],
  ['a block', { lists: [aList('all', 840_000)] }, false],
])('%s on a client with Send Anyway', async (_, facts, allow) => {
  expect(await answerSend(judge(facts), ports(memory(), true))).toMatchObject({ allow });
});

test('a warning without Send Anyway is remembered, and the second press sends', async () => {
  const session = memory();
  const judged = judge(warned);
  expect(await answerSend(judged, ports(session, false))).toMatchObject({ allow: false });
  expect(await answerSend(judged, ports(session, false))).toEqual({ allow: true });
});

test.each([
  ['fails', failing],
  ['never answers', hanging],
])(
  'where sessionData %s, a warning lets the message go and a confirmation does not',
  async (_, session) => {
    expect(await answerSend(judge(warned), ports(session, false))).toEqual({ allow: true });
    expect(await answerSend(judge(toConfirm), ports(session, false))).toMatchObject({
      allow: false,
    });
  },
);

test('a damaged memory is none', async () => {
  for (const text of ['', '{', 'null', '{"digest":1,"at":"x"}', '[]']) {
    const session = memory();
    session.kept.set(secondPressKey, text);
    session.kept.set(confirmationKey, text);
    expect(await answerSend(judge(warned), ports(session, false))).toMatchObject({ allow: false });
    expect(await answerSend(judge(toConfirm), ports(session, true))).toMatchObject({
      allow: false,
    });
  }
});

test('a confirmation passes once', async () => {
  const session = memory();
  const judged = judge(toConfirm);
  await remember(session, confirmationKey, confirmationOf(judged));
  expect(await answerSend(judged, ports(session, true))).toEqual({ allow: true });
  expect(await answerSend(judged, ports(session, true))).toMatchObject({ allow: false });
});

test.each<[string, Partial<Facts>, string]>([
  ['other recipients', { people: [aPerson('ann')] }, 'r1'],
  ['another subject', { subject: 'Dinner' }, 'r1'],
  ['another policy', {}, 'r2'],
])('a confirmation is void with %s', async (_, change, revision) => {
  const session = memory();
  await remember(
    session,
    confirmationKey,
    confirmationOf(judge(toConfirm, aPolicy({ revision: 'r1' }))),
  );
  const now = judge({ ...toConfirm, ...change }, aPolicy({ revision }));
  expect(await answerSend(now, ports(session, true))).toMatchObject({ allow: false });
});

test.each([
  [10 * 60_000, true],
  [10 * 60_000 + 1, false],
  [-1, false],
])('a confirmation given %i ms ago: %s', async (ageMs, allow) => {
  const session = memory();
  const judged = judge(toConfirm);
  await remember(session, confirmationKey, confirmationOf(judged, ageMs));
  expect(await answerSend(judged, ports(session, true))).toMatchObject({ allow });
});

test('a block has no way round', async () => {
  const session = memory();
  const judged = judge({ lists: [aList('all', 840_000)] });
  await remember(session, confirmationKey, confirmationOf(judged));
  expect(await answerSend(judged, ports(session, true))).toMatchObject({ allow: false });
});

test('who was confirmed in Bcc and stands in To now is not confirmed', () => {
  const digest = (facts: Partial<Facts>): string => confirmationDigest(aFacts(facts), 'a');
  const seen = aPerson('ann');
  expect(digest({ people: [{ ...seen, isVisible: false }] })).not.toBe(digest({ people: [seen] }));
  const list = aList('estates', 300);
  expect(digest({ lists: [{ ...list, field: 'bcc' }] })).not.toBe(digest({ lists: [list] }));
  expect(digest({ lists: [{ ...list, field: 'cc' }] })).toBe(digest({ lists: [list] }));
});
