import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { request } from 'node:https';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { contentSecurity } from '../../src/admin/site/content-security';
import { everywhere, forAnyOrigin, headersOf } from '../../src/admin/site/headers';
import { parsePolicy } from '../../src/policy/parse';
import { allEnglandAnd, someLists } from '../admin/site/some-lists';
import { removeTempFolders, tempFolder } from '../admin/site/temp-folder';
import { breakwater } from '../admin/temp-policy';
import { findBrowser } from './find-browser';
import { mailOn } from './mail';
import { standInForMicrosoft } from './microsofts-hosts';
import { findNginx, freePort, startNginx, type RunningNginx } from './running-nginx';
import { startSimulator, type RunningSimulator } from './running-simulator';
import { watch } from './watch';

/** A stamped site as an administrator serves it: by nginx with the sample that comes with the site. */

const nginx = findNginx();
if (nginx === null)
  console.warn(
    'SKIPPED: nginx is not installed, so the site was not served as an administrator would. ' +
      'On Debian: apt-get install nginx-light; elsewhere name it in NGINX_PATH.',
  );
const served = nginx === null ? test.skip : test;

const policyText = JSON.stringify({
  audit: { endpoint: 'https://otel.contoso.example/v1/logs', record: 'held' },
});

let [base, site] = ['', ''];
let web: RunningNginx | undefined;
let simulator: RunningSimulator | undefined;
let browser: Browser | undefined;
let context: BrowserContext;
let page: Page;
let complaints: string[] = [];

const stamp = async (folder: string, url: string): Promise<string> => {
  const out = join(folder, 'site');
  const { exitCode, err } = await breakwater([
    ...['site', '--url', url, '--policy', join(folder, 'policy.json')],
    ...['--lists', join(folder, 'lists'), '--out', out],
  ]);
  expect(exitCode).toBe(0);
  expect(err).toMatch(/^warning: localhost is each computer itself[^\n]*\n$/u);
  return out;
};

const files = (): { readonly [path: string]: string } => ({
  'policy.json': policyText,
  ...Object.fromEntries(
    Object.entries(someLists(allEnglandAnd(5))).map(([path, text]) => [`lists/${path}`, text]),
  ),
});

beforeAll(async () => {
  if (nginx === null) return;
  const folder = tempFolder(files());
  const port = await freePort();
  base = `https://localhost:${port}/`;
  [site, simulator, browser] = await Promise.all([
    stamp(folder, base),
    startSimulator(),
    chromium.launch({
      executablePath: findBrowser(),
      args: [
        '--no-sandbox',
        '--disable-dev-shm-usage',
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost',
        // A page of another host is to show this one, which is on this machine only in the test.
        '--disable-features=LocalNetworkAccessChecks,BlockInsecurePrivateNetworkRequests,PrivateNetworkAccessForNavigations',
      ],
    }),
  ]);
  // The page that stands in for Outlook, on the same host as the add-in: that is what office.js trusts here.
  const more = `    location /simulator/ { proxy_pass ${simulator.url}simulator/; }`;
  web = await startNginx(nginx, { folder: join(folder, 'nginx'), site, port, more });
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await Promise.all([web?.stop(), simulator?.stop()]);
  removeTempFolders();
});

beforeEach(async () => {
  if (browser === undefined || simulator === undefined) return;
  complaints = [];
  context = await browser.newContext({ ignoreHTTPSErrors: true });
  await standInForMicrosoft(context, simulator.url);
  page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
});

afterEach(async () => {
  if (browser !== undefined) await context.close();
});

type Answer = {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
};

const ask = (path: string, headers: { [name: string]: string } = {}, method = 'GET') =>
  new Promise<Answer>((resolve, reject) => {
    const url = new URL(path, base);
    const sent = request(url, { method, headers, rejectUnauthorized: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        const { statusCode: status, headers: own } = answer;
        const all = Buffer.concat(chunks);
        const body = own['content-encoding'] === 'gzip' ? gunzipSync(all) : all;
        resolve({ status, headers: own, body });
      });
    });
    sent.on('error', reject);
    sent.end();
  });

const security = (): string => {
  const parsed = parsePolicy(policyText);
  if (!parsed.ok) throw new Error('The test has no policy.');
  return contentSecurity(parsed.policy);
};

const paths = (): readonly (readonly [string, string])[] =>
  readFileSync(join(site, 'SHA256SUMS'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => [line.slice(66), line.slice(0, 64)]);

const types: { readonly [ending: string]: string } = {
  html: 'text/html; charset=utf-8',
  js: 'application/javascript; charset=utf-8',
  json: 'application/json',
  png: 'image/png',
  xml: 'text/xml',
};

served('every file is served whole, with its type and its headers', async () => {
  expect(paths().length).toBeGreaterThan(270);
  for (const [path, hash] of paths()) {
    const { status, headers, body } = await ask(path);
    expect([path, status]).toEqual([path, 200]);
    expect(createHash('sha256').update(body).digest('hex')).toBe(hash);
    const wanted = [...everywhere, ...headersOf(`/${path}`, security())];
    const all = [...everywhere, ...forAnyOrigin].map(([name]) => name);
    for (const name of [...all, 'Cache-Control', 'Content-Security-Policy'])
      expect([path, name, headers[name.toLowerCase()]]).toEqual([
        path,
        name,
        wanted.find(([each]) => each === name)?.[1],
      ]);
    expect(headers['etag']).toBeDefined();
    const type = types[path.split('.').at(-1) ?? ''];
    if (type !== undefined) expect([path, headers['content-type']]).toEqual([path, type]);
  }
});

served('the policy is asked for anew, and unchanged costs nothing', async () => {
  const { headers } = await ask('policy.json');
  const again = await ask('policy.json', { 'If-None-Match': headers['etag'] ?? '' });
  expect([again.status, again.body.length]).toEqual([304, 0]);
  expect(again.headers['access-control-allow-origin']).toBe('*');
});

served('what a browser asks beforehand for the policy is allowed to any origin', async () => {
  const { status, headers } = await ask(
    'policy.json',
    { Origin: 'null', 'Access-Control-Request-Headers': 'if-none-match' },
    'OPTIONS',
  );
  expect(status).toBe(204);
  expect(headers).toMatchObject({
    'access-control-allow-origin': '*',
    'access-control-allow-headers': 'Cache-Control, If-None-Match',
  });
});

served('a missing file is open to any origin too, and is not remembered', async () => {
  const { status, headers } = await ask('lists/zz.json');
  expect([status, headers['access-control-allow-origin'], headers['cache-control']]).toEqual([
    404,
    '*',
    undefined,
  ]);
});

served.each(['.git/config', '.env', 'lists/', 'deploy/../../nginx.conf', 'nothing.html'])(
  '%s is not served',
  async (path) => {
    expect([403, 404]).toContain((await ask(path)).status);
  },
);

served('the pane opens with its styles, and its policy forbids nothing of it', async () => {
  await page.goto(`${base}taskpane.html`);
  const heading = page.getByRole('heading', { level: 1 });
  await heading.waitFor();
  const provider = page.locator('.fui-FluentProvider').first();
  const font = await provider.evaluate((element) => getComputedStyle(element).fontFamily);
  expect(font).toContain('Segoe UI');
  expect(complaints).toEqual([]);
});

served.each(['launchevent.html', 'help.html'])('%s opens without a complaint', async (path) => {
  await page.goto(`${base}${path}`);
  expect(complaints).toEqual([]);
});

served('"Test" to All England is stopped by what nginx serves, and the pane opens', async () => {
  const { origin } = new URL(base);
  await page.goto(`${base}simulator/?story=all-england`);
  await page.waitForFunction(() => window.simulator.isReady);
  const mail = mailOn(page, watch(context, page, origin), origin);
  expect(await mail.send()).toMatchObject({ outcome: 'held' });
  expect((await mail.alert()).text).toContain('840,000');
  await mail.answer('Who gets this?');
  await mail.pane.getByRole('heading', { level: 1 }).getByText('840,000').waitFor();
  // The one request that must fail: the audit's host is no more than a name here, but the page may ask it.
  expect(complaints.filter((text) => !text.includes('ERR_NAME_NOT_RESOLVED'))).toEqual([]);
});

const isFetched = (url: string): Promise<string> =>
  page.evaluate(
    (wanted) =>
      new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) =>
          resolve(`forbidden by ${event.effectiveDirective}`),
        );
        fetch(wanted, { mode: 'no-cors' }).then(
          () => resolve('answered'),
          () => setTimeout(() => resolve('not answered'), 100),
        );
      }),
    url,
  );

served.each([
  ['https://otel.contoso.example/v1/logs', 'not answered'],
  ['https://graph.microsoft.com/v1.0/me', 'not answered'],
  ['https://elsewhere.example/', 'forbidden by connect-src'],
])(
  'the pages may ask the hosts of the policy and Microsoft’s, no others: %s',
  async (url, says) => {
    await page.goto(`${base}help.html`);
    expect(await isFetched(url)).toBe(says);
  },
);

const showIn = async (host: string): Promise<readonly string[]> => {
  await context.route(`${host}/**`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<iframe src="${base}help.html"></iframe>`,
    }),
  );
  await page.goto(`${host}/mail/`);
  await page.waitForLoadState('load');
  return complaints.filter((text) => text.includes('frame-ancestors'));
};

served.each([
  'https://outlook.office.com',
  'https://outlook.office365.com',
  'https://outlook.live.com',
  'https://outlook.cloud.microsoft',
  'https://outlook.office365.us',
  'https://partner.outlook.cn',
])('%s may show the pages', async (host) => {
  expect(await showIn(host)).toEqual([]);
  const inside = page.frameLocator('iframe').getByRole('heading', { level: 1 });
  await inside.waitFor();
});

served('another page may not', async () => {
  expect(await showIn('https://elsewhere.example')).toHaveLength(1);
});
