import { parse } from 'acorn';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import vm from 'node:vm';
import { gzipSync } from 'node:zlib';
import { isStampLine } from '../../src/admin/stamp-line';
import { functionNames } from '../../src/events/function-names';
import { es2016Realm } from './es2016-realm';

const path = join('dist', 'launchevent.js');
const text = readFileSync(path, 'utf8');
/** The message alone: a stack of a minified file is one line of 300 kB. */
const messageOf = (work: () => unknown): string | null => {
  try {
    work();
    return null;
  } catch (error) {
    return String(error);
  }
};

const kB = (script: string): number => gzipSync(script, { level: 9 }).length / 1000;

test('launchevent.js parses as a script of ES2016', () => {
  const newer = messageOf(() => parse(text, { ecmaVersion: 2016, sourceType: 'script' }));
  expect(newer).toBeNull();
});

test.each(['launchevent.js', 'taskpane.js'])('the first line of %s is a stamp', (name) => {
  const [line = ''] = readFileSync(join('dist', name), 'utf8').split('\n', 1);
  expect(isStampLine(line)).toBe(true);
  const { breakwaterStamp } = vm.runInNewContext(`${line}({ breakwaterStamp })`);
  expect(breakwaterStamp).toEqual({
    base: 'https://localhost:3000/',
    policy: JSON.parse(readFileSync('policy.json', 'utf8')),
    sizes: { asOf: null, sizes: {} },
  });
});

/** The same build with one package left out. */
const builtWithout = (packageName: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'launchevent-'));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      'node_modules/webpack/bin/webpack.js',
      ...['--config-name', 'launchevent'],
      ...['--resolve-alias-name', packageName, '--no-resolve-alias-alias'],
      ...['--output-path', folder, '--no-cache'],
    ],
    { encoding: 'utf8' },
  );
  expect({ status, stdout, stderr }).toMatchObject({ status: 0 });
  return readFileSync(join(folder, 'launchevent.js'), 'utf8');
};

/** Loads the bundle in a realm of ES2016 with nothing but `console` and an `Office` that takes handlers. */
const associated = (): readonly string[] => {
  const names: string[] = [];
  const office = {
    onReady: () => Promise.resolve(),
    actions: { associate: (name: string) => names.push(name) },
  };
  const context = es2016Realm({ console, Office: office });
  expect(messageOf(() => vm.runInContext(text, context))).toBeNull();
  return names;
};

test('launchevent.js starts without window, document, globalThis, Intl or anything newer than ES2016', () => {
  expect(associated()).toEqual(functionNames);
});

test('the built manifest names the handlers the built file associates', () => {
  const manifest = readFileSync(join('dist', 'manifest.xml'), 'utf8');
  const declared = [...manifest.matchAll(/FunctionName="([^"]*)"/g)].map(([, name]) => name);
  expect(new Set(declared)).toEqual(new Set(associated()));
});

test('launchevent.js is at most 90 kB gzip', () => {
  expect(kB(text)).toBeLessThanOrEqual(90);
});

test('the pane is at most 200 kB gzip: its script, MSAL, and the language with the longest texts', () => {
  const chunks = readdirSync('dist').filter((name) => /^taskpane-[0-9a-f]{8}\.js$/.test(name));
  const sizes = chunks.map((name) => kB(readFileSync(join('dist', name), 'utf8')));
  const [msal = Infinity, language = Infinity] = sizes.sort((a, b) => b - a);
  const script = kB(readFileSync(join('dist', 'taskpane.js'), 'utf8'));
  expect(script + msal + language).toBeLessThanOrEqual(200);
});

test('launchevent.js without MSAL is at most 40 kB gzip', () => {
  const without = builtWithout('@azure/msal-browser');
  expect(without.includes('login.microsoftonline.com/common')).toBe(false);
  expect(kB(without)).toBeLessThanOrEqual(40);
});
