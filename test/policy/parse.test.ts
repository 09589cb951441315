import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Policy } from '../../src/core/policy';
import { smtpAddress } from '../../src/core/recipient';
import { checkPolicy, parsePolicy } from '../../src/policy/parse';
import { impossible } from './impossible';

const example = readFileSync(join(__dirname, '../../docs/policy-example.json'), 'utf8');

const policyOf = (file: unknown): Policy => {
  const parsed = parsePolicy(JSON.stringify(file));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.policy;
};

const problemsOf = (text: string) => {
  const parsed = parsePolicy(text);
  return parsed.ok ? [] : parsed.problems;
};

test('reads the documented example without a word', () => {
  expect(parsePolicy(example)).toMatchObject({ ok: true, unknownKeys: [] });
});

test.each(impossible)('reports $why', ({ file, path }) => {
  const paths = problemsOf(JSON.stringify(file)).map((problem) => problem.path);
  // A list where an object belongs lacks that object's keys as well.
  expect(paths.filter((found) => !found.startsWith(`${path}.`) || path === '')).toEqual([path]);
});

test('reports every problem of a file at once, each with what was found and what is expected', () => {
  const file = {
    mode: 'off',
    budgetMs: 9000,
    thresholds: { new: { warn: 10, confirm: 'many', block: 5 } },
    lists: [{ address: 'all' }, { address: 'a@b.example', size: -2.5 }],
    holds: [
      { id: 'a', subjects: ['Menu'] },
      { id: 'a', until: '2026-12-01', lists: [7] },
      { id: 'b', until: 'x' },
    ],
    audit: { endpoint: 'ftp://x' },
  };
  const problems = problemsOf(JSON.stringify(file));
  expect(problems.map(({ path }) => path).sort()).toEqual([
    'audit.endpoint',
    'budgetMs',
    'holds[0].until',
    'holds[1].id',
    'holds[1].lists[0]',
    'holds[2]',
    'holds[2].until',
    'lists[0].address',
    'lists[1].size',
    'mode',
    'thresholds.new.block',
    'thresholds.new.confirm',
  ]);
  expect(problems).toContainEqual({
    path: 'budgetMs',
    found: '9000',
    expected: 'a whole number of milliseconds from 500 to 4500',
  });
  expect(problems).toContainEqual({
    path: 'mode',
    found: '"off"',
    expected: 'one of "enforce", "monitor"',
  });
  expect(problems.find(({ path }) => path === 'holds[0].until')?.found).toBe('nothing');
});

test('reports unknown keys at any depth and uses the file without them', () => {
  const text = `{
    "mode": "monitor", "treshold": 5, "__proto__": { "mode": "enforce" }, "toString": 1,
    "thresholds": { "new": { "warn": 7, "wran": 8 } },
    "externalVisible": { "warn": 5, "block": 1 },
    "lists": [{ "address": "a@b.example", "seize": 4, "note": { "tlh": "…" } }],
    "sources": { "graph": { "clientId": "11111111-2222-3333-4444-555555555555", "beta": true } }
  }`;
  const parsed = parsePolicy(text);
  expect(parsed).toMatchObject({
    ok: true,
    policy: { mode: 'monitor', thresholds: { new: { warn: 7 } } },
  });
  expect(parsed.ok && parsed.unknownKeys.map(({ path }) => path)).toEqual([
    'treshold',
    '__proto__',
    'toString',
    'thresholds.new.wran',
    'externalVisible.block',
    'lists[0].seize',
    'sources.graph.beta',
  ]);
  expect(parsed.ok && parsed.unknownKeys[3]).toEqual({
    path: 'thresholds.new.wran',
    found: '8',
    expected: 'one of warn, confirm, block',
  });
  expect(parsed.ok && Object.keys(parsed.policy.lists[0] ?? {})).not.toContain('seize');
});

test.each([
  ['nothing', ''],
  ['a sign-in page', '<!doctype html><title>Sign in</title>'],
  ['comments', '{ "mode": "enforce" } // for now'],
  ['a trailing comma', '{ "mode": "enforce", }'],
  ['half a file', example.slice(0, example.length / 2)],
  ['two byte order marks', '\ufeff\ufeff{}'],
])('takes %s for no policy', (_, text) => {
  expect(problemsOf(text)).toEqual([
    {
      path: '',
      found: expect.stringMatching(/^"/) as string,
      expected: 'JSON, without comments and trailing commas',
    },
  ]);
});

test('ignores one byte order mark in front', () => {
  expect(parsePolicy(`\ufeff${example}`)).toEqual(parsePolicy(example));
});

test.each([
  ['5 MB of lists', `{"lists":[${'0,'.repeat(2_500_000)}0]}`],
  ['5 MB of nesting', '['.repeat(5_000_000)],
  ['deep nesting in a known key', `{"lists":${'['.repeat(200_000)}${']'.repeat(200_000)}}`],
  ['as many wrong lists as fit', `{"lists":[${'0,'.repeat(240_000)}0]}`],
])('survives %s', (_, text) => {
  expect(problemsOf(text).length).toBeGreaterThan(0);
});

test('is not touched by keys that name prototypes', () => {
  const text =
    '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"lists":[{"address":"a@b.example","note":{"__proto__":"x","en":"y"}}]}';
  const parsed = parsePolicy(text);
  expect(parsed).toMatchObject({ ok: true, policy: { lists: [{ note: { en: 'y' } }] } });
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
});

test('shows values from outside short and without tricks', () => {
  const [problem] = problemsOf(JSON.stringify({ mode: `\u202egnp.exe\u0000${'x'.repeat(5000)}` }));
  expect(problem?.found).toMatch(/^"\\u202egnp\.exe\\u0000x{20,60}…"$/);
});

test('gives addresses and domains their one form', () => {
  const policy = policyOf({
    internalDomains: [' @Contoso.Example ', '.Sub.example'],
    lists: [{ address: ' All@Contoso.example ', allowedSenders: ['Comms@Contoso.example'] }],
    exemptSenders: [{ address: 'Boss@contoso.EXAMPLE' }],
    holds: [{ until: '2026-12-01', lists: ['Menu@contoso.example '] }],
  });
  expect(policy.internalDomains).toEqual(['contoso.example', 'sub.example']);
  expect(policy.lists[0]).toEqual({
    address: smtpAddress('all@contoso.example'),
    allowedSenders: ['comms@contoso.example'],
    note: {},
  });
  expect(policy.exemptSenders).toEqual([{ address: 'boss@contoso.example', until: Infinity }]);
  expect(policy.holds).toEqual([
    {
      id: 'hold-1',
      until: Date.UTC(2026, 11, 2),
      lists: ['menu@contoso.example'],
      subjects: [],
      message: {},
    },
  ]);
});

test('lets a step that is left out never apply, and a group that is left out have its default', () => {
  const { thresholds, externalVisible } = policyOf({
    thresholds: { new: { confirm: 10 }, meeting: {} },
    externalVisible: {},
  });
  expect(thresholds).toEqual({
    new: { confirm: 10 },
    meeting: {},
    replyAll: { warn: 50, confirm: 500, block: 5000 },
  });
  expect(externalVisible).toEqual({});
});

test('takes a size of 0 for no size', () => {
  const [rule] = policyOf({ lists: [{ address: 'a@b.example', size: 0 }] }).lists;
  expect(rule && 'size' in rule).toBe(false);
});

test('fills in what Graph and audit leave out', () => {
  const clientId = '11111111-2222-3333-4444-555555555555';
  const policy = policyOf({
    sources: { graph: { clientId, root: 'https://graph.microsoft.us/v1.0/' } },
    audit: { endpoint: 'http://localhost:4318/v1/logs' },
  });
  expect(policy.sources).toEqual({
    publishedSizes: true,
    graph: {
      clientId,
      authority: 'https://login.microsoftonline.com/organizations',
      root: 'https://graph.microsoft.us/v1.0',
      mailTips: true,
      groups: true,
      conversations: true,
    },
    exchange: false,
  });
  expect(policy.audit).toEqual({
    endpoint: 'http://localhost:4318/v1/logs',
    record: 'held',
    headers: {},
  });
});

test('checks a value as it checks its text', () => {
  expect(checkPolicy(JSON.parse(example))).toEqual(parsePolicy(example));
  expect(checkPolicy(undefined)).toMatchObject({ ok: false, problems: [{ found: 'nothing' }] });
});
