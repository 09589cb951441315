import axe from 'axe-core';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join, normalize } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { contentSecurity } from '../../src/admin/site/content-security';
import { defaultPolicy } from '../../src/policy/defaults';
import { findBrowser } from './find-browser';

/** The policy page as a static host serves it, without any other host. */

const types: { readonly [ending: string]: string } = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  png: 'image/png',
};

let served: string | null;
let server: Server;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let base = '';
let complaints: string[] = [];

const fileOf = async (path: string): Promise<Uint8Array | string> => {
  if (path !== 'policy.json') return readFile(join('dist', normalize(`/${path}`)));
  if (served === null) throw new Error('There is none.');
  return served;
};

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1);
    fileOf(path).then(
      (body) => {
        response.setHeader('Content-Type', types[path.split('.').at(-1) ?? ''] ?? 'text/plain');
        if (path.endsWith('.html'))
          response.setHeader('Content-Security-Policy', contentSecurity(defaultPolicy));
        response.end(body);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  base = `http://localhost:${typeof address === 'object' ? address?.port : ''}/`;
  browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
}, 120_000);

afterAll(async () => {
  await browser.close();
  server.close();
});

type How = {
  readonly policy?: string | null;
  readonly colorScheme?: 'light' | 'dark';
  readonly width?: number;
};

const example = readFileSync('docs/policy-example.json', 'utf8');

/** Opens the page where everything but its own host is out of reach, and no file can be written without a download. */
const open = async ({ policy = example, colorScheme = 'light', width = 1280 }: How = {}) => {
  served = policy;
  complaints = [];
  context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
  await context.route('**/*', (route) => {
    if (route.request().url().startsWith(base)) return route.continue();
    complaints.push(`asked ${route.request().url()}`);
    return route.abort();
  });
  await context.addInitScript(() => {
    Reflect.deleteProperty(window, 'showOpenFilePicker');
    Reflect.deleteProperty(window, 'showSaveFilePicker');
  });
  page = await context.newPage();
  page.setDefaultTimeout(20_000);
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('status of 404'))
      complaints.push(message.text());
  });
  page.on('pageerror', ({ message }) => complaints.push(message));
  await page.goto(`${base}admin.html`);
  await page.getByRole('heading', { level: 1 }).waitFor();
};

afterEach(async () => {
  await context.close();
  expect(complaints).toEqual([]);
});

const state = () => page.getByRole('region', { name: 'State' });
const block = () => page.getByRole('group', { name: 'Replies to all' }).getByLabel('Block from');
const exampleAt = (index: number) => page.getByRole('group', { name: `Example ${index}` });
const says = (index: number): Promise<string | null> =>
  exampleAt(index).locator('output').textContent();
const openView = (name: string) =>
  page.getByRole('group', { name: 'View' }).getByRole('button', { name }).click();
const text = () => page.getByLabel('policy.json', { exact: true });

const choose = async (name: string, content: string): Promise<void> => {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Open a file…' }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
  await page.getByText(`${name} is open.`).waitFor();
};

const download = async (): Promise<{ readonly name: string; readonly text: string }> => {
  const [event] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^Download/u }).click(),
  ]);
  return { name: event.suggestedFilename(), text: readFileSync(await event.path(), 'utf8') };
};

const axeFindings = async (): Promise<readonly string[]> => {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
};

test('begins with the policy that is served, and what it does is tried by the code that decides', async () => {
  await open();
  expect(await page.getByLabel('Revision').inputValue()).toBe('2026-12-01.2');
  expect(await says(1)).toBe('to be confirmed (from 400 on)');
  await exampleAt(1).getByLabel('How many').fill('4000');
  expect(await says(1)).toBe('blocked (from 4,000 on)');
  await exampleAt(1).getByLabel('Kind of message').selectOption('Invitation, to');
  expect(await says(1)).toBe('to be confirmed (from 3,000 on)');
});

test('a threshold that changes changes the example', async () => {
  await open();
  await block().fill('3000');
  expect(await says(1)).toBe('blocked (from 3,000 on)');
  await page.getByLabel('Mode', { exact: true }).selectOption('monitor');
  expect(await says(1)).toBe('let go by monitor mode, else blocked (from 3,000 on)');
  await state().getByText('Monitor mode: nothing is held.').waitFor();
});

test('a mistake is named beside its field and in the summary, which leads to it', async () => {
  await open();
  await block().fill('few');
  await page.getByText('found "few", expected a whole number').first().waitFor();
  expect(await block().getAttribute('aria-invalid')).toBe('true');
  await state().getByText('1 problem: this file would not be used.').waitFor();
  expect(await says(1)).toContain('cannot be used');
  await page.getByLabel('Revision').focus();
  await state()
    .getByRole('button', { name: /thresholds\.replyAll\.block \(line 9\)/u })
    .click();
  expect(await block().evaluate((element) => element === document.activeElement)).toBe(true);
  await block().fill('4000');
  await state().getByText('In order. Messages are held by it.').waitFor();
});

test('a file with a key nobody knows keeps it, changes one line, and is downloaded', async () => {
  await open();
  const mine = '{\n\t"future": { "a" :[1,2] },\n\t"revision": "7",\n\t"budgetMs": 2000\n}\n';
  await choose('mine.json', mine);
  await state().getByText('future (line 2)').waitFor();
  await page.getByLabel('Time for an answer (ms)').fill('2500');
  await page.getByRole('heading', { level: 1, name: 'mine.json (not saved)' }).waitFor();
  await page.getByRole('button', { name: 'Review and save' }).click();
  await page.getByText('Lines added: 1. Lines removed: 1.').waitFor();
  const changed = page.getByRole('region', { name: 'Changed lines' });
  expect(await changed.getByRole('row').filter({ hasText: 'removed:' }).textContent()).toContain(
    '2000',
  );
  expect(await changed.getByRole('row').filter({ hasText: 'added:' }).textContent()).toContain(
    '2500',
  );
  await page.getByRole('button', { name: 'Make it 8' }).click();
  expect(await download()).toEqual({
    name: 'mine.json',
    text: mine.replace('2000', '2500').replace('"7"', '"8"'),
  });
  await page.getByText('Nothing has changed since').waitFor();
  await page.getByRole('heading', { level: 1, name: 'mine.json', exact: true }).waitFor();
});

test('where the browser can, the file is written without a download', async () => {
  await open();
  await context.addInitScript(() => {
    Object.assign(window, {
      showSaveFilePicker: ({ suggestedName }: { suggestedName: string }) =>
        Promise.resolve({
          name: suggestedName,
          createWritable: () =>
            Promise.resolve({
              write: (written: string) => void Object.assign(window, { written }),
              close: () => Promise.resolve(),
            }),
        }),
    });
  });
  await page.reload();
  await block().fill('4001');
  await page.getByRole('button', { name: 'Review and save' }).click();
  await page.getByRole('button', { name: 'Save to a file…' }).click();
  await page.getByText('policy.json is saved.').waitFor();
  expect(await page.evaluate(() => Reflect.get(window, 'written'))).toBe(
    example.replace('"block": 4000', '"block": 4001'),
  );
});

test('what is no JSON can be put right as text, and each slip leads to its place', async () => {
  await open();
  await openView('JSON');
  await text().fill('{\n  // ours\n  "mode": "monitor",\n}');
  await state().getByText('2 problems').waitFor();
  await state().getByText('found a comment, expected no comments').waitFor();
  expect(await page.getByRole('button', { name: 'Form' }).isDisabled()).toBe(true);
  await state().getByRole('button', { name: 'line 3' }).click();
  expect(
    await text().evaluate((area: HTMLTextAreaElement) =>
      area.value.slice(area.selectionStart, area.selectionEnd),
    ),
  ).toBe(',');
  await text().fill('{ "mode": "monitor" }');
  await openView('Form');
  expect(await page.getByLabel('Mode', { exact: true }).inputValue()).toBe('monitor');
});

test('a hold is added, filled in and taken out; each step can be undone', async () => {
  await open();
  await page.getByRole('button', { name: 'Add a hold' }).click();
  const holds = page.getByRole('region', { name: 'Holds' });
  await page.keyboard.type('INC-1');
  await holds.getByLabel('Until').fill('2027-01-01');
  await holds.getByLabel('Lists').fill('all@contoso.example');
  await state().getByText('In order.').waitFor();
  await holds.getByRole('button', { name: 'Add language' }).click();
  await holds.getByLabel('Text, en').fill('Please wait.');
  await openView('JSON');
  expect(JSON.parse(await text().inputValue()).holds[1]).toEqual({
    id: 'INC-1',
    until: '2027-01-01',
    lists: ['all@contoso.example'],
    subjects: [],
    message: { en: 'Please wait.' },
  });
  await openView('Form');
  await holds.locator('summary').last().click();
  await holds.getByRole('button', { name: 'Remove this hold' }).click();
  await openView('JSON');
  expect(await text().inputValue()).toBe(example);
  for (let steps = 0; steps < 7; steps += 1) await page.keyboard.press('Control+z');
  expect(await text().inputValue()).toBe(example);
  await page.keyboard.press('Control+Shift+z');
  expect(JSON.parse(await text().inputValue()).holds).toHaveLength(2);
});

test('no policy beside the page: a new one in monitor mode', async () => {
  await open({ policy: null });
  await page.getByText('No policy lies beside this page.').waitFor();
  expect(await page.getByLabel('Mode', { exact: true }).inputValue()).toBe('monitor');
  await page.getByRole('button', { name: 'Open the one served here' }).click();
  await page.getByText('could not be read: status 404').waitFor();
});

test('a file that is not UTF-8 is refused, and the document stays', async () => {
  await open();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Open a file…' }).click(),
  ]);
  await chooser.setFiles({
    name: 'old.json',
    mimeType: 'application/json',
    buffer: Buffer.from([0x22, 0xe9, 0x22]),
  });
  await page.getByText('old.json is not UTF-8').waitFor();
  expect(await page.getByLabel('Revision').inputValue()).toBe('2026-12-01.2');
});

test('leaving with changes asks first, and without does not', async () => {
  await open();
  await block().fill('4001');
  const [dialog] = await Promise.all([
    page.waitForEvent('dialog'),
    page.close({ runBeforeUnload: true }),
  ]);
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.goto('about:blank');
});

test('by the keyboard alone: a change, the comparison, the download', async () => {
  await open();
  const isOn = (name: RegExp): Promise<boolean> =>
    page.evaluate(
      ([source]) => {
        const { activeElement } = document;
        const labels =
          activeElement instanceof HTMLInputElement ? [...(activeElement.labels ?? [])] : [];
        const words = [activeElement?.textContent, ...labels.map((label) => label.textContent)];
        return words.some((each) => new RegExp(source!, 'u').test(each ?? ''));
      },
      [name.source],
    );
  const tabTo = async (name: RegExp): Promise<void> => {
    for (let presses = 0; presses < 80; presses += 1) {
      await page.keyboard.press('Tab');
      if (await isOn(name)) return;
    }
    throw new Error(`Tab does not lead to ${name.source}.`);
  };
  await tabTo(/^Revision/u);
  await page.keyboard.press('End');
  await page.keyboard.type('9');
  await page.keyboard.press('Control+s');
  await page.getByText('Lines added: 1. Lines removed: 1.').waitFor();
  await page.locator('body').press('Tab');
  await tabTo(/^Download/u);
  const [event] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(readFileSync(await event.path(), 'utf8')).toContain('"2026-12-01.29"');
});

test.each(['light', 'dark'] as const)('axe finds nothing, %s', async (colorScheme) => {
  await open({ colorScheme });
  await page
    .getByRole('region', { name: 'Lists with an entry' })
    .locator('summary')
    .first()
    .click();
  await block().fill('few');
  expect(await axeFindings()).toEqual([]);
  for (const name of ['Changes', 'JSON']) {
    await openView(name);
    expect(await axeFindings()).toEqual([]);
  }
});

test('320 pixels are enough: nothing is cut off or scrolls sideways', async () => {
  await open({ width: 320 });
  for (const summary of await page.locator('summary').all()) await summary.click();
  await block().fill('few');
  const overflow = (): Promise<number> =>
    page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(await overflow()).toBe(0);
  for (const name of ['Changes', 'JSON']) {
    await openView(name);
    expect(await overflow()).toBe(0);
  }
});
