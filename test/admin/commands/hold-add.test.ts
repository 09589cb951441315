import { defaultPolicy } from '../../../src/policy/defaults';
import { parsePolicy } from '../../../src/policy/parse';
import { breakwater, noon, removeTempPolicies, tempPolicy, textOf } from '../temp-policy';

afterEach(removeTempPolicies);

const small = '{\n  "revision": "2026-11-21.1",\n  "holds": []\n}\n';
const list = ['--list', 'test-list@contoso.example'];

const add = (path: string, ...args: readonly string[]) =>
  breakwater(['hold', 'add', '--policy', path, ...args]);

/** The policy a file holds, or a failing test. */
const policyOf = (path: string) => {
  const parsed = parsePolicy(textOf(path));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.policy;
};

test('a hold with everything stands in the policy, and how to undo it is said', async () => {
  const path = tempPolicy(small);
  const { exitCode, out, err } = await add(
    path,
    ...['--until', '+6h', '--id', 'INC-2041', ...list, '--list', 'b@contoso.example'],
    ...['--subject', 'Test', '--message', 'en=Please do not reply.', '--message', 'fr=Merci.'],
  );
  expect(err).toBe('');
  expect(exitCode).toBe(0);
  expect(out).toContain('2026-11-21 18:00 UTC, in 6 h');
  expect(out).toContain('2026-11-21.1 -> 2026-11-21.2');
  expect(out).toContain(`npx breakwater hold end INC-2041 --policy ${path}`);
  expect(policyOf(path)).toEqual({
    ...defaultPolicy,
    revision: '2026-11-21.2',
    holds: [
      {
        id: 'INC-2041',
        until: Date.UTC(2026, 10, 21, 18),
        lists: ['test-list@contoso.example', 'b@contoso.example'],
        subjects: ['Test'],
        message: { en: 'Please do not reply.', fr: 'Merci.' },
      },
    ],
  });
});

const hold = (indent: string, unit: string, eol: string): string =>
  ['{', `${unit}"id": "A",`, `${unit}"until": "2026-11-23",`, `${unit}"subjects": [`]
    .concat([`${unit}${unit}"Test"`, `${unit}]`, '}'])
    .join(`${eol}${indent}`);

test.each<[string, string, string]>([
  [
    'two spaces',
    '{\n  "revision": "2026-11-21.1",\n  "budgetMs":   900,\n  "holds": [],\n  "lists": [ ]\n}\n',
    `{\n  "revision": "2026-11-21.2",\n  "budgetMs":   900,\n  "holds": [\n    ${hold('    ', '  ', '\n')}\n  ],\n  "lists": [ ]\n}\n`,
  ],
  [
    'tabs, no line end at the end',
    '{\n\t"holds": [],\n\t"revision": "a1" }',
    `{\n\t"holds": [\n\t\t${hold('\t\t', '\t', '\n')}\n\t],\n\t"revision": "a2" }`,
  ],
  [
    'four spaces, CRLF and a byte order mark',
    '\ufeff{\r\n    "revision":"a1",\r\n    "holds": []\r\n}\r\n',
    `\ufeff{\r\n    "revision":"a2",\r\n    "holds": [\r\n        ${hold('        ', '    ', '\r\n')}\r\n    ]\r\n}\r\n`,
  ],
  [
    'one line',
    '{"revision":"a1","holds":[]}',
    '{"revision":"a2","holds":[{"id":"A","until":"2026-11-23","subjects":["Test"]}]}',
  ],
  [
    'neither revision nor holds',
    '{\n  "mode": "enforce"\n}\n',
    `{\n  "mode": "enforce",\n  "holds": [\n    ${hold('    ', '  ', '\n')}\n  ],\n  "revision": "2026-11-21.2"\n}\n`,
  ],
])('not a byte changes beside the hold and the revision: %s', async (_, before, after) => {
  const path = tempPolicy(before);
  const { exitCode } = await add(path, '--until', '2026-11-23', '--id', 'A', '--subject', 'Test');
  expect(exitCode).toBe(0);
  expect(textOf(path)).toBe(after);
});

test.each<[string, readonly string[], string]>([
  ['no end', list, "required option '--until <when>'"],
  ['an end that is none', ['--until', 'tomorrow', ...list], 'is no moment'],
  ['an end that is past', ['--until', '2026-11-21T11:00:00Z', ...list], 'was 1 h ago'],
  ['an end that is now', ['--until', '+0h', ...list], 'ago'],
  ['an end far away', ['--until', '+31d', ...list], '--force-long'],
  ['neither list nor subject', ['--until', '+6h'], '--list ADDRESS, --subject TEXT'],
  ['a subject that is only a prefix', ['--until', '+6h', '--subject', 'RE: '], 'words behind RE:'],
  ['an empty subject', ['--until', '+6h', '--subject', ''], 'words behind RE:'],
  ['a message of no language', ['--until', '+6h', ...list, '--message', 'Stop'], 'en=TEXT'],
  ['an empty message', ['--until', '+6h', ...list, '--message', 'en= '], 'en=TEXT'],
  ['a prototype', ['--until', '+6h', ...list, '--message', '__proto__=x'], 'en=TEXT'],
  [
    'a language twice',
    ['--until', '+6h', ...list, '--message', 'en=a', '--message', 'EN=b'],
    'twice',
  ],
  ['an id with a line end', ['--until', '+6h', ...list, '--id', 'a\nb'], 'a\\u000ab'],
  ['an id that looks like an option', ['--until', '+6h', ...list, '--id', '--x'], 'an id is'],
  ['an empty id', ['--until', '+6h', ...list, '--id', ''], 'an id is'],
  ['a word too many', ['--until', '+6h', ...list, 'now'], 'too many arguments'],
  ['an unknown option', ['--until', '+6h', ...list, '--lsit', 'x'], 'Did you mean --list'],
])('%s is refused, and nothing is written', async (_, args, says) => {
  const path = tempPolicy(small);
  const { exitCode, out, err } = await add(path, ...args);
  expect(exitCode).toBe(2);
  expect(out).toBe('');
  expect(err).toContain(says);
  expect(textOf(path)).toBe(small);
});

test('everything wrong with a request is told at once', async () => {
  const { err } = await add(tempPolicy(small), '--until', 'soon', '--message', 'x', '--id', ' ');
  expect(err.match(/^ {2}\S/gm)).toHaveLength(4);
});

test('an id is not given twice, nor one that a hold without an id goes by', async () => {
  const path = tempPolicy(
    '{ "holds": [{ "until": "2026-11-23", "subjects": ["a"] }, { "id": "INC", "until": "2026-11-23", "subjects": ["a"] }] }',
  );
  for (const id of ['INC', 'hold-1']) {
    const { exitCode, err } = await add(path, '--until', '+6h', ...list, '--id', id);
    expect([exitCode, err]).toEqual([2, expect.stringContaining(`${id} is taken`)]);
  }
});

test('without --id each hold gets a free name of the day', async () => {
  const path = tempPolicy(small);
  await add(path, '--until', '+6h', ...list);
  await add(path, '--until', '+6h', ...list);
  expect(policyOf(path).holds.map(({ id }) => id)).toEqual([
    'hold-2026-11-21-1',
    'hold-2026-11-21-2',
  ]);
});

test('--force-long allows more than 30 days', async () => {
  const path = tempPolicy(small);
  expect(await add(path, '--until', '2027-06-30', '--force-long', ...list)).toMatchObject({
    exitCode: 0,
  });
  expect(policyOf(path).holds[0]?.until).toBe(Date.UTC(2027, 6, 1));
});

test('the same list in two spellings is held once', async () => {
  const path = tempPolicy(small);
  await add(path, '--until', '+6h', '--list', ' A@b.c', '--list', 'a@B.C');
  expect(policyOf(path).holds[0]?.lists).toEqual(['a@b.c']);
});

test.each([
  'a "quoted" one',
  'two\nlines',
  '\\',
  '</script>',
  '__proto__',
  'Ünï\u2028code 😀',
  '\u202egnp.exe',
  '{"holds":[]}',
])('the subject and message %j arrive as they were', async (text) => {
  const path = tempPolicy(small);
  const { exitCode, out } = await add(
    path,
    ...['--until', '+6h', '--subject', text, '--message', `en=${text}`],
  );
  expect(exitCode).toBe(0);
  expect(policyOf(path).holds[0]).toMatchObject({ subjects: [text], message: { en: text } });
  expect(out).not.toMatch(/\u202e|two\nlines/);
});

test('a dry run says the same and writes nothing', async () => {
  const path = tempPolicy(small);
  const { exitCode, out } = await add(path, '--until', '+6h', ...list, '--dry-run');
  expect(exitCode).toBe(0);
  expect(out).toContain('Nothing was written.');
  expect(out).toContain('2026-11-21.1 -> 2026-11-21.2');
  expect(textOf(path)).toBe(small);
});

test('a broken policy: every problem is told, nothing is written', async () => {
  const broken = '{ "budgetMs": 1, "mode": "on", "holds": [] }';
  const path = tempPolicy(broken);
  const { exitCode, err } = await add(path, '--until', '+6h', ...list);
  expect(exitCode).toBe(1);
  expect(err).toContain('budgetMs: found 1, expected a whole number');
  expect(err).toContain('mode: found "on", expected one of');
  expect(textOf(path)).toBe(broken);
});

test.each([
  ['comments', '{ "holds": [] /* none */ }', 'line 1, column 15  the file: found a comment'],
  ['a list', '[]', 'found a list'],
  ['nothing', '', 'found the end of the file'],
  ['holds of a wrong type', '{ "holds": {} }', 'holds: found an object, expected a list'],
  ['a revision of a wrong type', '{ "revision": 7 }', 'revision: found 7, expected a text'],
])('no policy that could be edited: %s', async (_, text, says) => {
  const path = tempPolicy(text);
  const { exitCode, err } = await add(path, '--until', '+6h', ...list);
  expect([exitCode, err]).toEqual([1, expect.stringContaining(says)]);
  expect(textOf(path)).toBe(text);
});

test.each([
  '{ "holds": [], "holds": [] }',
  '{ "revision": "a1", "holds": [], "revision": "a1" }',
  '{ "holds": [], "h\\u006flds": [] }',
])('a key written twice, of which the wrong one would be edited: %s', async (text) => {
  const path = tempPolicy(text);
  const { exitCode, err } = await add(path, '--until', '+6h', ...list);
  expect([exitCode, err]).toEqual([1, expect.stringContaining('stands twice')]);
  expect(textOf(path)).toBe(text);
});

test('keys of the policy named like parts of a prototype stay', async () => {
  const path = tempPolicy('{ "__proto__": { "holds": [1] }, "constructor": 1, "holds": [] }');
  expect((await add(path, '--until', '+6h', ...list)).exitCode).toBe(0);
  expect(textOf(path)).toContain('"__proto__": { "holds": [1] }, "constructor": 1');
});

test.each<[string, string, readonly string[], string]>([
  ['monitor mode', '{ "mode": "monitor" }', [], 'nothing is held'],
  ['a message without English', '{}', ['--message', 'fr=Merci.'], 'no English text'],
  [
    'a file that Outlook cannot keep',
    JSON.stringify({ support: { url: `https://contoso.example/${'x'.repeat(30_000)}` } }),
    [],
    'too long',
  ],
])('%s: a warning, and the hold is added', async (_, text, args, says) => {
  const path = tempPolicy(text);
  const { exitCode, err } = await add(path, '--until', '+6h', ...list, ...args);
  expect(exitCode).toBe(0);
  expect(err).toContain(says);
  expect(policyOf(path).holds).toHaveLength(1);
});

test('the clock of the command decides what is past', async () => {
  const { exitCode } = await breakwater(
    ['hold', 'add', '--policy', tempPolicy(small), '--until', '2026-11-21T13:00:00Z', ...list],
    { now: noon + 3_600_000 },
  );
  expect(exitCode).toBe(2);
});

test.each([
  ['a list that is no address', 'all', 'holds[0].lists[0]'],
  ['two addresses in one', 'a@b.c, d@e.f', 'one e-mail address'],
])('%s would be a policy nobody can use: nothing is written', async (_, address, says) => {
  const path = tempPolicy(small);
  const { exitCode, err } = await add(path, '--until', '+6h', '--list', address);
  expect([exitCode, err]).toEqual([1, expect.stringContaining(says)]);
  expect(textOf(path)).toBe(small);
});
