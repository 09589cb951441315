import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';
import type { Mail } from './mail';
import { useSimulator, type Parameters } from './use-simulator';

/** The page itself, as good as what it is meant to show: readable, reachable by keyboard, at every width. */

const simulator = useSimulator();

type State = {
  readonly name: string;
  readonly parameters: Parameters;
  readonly reach: (mail: Mail) => Promise<unknown>;
};

const held = (mail: Mail): Promise<unknown> => mail.send();
const inPane = async (mail: Mail): Promise<void> => {
  await mail.send();
  await mail.answer('Who gets this?');
  await mail.pane.getByRole('heading', { level: 1, name: /people/u }).waitFor();
};
const onHold = async (mail: Mail): Promise<void> => {
  await mail.press('Start the hold');
  await mail.page.getByRole('button', { name: 'End the hold' }).waitFor();
  await mail.send();
};
const inDialog = (button: string) => async (mail: Mail) => {
  await mail.press(button);
  await mail.page.getByRole('dialog').waitFor();
};

const states: readonly State[] = [
  { name: 'reading a message', parameters: { story: 'reply' }, reach: () => Promise.resolve() },
  {
    name: 'writing one',
    parameters: { story: 'three-colleagues' },
    reach: () => Promise.resolve(),
  },
  {
    name: 'writing to 30',
    parameters: { story: 'visible-external' },
    reach: () => Promise.resolve(),
  },
  { name: 'a warning', parameters: { story: 'estates' }, reach: held },
  { name: 'a confirmation in the pane', parameters: { story: 'confirm' }, reach: inPane },
  { name: 'a blocked message in the pane', parameters: { story: 'all-england' }, reach: inPane },
  { name: 'an invalid policy in the pane', parameters: { story: 'invalid-policy' }, reach: inPane },
  {
    name: 'an inbox that fills',
    parameters: { story: 'nhs-morning', mail: '20' },
    reach: (mail) => mail.page.waitForFunction(() => window.simulator.arrived >= 6),
  },
  { name: 'a hold', parameters: { story: 'hold-goes-live' }, reach: onHold },
  { name: 'a meeting', parameters: { story: 'meeting' }, reach: () => Promise.resolve() },
  {
    name: 'the log of requests',
    parameters: { story: 'reply' },
    reach: inDialog('Requests'),
  },
  { name: 'the policy editor', parameters: { story: 'reply' }, reach: inDialog('Edit policy') },
];

/** Motion over, so that no colour is measured half-way through a fade. */
const atRest = (frame: Frame): Promise<unknown> =>
  frame.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getTiming().iterations !== Number.POSITIVE_INFINITY)
        .map(({ finished }) => finished.catch(() => undefined)),
    ),
  );

const shownFrames = async (page: Page): Promise<readonly Frame[]> => {
  const pane = await page.locator('aside iframe').elementHandles();
  const inner = await Promise.all(pane.map((element) => element.contentFrame()));
  return [page.mainFrame(), ...inner.filter((frame) => frame !== null)];
};

/** What keeps somebody out, in a line each. */
const barriers = async (frame: Frame): Promise<readonly string[]> => {
  await atRest(frame);
  await frame.evaluate(axe.source);
  return frame.evaluate(async () => {
    const { axe: checker } = window as unknown as { readonly axe: typeof axe };
    const { violations } = await checker.run(
      // Fluent's focus traps: they hand the focus on at once, and are hidden so that nobody hears them.
      { exclude: ['[data-tabster-dummy]'] },
      { iframes: false },
    );
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });
};

const tooWide = (frame: Frame): Promise<number> =>
  frame.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

describe.each(['light', 'dark'])('%s', (theme) => {
  test.each(states)(
    '$name: nobody is kept out, and 320 pixels are enough',
    async ({ parameters, reach }) => {
      const mail = await simulator.open({ ...parameters, theme });
      await reach(mail);
      const frames = await shownFrames(mail.page);
      expect((await Promise.all(frames.map(barriers))).flat()).toEqual([]);
      await mail.page.setViewportSize({ width: 320, height: 640 });
      expect(await Promise.all(frames.map(tooWide))).toEqual(frames.map(() => 0));
      expect((await Promise.all(frames.map(barriers))).flat()).toEqual([]);
    },
  );
});

test('on a narrow screen the pane comes into view when it opens', async () => {
  const mail = await simulator.open({ story: 'all-england' }, { width: 320, height: 640 });
  await inPane(mail);
  await mail.page.waitForFunction(() => {
    const place = document.querySelector('aside iframe')?.getBoundingClientRect();
    return place !== undefined && place.top < window.innerHeight / 2;
  });
});

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent.trim() ?? '');

test('Send by keyboard: the alert has the focus on what does no harm, and Tab stays in it', async () => {
  const mail = await simulator.open({ story: 'estates' });
  const { page } = mail;
  await page.getByRole('button', { name: 'Send', exact: true }).focus();
  await page.keyboard.press('Enter');
  await mail.dialog.waitFor();
  await page.waitForFunction(() => document.activeElement?.textContent === "Don't Send");
  const seen = new Set<string>();
  for (let presses = 0; presses < 5; presses += 1) {
    await page.keyboard.press('Tab');
    seen.add(await focused(page));
  }
  expect([...seen].sort()).toEqual(["Don't Send", 'Send Anyway', 'Who gets this?']);
  while ((await focused(page)) !== "Don't Send") await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await mail.dialog.waitFor({ state: 'hidden' });
  expect(await mail.read('sent')).toEqual([]);
  await page.waitForFunction(() => document.activeElement?.textContent === 'Send');
});

test('Escape closes the log of requests, and the focus is back where it was', async () => {
  const mail = await simulator.open({ story: 'reply' });
  const { page } = mail;
  await page.getByRole('button', { name: 'Requests', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.waitForFunction(() => document.activeElement?.textContent === 'Requests');
});

test('the whole way through a confirmation by keyboard', async () => {
  const mail = await simulator.open({ story: 'confirm' });
  const { page } = mail;
  await mail.send();
  await page.waitForFunction(() => document.activeElement?.textContent === "Don't Send");
  await page.keyboard.press('Shift+Tab');
  expect(await focused(page)).toBe('Who gets this?');
  await page.keyboard.press('Enter');
  await mail.pane.getByLabel('Number of people').waitFor();
  for (let presses = 0; presses < 10; presses += 1) {
    if (await mail.pane.getByLabel('Number of people').evaluate((it) => it.matches(':focus')))
      break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.type('4,000');
  await page.keyboard.press('Enter');
  await mail.pane
    .getByText(/^Confirmed\. Press Send now/u)
    .first()
    .waitFor();
  expect(await mail.send()).toMatchObject({ outcome: 'allowed' });
});

test('the keyboard comes out of the pane at both ends', async () => {
  const mail = await simulator.open({ story: 'estates' });
  const { page } = mail;
  const isInPane = () => page.evaluate(() => document.activeElement?.tagName === 'IFRAME');
  await inPane(mail);
  expect(await isInPane()).toBe(true);
  await page.keyboard.press('Shift+Tab');
  await page.waitForFunction(
    () => document.activeElement?.getAttribute('aria-label') === 'Close pane',
  );
  await page.keyboard.press('Tab');
  await page.waitForFunction(() => document.activeElement?.tagName === 'IFRAME');
  await page.keyboard.press('Escape');
  await page.waitForFunction(
    () => document.activeElement?.getAttribute('aria-label') === 'Close pane',
  );
});

test('who wants no motion gets none, and everything still opens and closes', async () => {
  const mail = await simulator.open({ story: 'estates' });
  await mail.page.emulateMedia({ reducedMotion: 'reduce' });
  try {
    await mail.send();
    const longest = await mail.page.evaluate(() =>
      Math.max(
        0,
        ...document.getAnimations().map(({ effect }) => Number(effect?.getTiming().duration)),
      ),
    );
    expect(longest).toBeLessThanOrEqual(1);
    await mail.answer("Don't Send");
    await mail.dialog.waitFor({ state: 'hidden' });
    await mail.send();
    await mail.answer('Send Anyway');
    await mail.dialog.waitFor({ state: 'hidden' });
    expect(await mail.read('sent')).toHaveLength(1);
  } finally {
    await mail.page.emulateMedia({ reducedMotion: null });
  }
});
