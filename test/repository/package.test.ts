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

type Locked = { readonly optionalDependencies?: { readonly [name: string]: string } };

// npm writes down only what the registry of the day offers for other platforms, and then refuses its own file.
test('the lock file holds the optional packages of every platform', () => {
  const packages: { readonly [path: string]: Locked } = JSON.parse(
    text('package-lock.json'),
  ).packages;
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) =>
        !(`node_modules/${name}` in packages) && !(`${path}/node_modules/${name}` in packages),
    ),
  );
  expect(missing).toEqual([]);
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
