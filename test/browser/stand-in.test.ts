import { type Browser, chromium, type Page } from 'playwright-core';
import { findBrowser } from './find-browser';
import { consentOn, removeFrom } from './mail';
import { type RunningSimulator, startSimulator } from './running-simulator';

/** The host side of office.js with an add-in of thirty lines in it, so that a fault here is no fault of ours there. */

let simulator: RunningSimulator;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  simulator = await startSimulator('--add-in', 'test/simulator/host/tiny-add-in');
  browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
}, 180_000);

afterAll(async () => {
  await browser.close();
  await simulator.stop();
});

beforeEach(async () => {
  page = await browser.newPage({ ignoreHTTPSErrors: true });
});

afterEach(() => page.close());

const pane = () => page.frameLocator('aside iframe');
const dialog = () => page.getByRole('alertdialog');

/** The tiny add-in does what the subject says. */
const send = async (subject: string, parameters = ''): Promise<void> => {
  await page.goto(`${simulator.url}simulator/?story=three-colleagues&${parameters}`);
  await page.waitForFunction(() => window.simulator.isIdle);
  await page.getByRole('textbox', { name: 'Subject' }).fill(subject);
  await page.getByRole('button', { name: 'Send', exact: true }).click();
};

const press = (name: string): Promise<void> =>
  dialog().getByRole('button', { name, exact: true }).click();

const departures = (): Promise<readonly string[]> =>
  page.evaluate(() => window.simulator.sent.map(({ departure }) => departure));

const left = (): Promise<unknown> => page.waitForFunction(() => window.simulator.sent.length === 1);

test('an allowed message leaves', async () => {
  await send('Hello');
  await left();
  expect(await departures()).toEqual(['allowed']);
});

test('a held message stays', async () => {
  await send('hold');
  expect(await dialog().innerText()).toContain('Held by the tiny add-in.');
  await press("Don't Send");
  expect(await departures()).toEqual([]);
});

test('SendModeOverride softens, and the Markdown is shown', async () => {
  await send('ask');
  await dialog().getByRole('listitem').first().waitFor();
  expect(await dialog().getByRole('strong').innerText()).toBe('sure');
  await press('Send Anyway');
  await left();
  expect(await departures()).toEqual(['sent anyway']);
});

test('before 1.14 there is no SendModeOverride', async () => {
  await send('ask', 'band=1.13');
  await dialog().waitFor();
  expect(await dialog().getByRole('button').allInnerTexts()).toEqual(["Don't Send"]);
});

test('Take Action opens the pane with its context, and the pane writes to the same item', async () => {
  await send('pane');
  await press('Show me');
  await pane().getByText('context').waitFor();
  const seen = JSON.parse(await pane().locator('#seen').innerText()) as unknown;
  expect(seen).toEqual({
    context: '{"v":1}',
    inReplyTo: null,
    language: 'en-US',
    band14: true,
    naa: true,
  });
  await pane().getByRole('button', { name: 'Take everybody out' }).click();
  await page.waitForFunction(() => window.simulator.item?.to.length === 1);
  await page.waitForFunction(() => window.simulator.item?.sessionData['changed'] !== undefined);
  expect(await page.evaluate(() => window.simulator.item?.sessionData['changed'])).toBe(
    '{"to":true,"cc":false,"bcc":false}',
  );
});

const openPane = (): Promise<void> =>
  page.getByRole('button', { name: 'Tiny pane', exact: true }).click();

const bars = () => page.getByRole('region', { name: 'Notifications' });

test('the link of an InfoBar opens the pane with its context, Dismiss takes the bar away', async () => {
  await page.goto(`${simulator.url}simulator/?story=three-colleagues`);
  await page.waitForFunction(() => window.simulator.isIdle);
  await openPane();
  await pane().getByRole('button', { name: 'Show a bar' }).click();
  await bars().getByText('This reaches many people.').waitFor();
  await page.getByRole('button', { name: 'Close pane' }).click();
  await bars().getByRole('button', { name: 'Look at them' }).click();
  await pane().getByText('from').waitFor();
  expect(await page.evaluate(() => window.simulator.pane)).toEqual({
    commandId: 'tiny.pane',
    context: '{"from":"bar"}',
  });
  expect(await page.evaluate(() => window.simulator.violations)).toEqual([]);
  await bars().getByRole('button', { name: 'Dismiss' }).click();
  expect(await bars().innerText()).toBe('');
  expect(await page.evaluate(() => window.simulator.item?.notifications)).toEqual([]);
});

test.each([
  ['of the address', '&failWrites=silent'],
  ['of window.simulator', ''],
])('a write fails by a plan %s', async (_, parameter) => {
  await page.goto(`${simulator.url}simulator/?story=three-colleagues${parameter}`);
  await page.waitForFunction(() => window.simulator.isIdle);
  if (parameter === '') await page.evaluate(() => window.simulator.failWrites({ how: 'silent' }));
  await openPane();
  const clear = pane().getByRole('button', { name: 'Take everybody out' });
  await clear.click();
  await page.waitForFunction(() =>
    window.simulator.officeCalls.some(({ name, ok }) => name === 'recipients.setAsync' && !ok),
  );
  expect(await page.evaluate(() => window.simulator.item?.to.length)).toBe(3);
  await clear.click();
  await page.waitForFunction(() => window.simulator.item?.to.length === 1);
});

test('consent: asked for by name, refused, given, and then there without a question', async () => {
  await page.goto(`${simulator.url}simulator/?story=no-consent`);
  await page.waitForFunction(() => window.simulator.isIdle);
  const consent = consentOn(page);
  await openPane();
  const signIn = (button: string) => pane().getByRole('button', { name: button, exact: true });
  await signIn('Sign in silently').click();
  await pane().getByText('USER_INTERACTION_REQUIRED').waitFor();
  await signIn('Sign in').click();
  expect(await consent.asked()).toEqual(['User.Read', 'Mail.ReadBasic']);
  await consent.cancel();
  await pane().getByText('USER_CANCEL').waitFor();
  await signIn('Sign in').click();
  await consent.asked();
  await consent.accept();
  await pane().getByText('token for').waitFor();
  await signIn('Sign in silently').click();
  await pane().getByText('token for').waitFor();
  await signIn('Sign in').click();
  await pane().getByText('token for').waitFor();
  expect(await page.evaluate(() => window.simulator.consentAsked)).toBeUndefined();
});

test('a phone raises its own events, has no buttons, and asks nobody at Send', async () => {
  await page.goto(`${simulator.url}simulator/?story=phone-ordinary`);
  await page.waitForFunction(() => window.simulator.isIdle);
  expect(await page.getByRole('button', { name: 'Tiny pane', exact: true }).count()).toBe(0);
  const cc = page.getByRole('combobox', { name: 'Cc', exact: true });
  await cc.fill('estates@contoso.example');
  await cc.press('Enter');
  await page.waitForFunction(() => window.simulator.item?.sessionData['changed'] !== undefined);
  await removeFrom(page, 'To', 'Omar Bailey');
  expect(await page.evaluate(() => window.simulator.item?.to.length)).toBe(2);
  await page.getByRole('textbox', { name: 'Subject' }).fill('hold');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await left();
  expect(await departures()).toEqual(['not checked']);
});

test('completing twice is noted', async () => {
  await send('twice');
  await page.waitForFunction(() => window.simulator.violations.length > 0);
  expect(await page.evaluate(() => window.simulator.violations)).toEqual([
    'event.completed was called again in onMessageSend',
  ]);
});

test.each(['throw', 'never'])(
  'a handler that does not answer (%s) gets 5 s, then 5 min',
  async (subject) => {
    await send(subject, 'speed=100');
    await page.getByText('taking longer than expected').waitFor();
    await page.getByText('did not finish in five minutes').waitFor();
    await press("Don't Send");
    expect(await departures()).toEqual([]);
  },
);

test('without its page the add-in is unavailable', async () => {
  await send('Hello', 'fault=unavailable');
  await press('Send Anyway');
  await left();
  expect(await departures()).toEqual(['sent anyway']);
});
