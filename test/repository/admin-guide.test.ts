import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, normalize } from 'node:path';
import { runBreakwater } from '../../src/admin/breakwater';

const pages = [
  'README.md',
  'docs/admin-guide.md',
  ...readdirSync('docs/admin').map((name) => `docs/admin/${name}`),
];
const guide = readFileSync('docs/admin-guide.md', 'utf8');

/** Every command line a page names: in code blocks, with what a backslash continues, and within a sentence. */
const commandsIn = (text: string): readonly string[] => {
  const joined = text.replace(/\\\n\s*/g, '');
  const lines = [...joined.matchAll(/^\s*(?:\$ )?npx breakwater (.+)$/gm)];
  const inline = [...joined.matchAll(/`(?:npx )?breakwater ([a-z][^`]*)`/g)];
  return [...lines, ...inline].map(([, words = '']) => words.trim());
};

const named = pages.flatMap((page) =>
  commandsIn(readFileSync(page, 'utf8')).map((command) => ({ page, command })),
);

const help = async (words: readonly string[]): Promise<{ code: number; said: string }> => {
  let said = '';
  const write = (text: string) => {
    said += text;
  };
  const output = { write, hasColours: false };
  const code = await runBreakwater([...words, '--help'], {
    out: output,
    err: output,
    now: () => 0,
  });
  return { code, said };
};

/** The words before the first option or value: the command itself, one or two words. */
const commandOf = (words: readonly string[]): readonly string[] => {
  const end = words.findIndex((word) => !/^[a-z]+$/.test(word));
  return (end === -1 ? words : words.slice(0, end)).slice(0, 2);
};

test('the guide names commands', () => {
  expect(named.filter(({ page }) => page === 'docs/admin-guide.md').length).toBeGreaterThan(8);
});

test.each(named)('$page: breakwater $command exists, and its options', async ({ command }) => {
  // What stands in quotes is a value.
  const words = command.replace(/"[^"]*"/g, 'value').split(/\s+/);
  const { code, said } = await help(commandOf(words));
  expect(code).toBe(0);
  // `breakwater hold nonsense --help` would show the help of `hold`.
  expect(said).toContain(`Usage: breakwater ${commandOf(words).join(' ')} `);
  const options = words.filter((word) => word.startsWith('--')).map((word) => word.split('=')[0]);
  expect(options.filter((option) => !new RegExp(`${option}\\b`).test(said))).toEqual([]);
});

const section = (title: string): string => {
  const from = guide.indexOf(`\n## ${title}\n`);
  expect(from).toBeGreaterThan(-1);
  return guide.slice(from, guide.indexOf('\n## ', from + 1));
};

test('the first site of the guide is made as printed', () => {
  const text = section('A first site in ten minutes');
  const folder = mkdtempSync(join(tmpdir(), 'guide-'));
  try {
    const [, csv = ''] = /```csv\n([^]*?)```/.exec(text) ?? [];
    writeFileSync(join(folder, 'counts.csv'), csv);
    const commands = [...text.matchAll(/^ {4}npx breakwater (.+)$/gm)];
    expect(commands).toHaveLength(3);
    for (const [, words = ''] of commands)
      execFileSync(
        process.execPath,
        [join(process.cwd(), 'bin/breakwater.js'), ...words.split(' ')],
        {
          cwd: folder,
          stdio: 'pipe',
        },
      );
    const site = readdirSync(join(folder, 'site'));
    expect(site).toEqual(
      expect.arrayContaining(['.well-known', 'manifest.xml', 'policy.json', 'lists', '_headers']),
    );
    const manifest = readFileSync(join(folder, 'site/manifest.xml'), 'utf8');
    expect(manifest).toContain('https://guard.contoso.example/launchevent.html');
    expect(JSON.parse(readFileSync(join(folder, 'site/policy.json'), 'utf8')).mode).toBe('monitor');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

const anchorsIn = (path: string): readonly string[] =>
  [...readFileSync(path, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    anchorOf(heading),
  );

test.each(pages)('%s links to pages and headings that exist', (page) => {
  const text = readFileSync(page, 'utf8');
  const links = [...text.matchAll(/\]\((?!<?https?:)([^)\s]+)\)/g)].map(([, to = '']) => to);
  const broken = links.filter((link) => {
    const [path = '', anchor] = link.split('#');
    const file = path === '' ? page : normalize(join(dirname(page), path));
    return !existsSync(file) || (anchor !== undefined && !anchorsIn(file).includes(anchor));
  });
  expect(broken).toEqual([]);
});

test.each(pages)('%s: every reference has its address, and every address its reference', (page) => {
  const text = readFileSync(page, 'utf8').replace(/^```[^]*?^```/gm, '');
  const used = new Set([...text.matchAll(/\]\[([\w-]+)\]/g)].map(([, id = '']) => id));
  const given = new Set([...text.matchAll(/^\[([\w-]+)\]: https:/gm)].map(([, id = '']) => id));
  expect([...used].sort()).toEqual([...given].sort());
});
