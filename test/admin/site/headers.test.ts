import { contentOf } from './temp-folder';
import { headersFile } from '../../../src/admin/site/headers-file';
import { headersOf, placesOf } from '../../../src/admin/site/headers';
import { iisConfig } from '../../../src/admin/site/iis';
import { nginxConfig } from '../../../src/admin/site/nginx';
import { bytesOf } from '../../../src/admin/site/site-files';
import { notWellFormed } from '../../../manifest/well-formed';

const csp = "default-src 'none'; img-src 'self' data:";

const built = new Map(
  Object.entries(contentOf(`${process.cwd()}/dist`)).map(([path, text]) => [path, bytesOf(text)]),
);

const valueOf = (path: string, name: string): string | undefined =>
  headersOf(path, csp).find(([each]) => each === name)?.[1];

test.each([
  ['/launchevent.js', 'no-cache'],
  ['/taskpane.js', 'no-cache'],
  ['/taskpane.html', 'no-cache'],
  ['/manifest.xml', 'no-cache'],
  ['/policy.json', 'no-cache'],
  ['/lists/3f.json', 'public, max-age=3600'],
  ['/assets/icon-16.png', 'public, max-age=86400'],
  ['/taskpane-08a9457b.js', 'public, max-age=31536000, immutable'],
  ['/taskpane-08a9457b.js.LICENSE.txt', 'no-cache'],
])('%s is kept: %s', (path, cache) => {
  expect(valueOf(path, 'Cache-Control')).toBe(cache);
});

test.each([
  ['/policy.json', '*'],
  ['/launchevent.js', '*'],
  ['/lists/3f.json', '*'],
  ['/.well-known/microsoft-officeaddins-allowed.json', '*'],
  ['/taskpane.js', undefined],
  ['/manifest.xml', undefined],
])('%s is open to any origin: %s', (path, origin) => {
  expect(valueOf(path, 'Access-Control-Allow-Origin')).toBe(origin);
});

test.each(['/taskpane.html', '/launchevent.html', '/help.html'])(
  '%s says what it may load',
  (path) => {
    expect(valueOf(path, 'Content-Security-Policy')).toBe(csp);
  },
);

type Block = { readonly path: string; readonly names: readonly string[] };

const blocks = (text: string): readonly Block[] =>
  text
    .trim()
    .split('\n\n')
    .map((block) => {
      const [path = '', ...lines] = block.split('\n');
      return { path, names: lines.map((line) => line.trim().split(':')[0] ?? '') };
    });

const matches = (rule: string, path: string): boolean =>
  rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : rule === path;

test('_headers: each file has each of its headers from one rule', () => {
  const all = blocks(headersFile(placesOf(built, csp)));
  for (const path of [...built.keys()].map((each) => `/${each}`)) {
    const names = all.filter((block) => matches(block.path, path)).flatMap(({ names: own }) => own);
    expect(names).toEqual([...new Set(names)]);
    const wanted = headersOf(path, csp).map(([name]) => name);
    expect(names).toEqual(['X-Content-Type-Options', 'Referrer-Policy', ...wanted]);
  }
});

test('_headers: a page served without its ending has the same rules', () => {
  const all = blocks(headersFile(placesOf(built, csp)));
  const named = (path: string) => all.find((block) => block.path === path)?.names;
  expect(named('/taskpane')).toEqual(named('/taskpane.html'));
});

test('_headers: no line is longer than Cloudflare Pages takes, nor are there more rules', () => {
  const text = headersFile(placesOf(built, csp));
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(2000);
  expect(blocks(text).length).toBeLessThan(100);
});

test('web.config is well-formed, and its texts are escaped', async () => {
  const text = iisConfig(placesOf(built, csp));
  expect(await notWellFormed(text)).toEqual([]);
  expect(text).toContain('<location path=".well-known">');
  expect(text).toContain('cacheControlMaxAge="0.01:00:00"');
  expect(text).toContain(
    'cacheControlMaxAge="365.00:00:00" cacheControlCustom="public, immutable"',
  );
  expect(text).toContain('mimeType="application/json"');
});

test('the sample for nginx names the host, and its port where there is one', () => {
  const base = 'https://guard.contoso.example/';
  expect(nginxConfig({ base, contentSecurity: csp })).toContain('listen 443 ssl;');
  expect(nginxConfig({ base: 'https://localhost:8443/', contentSecurity: csp })).toMatch(
    /listen 8443 ssl;\n {4}server_name localhost;/,
  );
});
