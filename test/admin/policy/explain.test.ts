import { explain } from '../../../src/admin/policy/explain';
import { decide } from '../../../src/core/decide';
import type { Facts, MessageKind } from '../../../src/core/facts';
import { isStronger, strongest, type Action, type Policy } from '../../../src/core/policy';
import type { Finding, RuleId } from '../../../src/core/verdict';
import { parsePolicy } from '../../../src/policy/parse';
import {
  address,
  aFacts,
  aList,
  at,
  sizeOf,
  somePeople,
  unlisted,
  unreachable,
} from '../../builders/facts';
import { fc } from '../../builders/fast-check';
import { aListRule, aPolicy, withSteps } from '../../builders/policy';

const sentencesOf = (policy: Policy, now = at): readonly string[] =>
  explain(policy, now).flatMap(({ sentences }) => sentences);

const parsed = (file: unknown): Policy => {
  const result = parsePolicy(JSON.stringify(file));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.policy;
};

const actionOf = (words: string): Action => {
  if (words.includes('blocked')) return 'block';
  if (words.includes('confirmation')) return 'confirm';
  return words.includes('warning') ? 'warn' : 'allow';
};

type Claim = { readonly from: number; readonly action: Action };

/** What the sentences that match say: from which number on which action. */
const claims = (sentences: readonly string[], pattern: RegExp): readonly Claim[] =>
  sentences.flatMap((sentence) => {
    const [, from, words] = pattern.exec(sentence) ?? [];
    return from === undefined
      ? []
      : [{ from: Number(from.replace(/,/g, '')), action: actionOf(words ?? '') }];
  });

const claimed = (said: readonly Claim[], count: number): Action =>
  strongest(said.filter(({ from }) => count >= from).map(({ action }) => action));

const found = (facts: Facts, policy: Policy, rules: readonly RuleId[]): Action =>
  strongest(
    decide(facts, policy)
      .findings.filter((finding: Finding) => rules.includes(finding.rule))
      .map(({ action }) => action),
  );

/** Small ones are often equal. */
const limit = fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 900_000 }));
const steps = fc
  .tuple(fc.array(limit, { minLength: 3, maxLength: 3 }), fc.subarray(['warn', 'confirm', 'block']))
  .map(([limits, keys]) => {
    const ascending = [...limits].sort((a, b) => a - b);
    return Object.fromEntries(keys.map((key, index) => [key, ascending[index]]));
  });
const action = fc.constantFrom<Action>('allow', 'warn', 'confirm', 'block');
const files = fc.record(
  {
    mode: fc.constantFrom('enforce', 'monitor'),
    thresholds: fc.record({ new: steps, replyAll: steps, meeting: steps }, { requiredKeys: [] }),
    externalVisible: steps.map(({ warn, confirm }) => ({
      ...(warn === undefined ? {} : { warn: Math.min(warn, 300) }),
      ...(confirm === undefined ? {} : { confirm: Math.min(confirm, 300) }),
    })),
    whenUnknown: fc.record({ unlisted: action, unreachable: action }, { requiredKeys: [] }),
    storm: fc.record(
      {
        windowMinutes: fc.integer({ min: 1, max: 43_200 }),
        replies: fc.integer({ min: 1, max: 10_000 }),
        minAudience: limit,
        action,
      },
      { requiredKeys: [] },
    ),
    lists: fc.uniqueArray(
      fc.record(
        {
          address: fc.constantFrom('one@contoso.example', 'two@contoso.example'),
          size: limit,
          action,
        },
        { requiredKeys: ['address'] },
      ),
    ),
  },
  { requiredKeys: [] },
);

/** The number itself, the one before, and those of everybody else's. */
const around = (said: readonly Claim[]): readonly number[] => [
  1,
  1_000_000,
  ...said.flatMap(({ from }) => [from, from - 1]),
];

const kinds: readonly (readonly [name: string, kinds: readonly MessageKind[]])[] = [
  ['A new message or forward', ['new', 'forward']],
  ['A reply to all', ['replyAll']],
  ['A meeting invitation', ['meeting']],
];

test.each(kinds)('%s that reaches N is what the sentences say, at N and before', (name, each) => {
  const pattern = new RegExp(`^${name} that reaches ([\\d,]+) (?:people|person) or more (.*)\\.$`);
  fc.assert(
    fc.property(files, fc.integer({ min: 1, max: 900_000 }), (file, some) => {
      const policy = parsed(file);
      const said = claims(sentencesOf(policy), pattern);
      for (const count of [...around(said), some])
        for (const kind of each) {
          const facts = aFacts({ kind, lists: [aList('elsewhere', sizeOf(count))] });
          expect([count, found(facts, policy, ['large-audience', 'reply-all'])]).toEqual([
            count,
            claimed(said, count),
          ]);
        }
      for (const { from, action: strong } of said) {
        expect([from, claimed(said, from)]).toEqual([from, strong]);
        expect(isStronger(strong, claimed(said, from - 1))).toBe(true);
      }
    }),
  );
});

test('so many external addresses are what the sentences say', () => {
  const pattern = /^A message with ([\d,]+) or more external addresses in To and Cc.*, (.*)\.$/;
  fc.assert(
    fc.property(files, (file) => {
      const policy = parsed(file);
      const said = claims(sentencesOf(policy), pattern);
      for (const count of around(said).filter((each) => each < 1000)) {
        const facts = aFacts({ people: somePeople(count, 'fabrikam.example') });
        expect(found(facts, policy, ['visible-external'])).toBe(claimed(said, count));
      }
    }),
  );
});

test('a list nobody knows is what the sentences say', () => {
  fc.assert(
    fc.property(files, (file) => {
      const policy = parsed(file);
      const sentences = sentencesOf(policy);
      const cases = [
        [unlisted, /^A message to a list that no source knows (.*)\.$/],
        [unreachable, /^A message to a list about which a source failed .*, (.*)\.$/],
      ] as const;
      for (const [size, pattern] of cases) {
        const words = sentences.flatMap((sentence) => pattern.exec(sentence)?.[1] ?? []);
        expect(words).toHaveLength(1);
        const facts = aFacts({ lists: [aList('elsewhere', size)] });
        expect(found(facts, policy, ['unknown-list'])).toBe(actionOf(words[0]!));
      }
    }),
  );
});

test('a storm is what the sentence says, at both of its numbers and before', () => {
  const pattern =
    /^A reply to all that may reach ([\d,]+) \w+ or more (.*) once ([\d,]+) other \w+ or more have replied/;
  fc.assert(
    fc.property(files, (file) => {
      const policy = parsed(file);
      const [, reach, words, replies] = sentencesOf(policy)
        .map((sentence) => pattern.exec(sentence))
        .find((match) => match !== null) ?? ['', '1', 'is let go', '1'];
      const [people, repliers] = [reach, replies].map((text) => Number(text.replace(/,/g, '')));
      const stormAt = (count: number, who: number): Action =>
        found(
          aFacts({
            kind: 'replyAll',
            lists: [aList('elsewhere', sizeOf(count))],
            thread: { repliers: who },
          }),
          policy,
          ['storm-in-progress'],
        );
      expect(stormAt(people!, repliers!)).toBe(actionOf(words));
      expect(stormAt(people! - 1, repliers!)).toBe('allow');
      expect(stormAt(people!, repliers! - 1)).toBe('allow');
    }),
  );
});

test('a list with an action of its own is what its sentence says, also for an exempt sender', () => {
  fc.assert(
    fc.property(files, (file) => {
      const policy = {
        ...parsed(file),
        exemptSenders: [{ address: address('sender'), until: Infinity }],
      };
      const sentences = sentencesOf(policy);
      for (const name of ['one', 'two']) {
        const pattern = new RegExp(
          `^A message to ${name}@contoso\\.example (.*), whatever its size`,
        );
        const words = sentences.flatMap((sentence) => pattern.exec(sentence)?.[1] ?? []);
        const facts = aFacts({ lists: [aList(name, 5)] });
        expect(found(facts, policy, ['protected-list'])).toBe(actionOf(words[0] ?? ''));
      }
    }),
  );
});

test('an upper end alone is said to ask for a confirmation at most, and does', () => {
  const policy = withSteps({ warn: 10, block: 100 });
  expect(sentencesOf(policy).join('\n')).toContain('the upper end asks for a confirmation at most');
  expect(decide(aFacts({ lists: [aList('a', sizeOf(50, 500))] }), policy).action).toBe('confirm');
});

test('monitor mode is the first thing said, and nothing is said to be held', () => {
  const policy = aPolicy({
    mode: 'monitor',
    holds: [{ id: 'h', until: at + 1, lists: [address('a')], subjects: [], message: {} }],
  });
  const [first, ...others] = sentencesOf(policy);
  expect(first).toContain('NOTHING IS HELD');
  expect(others.join('\n')).not.toMatch(/\bis blocked|gets a warning|needs a confirmation/);
});

test('a hold is in force up to its end, and over from then on', () => {
  const hold = { id: 'INC-1', until: at, lists: [address('a')], subjects: ['Test'], message: {} };
  const policy = aPolicy({ holds: [hold] });
  const [before, after] = [at - 1, at].map((now) => sentencesOf(policy, now).join('\n'));
  expect(before).toContain('Hold INC-1, in force until 2026-11-21 15:00 UTC');
  expect(before).toContain('every message to a@contoso.example');
  expect(before).toContain('"Test" that reaches a list or at least 25 people is blocked');
  expect(after).toContain('Hold INC-1 is over since');
  expect(after).not.toContain('in force');
});

test('who is exempt until when, and who no longer is', () => {
  const day = Date.UTC(2027, 3, 1);
  const policy = aPolicy({
    exemptSenders: [
      { address: address('a'), until: day },
      { address: address('b'), until: Infinity },
      { address: address('c'), until: at },
    ],
  });
  const said = sentencesOf(policy).join('\n');
  expect(said).toContain('a@contoso.example is exempt until the end of 2027-03-31 (UTC).');
  expect(said).toContain('b@contoso.example is exempt, without an end.');
  expect(said).toContain('c@contoso.example is no longer exempt');
  expect(said).toContain('Unless the sender is exempt');
});

test('allowed senders, sizes, and an entry that never counts', () => {
  const policy = aPolicy({
    lists: [
      aListRule('all', {
        action: 'block',
        size: 840_000,
        allowedSenders: [address('comms'), address('it')],
      }),
      aListRule('news', { allowedSenders: [address('comms')] }),
      aListRule('all', { action: 'allow' }),
    ],
  });
  const said = sentencesOf(policy).join('\n');
  expect(said).toContain(
    'all@contoso.example is blocked, whatever its size, unless it comes from comms@contoso.example or it@contoso.example. It counts as 840,000 people',
  );
  expect(said).toContain(
    'A message to news@contoso.example from comms@contoso.example may be of any size',
  );
  expect(said).toContain('A further entry for all@contoso.example is never used');
});

test.each<[string, Partial<Policy>, string]>([
  [
    'no source',
    { sources: { publishedSizes: false, graph: null, exchange: false } },
    'Nobody is asked',
  ],
  [
    'Exchange Server',
    { sources: { publishedSizes: true, graph: null, exchange: true } },
    'Exchange Server is not asked',
  ],
  ['storms that nobody looks for', {}, 'BUT nobody is asked about conversations'],
  ['moderated lists', { moderatedLists: 'ignore' }, 'counts as nobody'],
  ['no audit', { audit: null }, 'No audit events'],
  [
    'what an audit tells',
    {
      audit: {
        endpoint: 'https://otel.contoso.example/',
        record: 'all',
        headers: { 'x-a': 's3cret' },
      },
    },
    'For each message that is checked an event goes to https://otel.contoso.example/',
  ],
  ['a reason', { confirmReason: 'required' }, 'a reason must be given'],
  [
    'no thresholds',
    { thresholds: { new: {}, replyAll: {}, meeting: {} } },
    'A reply to all is never held',
  ],
])('says %s', (_, more, words) => {
  const said = sentencesOf(aPolicy(more)).join('\n');
  expect(said).toContain(words);
  expect(said).not.toContain('s3cret');
});
