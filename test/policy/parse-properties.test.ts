import { fc } from '../builders/fast-check';
import type { Policy } from '../../src/core/policy';
import { checkPolicy, parsePolicy } from '../../src/policy/parse';

const actions = fc.constantFrom('allow', 'warn', 'confirm', 'block');
const people = fc.integer({ min: 1, max: 2_000_000 });
const name = fc.stringMatching(/^[a-z0-9._+'&#-]{1,20}$/);
const address = fc.tuple(name, name).map(([user, host]) => `${user}@${host}.example`);
const texts = fc.dictionary(fc.constantFrom('en', 'fr', 'de', 'pt-br'), fc.string());
const moment = fc
  .integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2100, 0, 1) })
  .map((ms) => new Date(ms).toISOString());
const steps = fc
  .tuple(
    fc.array(people, { minLength: 3, maxLength: 3 }),
    fc.subarray(['warn', 'confirm', 'block']),
  )
  .map(([limits, keys]) => {
    const ascending = [...limits].sort((a, b) => a - b);
    return Object.fromEntries(keys.map((key, index) => [key, ascending[index]]));
  });
const some = <T extends object>(model: { [Key in keyof T]: fc.Arbitrary<T[Key]> }) =>
  fc.record(model, { requiredKeys: [] });

const policyFile = some({
  revision: fc.string(),
  mode: fc.constantFrom('enforce', 'monitor'),
  budgetMs: fc.integer({ min: 500, max: 4500 }),
  internalDomains: fc.array(
    name.map((host) => `x${host.replace(/\./g, '')}.example`.replace(/[^a-z0-9.-]/g, '')),
  ),
  thresholds: some({ new: steps, replyAll: steps, meeting: steps }),
  whenUnknown: some({ unlisted: actions, unreachable: actions }),
  storm: some({
    windowMinutes: fc.integer({ min: 1, max: 43_200 }),
    minAudience: people,
    action: actions,
  }),
  lists: fc.array(
    fc.record(
      { address, size: people, action: actions, allowedSenders: fc.array(address), note: texts },
      { requiredKeys: ['address'] },
    ),
  ),
  exemptSenders: fc.array(fc.record({ address, until: moment }, { requiredKeys: ['address'] })),
  holds: fc.uniqueArray(
    fc.record({
      id: name,
      until: moment,
      lists: fc.array(address, { minLength: 1 }),
      message: texts,
    }),
    { selector: ({ id }) => id },
  ),
});

/** A policy as a file again. */
const written = (policy: Policy): string =>
  JSON.stringify({
    ...policy,
    exemptSenders: policy.exemptSenders.map(({ address, until }) =>
      until === Infinity ? { address } : { address, until: new Date(until).toISOString() },
    ),
    holds: policy.holds.map((hold) => ({ ...hold, until: new Date(hold.until).toISOString() })),
  });

test('never throws on any text', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
      parsePolicy(text);
    }),
  );
});

test('never throws on a policy with anything at any key, and names at least one problem of what it refuses', () => {
  const anything = fc.jsonValue({ maxDepth: 3 });
  const keys = fc.constantFrom(
    ...['thresholds', 'lists', 'holds', 'sources', 'storm', 'audit', 'support', 'externalVisible'],
    ...['new', 'warn', 'address', 'until', 'id', 'graph', 'note', '__proto__', 'constructor'],
  );
  const nested = fc.dictionary(
    keys,
    fc.oneof(anything, fc.dictionary(keys, anything), fc.array(fc.dictionary(keys, anything))),
  );
  fc.assert(
    fc.property(nested, (file) => {
      const parsed = parsePolicy(JSON.stringify(file));
      return parsed.ok || parsed.problems.length > 0;
    }),
    { numRuns: 500 },
  );
});

test('never throws on values that JSON does not have', () => {
  fc.assert(
    fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true }), (value) => {
      checkPolicy(value);
    }),
  );
});

test('reads a valid policy, and reads it the same when it is written down again', () => {
  fc.assert(
    fc.property(policyFile, (file) => {
      const first = parsePolicy(JSON.stringify(file));
      expect(first).toMatchObject({ ok: true, unknownKeys: [] });
      if (first.ok) expect(parsePolicy(written(first.policy))).toEqual(first);
    }),
    { numRuns: 300 },
  );
});
