import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runBreakwater } from '../../../src/admin/breakwater';
import { parsePolicy } from '../../../src/policy/parse';
import { noon } from '../temp-policy';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'breakwater-init-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const file = (name = 'policy.json'): string => join(folder, name);
const text = (name?: string): string => readFileSync(file(name), 'utf8');

/** Runs `policy init`; with answers there is a terminal, and each of them is one line typed there. */
const init = async (args: readonly string[], answers?: readonly string[]) => {
  let [out, err] = ['', ''];
  const questions: string[] = [];
  const left = [...(answers ?? [])];
  const exitCode = await runBreakwater(['policy', 'init', '--out', file(), ...args], {
    out: { write: (more) => void (out += more), hasColours: false },
    err: { write: (more) => void (err += more), hasColours: false },
    now: () => noon,
    ...(answers === undefined
      ? {}
      : {
          ask: (question: string) => {
            questions.push(question);
            const answer = left.shift();
            if (answer === undefined) throw new Error(`Nobody answers ${question}`);
            return Promise.resolve(answer);
          },
        }),
  });
  return { exitCode, out, err, questions, left };
};

const policy = () => {
  const parsed = parsePolicy(text());
  if (!parsed.ok) throw new Error('no policy');
  expect(parsed.unknownKeys).toEqual([]);
  return parsed.policy;
};

const enough = ['--size', '12000', '--domain', 'contoso.example'];

test('options are enough: a policy in monitor mode that the parser takes, and a page that explains it', async () => {
  const { exitCode, err } = await init([...enough, '--everybody', 'All@contoso.example']);
  expect([exitCode, err]).toEqual([0, '']);
  expect(policy()).toMatchObject({
    mode: 'monitor',
    revision: '2026-11-21.1',
    internalDomains: ['contoso.example'],
    lists: [{ address: 'all@contoso.example', size: 12_000 }],
  });
  const { block } = policy().thresholds.replyAll;
  expect(text('policy.md')).toContain(
    `A reply to all that reaches ${block!.toLocaleString('en')} people or more would be blocked`,
  );
});

test('on a terminal everything is asked for, and again where the answer is none', async () => {
  const { exitCode, questions, left } = await init(
    [],
    [
      'many',
      '1,200',
      '',
      'not a domain!@',
      'contoso.example, fabrikam.example',
      'l',
      '',
      'https://contoso.example/help',
    ],
  );
  expect([exitCode, left]).toEqual([0, []]);
  expect(questions.filter((question) => question.includes('whole number'))).toHaveLength(1);
  expect(policy()).toMatchObject({
    internalDomains: ['contoso.example', 'fabrikam.example'],
    support: { url: 'https://contoso.example/help' },
    lists: [],
    storm: { action: 'confirm' },
  });
});

test('Enter takes the usual answer, and what was given is not asked for', async () => {
  const { questions } = await init(
    ['--domain', 'contoso.example', '--style', 'lenient'],
    ['', '', ''],
  );
  expect(questions).toHaveLength(3);
  expect(questions[0]).toContain('[10,000]');
});

test('without a terminal what must be known is asked for by its option', async () => {
  const { exitCode, err } = await init(['--style', 'cautious']);
  expect(exitCode).toBe(2);
  for (const words of ['--size', '--domain', '--yes']) expect(err).toContain(words);
  expect(existsSync(file())).toBe(false);
});

test('--yes asks nothing, and says whose size and domain it took', async () => {
  const { exitCode, err, questions } = await init(['--yes'], []);
  expect([exitCode, questions]).toEqual([0, []]);
  expect(err).toContain('10,000 people');
  expect(err).toContain('internalDomains');
  expect(policy().internalDomains).toEqual(['contoso.example']);
});

test.each<[string, string[]]>([
  ['a size', ['--size', '0', '--domain', 'contoso.example']],
  ['a size in words', ['--size', 'ten', '--domain', 'contoso.example']],
  ['a domain', ['--size', '10', '--domain', 'a@b@c']],
  ['a style', [...enough, '--style', 'strict']],
  ['an address', [...enough, '--everybody', 'everybody']],
  ['a page', [...enough, '--support', 'http://contoso.example/']],
])('%s that is none is wrong use, and nothing is written', async (_, args) => {
  const { exitCode } = await init(args);
  expect([exitCode, existsSync(file())]).toEqual([2, false]);
});

test.each(['policy.json', 'policy.md'])('%s that is there stays, without --force', async (name) => {
  writeFileSync(file(name), 'mine');
  const { exitCode, err } = await init(enough);
  expect([exitCode, text(name)]).toEqual([2, 'mine']);
  expect(err).toContain('--force');
  expect((await init([...enough, '--force'])).exitCode).toBe(0);
  expect(text(name)).not.toBe('mine');
});
