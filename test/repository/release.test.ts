import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));

const imported = (text: string): readonly string[] =>
  [...text.matchAll(/(?:^|[\s;])(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, from = '']) => from);

const sourceOf = (path: string): string | undefined =>
  ['', '.ts', '.tsx', '/index.ts']
    .map((ending) => path + ending)
    .find((file) => /\.\w+$/.test(file) && existsSync(file));

/** The packages that running a file takes, by way of everything it imports. */
const packagesOf = (file: string, seen = new Set<string>()): ReadonlySet<string> => {
  const packages = new Set<string>();
  seen.add(file);
  const text = readFileSync(file, 'utf8').replace(/^import type .*?;$/gms, '');
  for (const from of imported(text)) {
    if (from.startsWith('node:')) continue;
    if (!from.startsWith('.')) {
      packages.add(
        from
          .split('/')
          .slice(0, from.startsWith('@') ? 2 : 1)
          .join('/'),
      );
      continue;
    }
    const next = sourceOf(normalize(join(dirname(file), from)));
    if (next === undefined) throw new Error(`${file} imports ${from}, which is no file.`);
    if (!seen.has(next)) for (const each of packagesOf(next, seen)) packages.add(each);
  }
  return packages;
};

test('the command line needs no package that is for development alone', () => {
  const needed = [...packagesOf('src/admin/main.ts'), 'tsx'];
  expect(needed).toEqual(expect.arrayContaining(['commander', 'fast-xml-parser', 'valibot']));
  expect(needed.filter((name) => !(name in dependencies))).toEqual([]);
});

// What is in the bundles already would make an administrator's installation ten times as large.
test('a release brings no package but those of the command line', () => {
  const needed = [...packagesOf('src/admin/main.ts'), 'tsx'];
  expect(Object.keys(dependencies).filter((name) => !needed.includes(name))).toEqual([]);
});

const packed = (): readonly string[] => {
  const said = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
  });
  const [{ files }] = JSON.parse(said);
  return files.map(({ path }: { readonly path: string }) => path);
};

test('the package of a release holds the command line and a build, and nothing of the tests', () => {
  const paths = packed();
  expect(paths).toEqual(
    expect.arrayContaining([
      'bin/breakwater.js',
      'src/admin/main.ts',
      'dist/manifest.xml',
      'dist/launchevent.js',
      'dist/.well-known/microsoft-officeaddins-allowed.json',
      'docs/admin/site.md',
    ]),
  );
  expect(
    paths.filter((path) => /^(test|simulator|bench|\.cache|node_modules)\//.test(path)),
  ).toEqual([]);
});
