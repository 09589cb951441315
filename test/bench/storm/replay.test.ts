import type { Setup } from '../../../bench/storm/replay';
import type { Policy } from '../../../src/core/policy';
import { defaultPolicy } from '../../../src/policy/defaults';
import { cisco, outcome, seeds, unhindered } from './trial';

const coverages = [0, 0.25, 0.5, 0.75, 0.9, 1];

const unlisted = (confirm: number, policy: Policy = defaultPolicy): Partial<Setup> => ({
  coverage: 1,
  clients: { policy, knows: 'unlisted', sendsAnyway: { warn: 0, confirm } },
});

test('the same seed gives the same storm, another seed another', () => {
  const setup = { coverage: 0.5, hasServerProtection: true };
  expect(outcome(setup, { seed: 7 })).toEqual(outcome(setup, { seed: 7 }));
  expect(outcome({}, { seed: 7 })).not.toEqual(outcome({}, { seed: 8 }));
});

test.each(coverages)('at coverage %f each message sent is delivered to everybody', (coverage) => {
  const recipients = 23_565;
  for (const hasServerProtection of [false, true]) {
    const found = outcome({ coverage, hasServerProtection });
    expect(found.delivered).toBe((1 + found.sent) * recipients);
    expect(found.deliveredInTime).toBeLessThanOrEqual(found.delivered);
    expect(found.seen).toBeLessThanOrEqual(found.deliveredInTime);
    expect(found.sentToStop).toBeLessThanOrEqual(found.sent);
  }
});

test('copies lag behind the sending where servers are slow', () => {
  const storm = { ...cisco, copiesPerSecond: 100 };
  const { delivered, deliveredInTime, seen } = outcome({}, { storm });
  const capacity = 100 * 480 * 60;
  expect(deliveredInTime).toBeLessThanOrEqual(capacity);
  expect(deliveredInTime).toBeGreaterThan(0.98 * capacity);
  expect(deliveredInTime).toBeLessThan(delivered);
  expect(seen).toBeLessThan(deliveredInTime);
});

test('without a guard nothing is held, without protection nothing refused', () => {
  expect(outcome({})).toMatchObject({ held: 0, refused: 0 });
});

test('more guarded clients, fewer copies, on average over 30 seeds', () => {
  const averages = coverages.map((coverage) =>
    seeds(30).reduce((sum, seed) => sum + outcome({ coverage }, { seed }).delivered / 30, 0),
  );
  expect(averages).toEqual([...averages].sort((a, b) => b - a));
  expect(new Set(averages).size).toBe(coverages.length);
});

test.each(seeds(5))('guarded everywhere, only the first message is delivered (seed %i)', (seed) => {
  const found = outcome({ coverage: 1 }, { seed });
  expect(found).toMatchObject({ sent: 0, delivered: 23_565 });
  expect(found.held).toBeGreaterThan(0);
});

test.each(seeds(5))(
  'the protection of the server alone lets ten replies pass (seed %i)',
  (seed) => {
    const found = outcome({ hasServerProtection: true }, { seed });
    expect(found).toMatchObject({ sent: 10, delivered: 11 * 23_565, held: 0 });
    expect(found.refused).toBeGreaterThan(0);
  },
);

test('the protection of the server sees no list below 2,500 people', () => {
  const few = { recipients: 2_499, replyShare: 0.01 };
  expect(outcome({ hasServerProtection: true }, few)).toEqual(outcome({}, few));
  expect(outcome({}, few).sent).toBeGreaterThan(10);
});

test('a policy in monitor mode holds nothing', () => {
  const clients = {
    ...unhindered.clients,
    policy: { ...defaultPolicy, mode: 'monitor' as const },
  };
  expect(outcome({ coverage: 1, clients })).toEqual(outcome({}));
});

test('where a confirmation is asked for, the share of people who give it decides', () => {
  expect(outcome(unlisted(0))).toMatchObject({ sent: 0 });
  expect(outcome(unlisted(1))).toEqual(outcome({}));
  const some = outcome(unlisted(0.5));
  expect(some.sent).toBeGreaterThan(0);
  expect(some.held).toBeGreaterThan(0);
});

test('a policy that lets clients see the thread stops a storm of confirmed replies', () => {
  const graph = {
    clientId: '00000000-0000-0000-0000-000000000000',
    authority: 'https://login.example/',
    root: 'https://graph.example/v1.0',
    mailTips: true,
    groups: true,
    conversations: true,
  };
  const policy = { ...defaultPolicy, sources: { ...defaultPolicy.sources, graph } };
  const found = outcome(unlisted(1, policy));
  expect(found.sent).toBeLessThan(outcome(unlisted(1)).sent / 2);
  expect(found.held).toBeGreaterThan(0);
});

test('automatic answers to everybody pass every guard, once each', () => {
  const found = outcome({ coverage: 1 }, { assumed: { automaticShare: 1 }, recipients: 300 });
  expect(found.sent).toBe(300);
});

test('people who never reply make no storm', () => {
  expect(outcome({}, { replyShare: 0 })).toMatchObject({ sent: 0, delivered: 23_565 });
});
