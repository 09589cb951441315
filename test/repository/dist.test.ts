import { Ajv } from 'ajv';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '../../src/i18n/language';

const read = (name: string): string => readFileSync(join('dist', name), 'utf8');
const json = (name: string): unknown => JSON.parse(read(name));

const promised = [
  'manifest.xml',
  'launchevent.js',
  'launchevent.html',
  'taskpane.html',
  'taskpane.js',
  'admin.html',
  'admin.js',
  'policy.json',
  'policy.schema.json',
  'lists/index.json',
  'assets/icon-16.png',
  'assets/icon-32.png',
  'assets/icon-64.png',
  'assets/icon-80.png',
  'assets/icon-128.png',
  '.well-known/microsoft-officeaddins-allowed.json',
];

test.each(promised)('the built site has %s', (name) => {
  expect(existsSync(join('dist', name))).toBe(true);
});

test('one script for the events and one for the policy; the pane alone loads more: one for Graph, one a language but English', () => {
  const scripts = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.[cm]?js$/.test(name),
  );
  const isLoadedLater = (name: string): boolean => /^taskpane-[0-9a-f]{8}\.js$/.test(name);
  expect(scripts.filter((name) => !isLoadedLater(name)).sort()).toEqual([
    'admin.js',
    'launchevent.js',
    'taskpane.js',
  ]);
  expect(scripts.filter(isLoadedLater)).toHaveLength(languages.length);
});

test.each(['launchevent.html', 'taskpane.html', 'help.html', 'admin.html'])(
  '%s loads office.js from Microsoft and everything else from beside it',
  (name) => {
    const urls = [...read(name).matchAll(/(?:src|href)="([^"]*)"/g)].map(([, url = '']) => url);
    const outside = urls.filter((url) => /^[a-z]+:/.test(url));
    expect(outside).toEqual(
      ['help.html', 'admin.html'].includes(name)
        ? []
        : ['https://appsforoffice.microsoft.com/lib/1/hosted/office.js'],
    );
    for (const url of urls.filter((each) => !outside.includes(each)))
      expect(existsSync(join('dist', url))).toBe(true);
  },
);

test('the manifest and the policy are served as they are', () => {
  expect(read('manifest.xml')).toBe(readFileSync('manifest.xml', 'utf8'));
  expect(read('policy.json')).toBe(readFileSync('policy.json', 'utf8'));
});

test('every address of the manifest on this site is a file of the site', () => {
  const paths = [...read('manifest.xml').matchAll(/"https:\/\/localhost:3000\/([^"]*)"/g)].map(
    ([, path = '']) => path,
  );
  expect(paths.length).toBeGreaterThan(8);
  expect(paths.filter((path) => !existsSync(join('dist', path)))).toEqual([]);
});

test('the policy satisfies the schema beside it', () => {
  const ajv = new Ajv({ allErrors: true, strict: false });
  const isValid = ajv.compile(json('policy.schema.json') as object);
  isValid(json('policy.json'));
  expect(isValid.errors).toBeNull();
});

test('the well-known file names the exact address of launchevent.js', () => {
  expect(json('.well-known/microsoft-officeaddins-allowed.json')).toEqual({
    allowed: ['https://localhost:3000/launchevent.js'],
  });
});

test('the lists are empty but valid', () => {
  expect(json('lists/index.json')).toEqual({
    format: 1,
    generatedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
    lists: 0,
  });
});
