import { readFileSync } from 'node:fs';

const text = (path: string): string => readFileSync(path, 'utf8');
const { scripts, dependencies, devDependencies } = JSON.parse(text('package.json'));

test('packages are pinned', () => {
  const versions: readonly string[] = Object.values({ ...dependencies, ...devDependencies });
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
});

test('the lock file names no registry', () => {
  expect(text('package-lock.json')).not.toMatch(/"resolved"/);
});

test.each(['README.md', 'CONTRIBUTING.md'])('%s names only commands that exist', (path) => {
  const named = [...text(path).matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test('CONTRIBUTING.md names every command', () => {
  const missing = Object.keys(scripts).filter(
    (name) => !new RegExp(`npm (run )?${name}\\b`).test(text('CONTRIBUTING.md')),
  );
  expect(missing).toEqual([]);
});

test.each(['README.md', 'CONTRIBUTING.md', 'docs/architecture.md', 'docs/glossary.md'])(
  '%s links to files that exist',
  (path) => {
    const folder = path.includes('/') ? 'docs/' : '';
    const links = [...text(path).matchAll(/\]\(([^)#:]+)(#[^)]*)?\)/g)].map(([, to = '']) => to);
    for (const link of links) expect(() => text(`${folder}${link}`)).not.toThrow(/ENOENT/);
  },
);
