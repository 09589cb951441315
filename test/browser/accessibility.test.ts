import axe, { type RunOptions } from 'axe-core';
import type { Frame } from 'playwright-core';
import type { Mail } from './mail';
import { paneFrame, paneStates, reachState, settled, showPane, turn } from './pane-states';
import { changePolicy } from './served-policy';
import { useSimulator, type Parameters } from './use-simulator';

/** The pane for everybody: read aloud, by keyboard alone, in any colours, on little room. */

const simulator = useSimulator();

const usual = {
  colorScheme: 'light',
  forcedColors: 'none',
  reducedMotion: 'no-preference',
} as const;

const openPane = async (parameters: Parameters, policy?: object): Promise<Mail> => {
  const mail = await simulator.open(parameters);
  await mail.page.emulateMedia(usual);
  if (policy !== undefined) await changePolicy(mail, policy);
  await showPane(mail);
  await settled(mail);
  return mail;
};

/** The pane has this size; its head, 49 pixels high, stands above it. */
const paneOf = ({ page }: Mail, width: number, height: number): Promise<void> =>
  page.setViewportSize({ width, height: height + 49 });

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

/** What axe-core has to complain about, however small, in a line each. */
const barriers = async (mail: Mail, options: RunOptions = {}): Promise<readonly string[]> => {
  const frame = paneFrame(mail);
  await atRest(frame);
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe.source);
  return frame.evaluate(async (asked) => {
    const { axe: checker } = window as unknown as { readonly axe: typeof axe };
    const { violations } = await checker.run({
      iframes: false,
      resultTypes: ['violations'],
      ...asked,
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
    );
  }, options);
};

const tooWide = async (mail: Mail): Promise<number> =>
  paneFrame(mail).evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );

const colours: RunOptions = { runOnly: ['color-contrast', 'link-in-text-block'] };
const sizes: RunOptions = {
  runOnly: ['target-size', 'scrollable-region-focusable'],
  rules: { 'target-size': { enabled: true } },
};

test.each(paneStates)('$name: nobody is kept out', async (state) => {
  const mail = await simulator.open(state.parameters);
  await mail.page.emulateMedia(usual);
  await reachState(mail, state);
  expect(await barriers(mail)).toEqual([]);
  await turn(mail, 'dark');
  expect(await barriers(mail, colours)).toEqual([]);
  await mail.page.emulateMedia({ forcedColors: 'active' });
  expect(await barriers(mail, colours)).toEqual([]);
  await paneOf(mail, 320, 256);
  expect(await barriers(mail, sizes)).toEqual([]);
  expect(await tooWide(mail)).toBe(0);
});

const brightness = async (mail: Mail): Promise<'light' | 'dark'> => {
  const colour = await mail.pane
    .locator('.fui-FluentProvider')
    .evaluate((element) => getComputedStyle(element).backgroundColor);
  const [red = 0] = /\d+/u.exec(colour) ?? [];
  return Number(red) > 127 ? 'light' : 'dark';
};

test('the pane is as dark as Outlook, also while it is open', async () => {
  const mail = await openPane({ story: 'estates', theme: 'dark' });
  expect(await brightness(mail)).toBe('dark');
  await turn(mail, 'light');
  expect(await brightness(mail)).toBe('light');
});

test('who wants no motion gets none, also while the pane still looks', async () => {
  const mail = await simulator.open({ story: 'estates', fault: 'silent' });
  await mail.page.emulateMedia({ ...usual, reducedMotion: 'reduce' });
  await showPane(mail);
  await mail.pane.getByRole('progressbar').waitFor();
  const longest = await paneFrame(mail).evaluate(() =>
    Math.max(
      0,
      ...document.getAnimations().map(({ effect }) => Number(effect?.getTiming().duration)),
    ),
  );
  expect(longest).toBeLessThanOrEqual(1);
});

/** What has the focus: its label or text; '' for nothing, which is where nobody finds back from. */
const focused = async (mail: Mail): Promise<string> =>
  paneFrame(mail).evaluate(() => {
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body || !document.hasFocus())
      return '';
    if (activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement) {
      return activeElement.labels?.item(0).textContent ?? '';
    }
    return activeElement.textContent;
  });

/** Where the focus is after a key that moves it; '' outside the pane. Outlook takes it over in its own time. */
const after = async (mail: Mail, key: 'Tab' | 'Shift+Tab'): Promise<string> => {
  const before = await focused(mail);
  await mail.page.keyboard.press(key);
  for (let looks = 0; looks < 500; looks += 1) {
    const now = await focused(mail);
    if (now !== before) return now;
  }
  throw new Error(`${key} stays at ${before}`);
};

/** Everything Tab stops at from here on until it leaves the pane. */
const stops = async (mail: Mail, key: 'Tab' | 'Shift+Tab'): Promise<readonly string[]> => {
  const names: string[] = [];
  for (let name = await after(mail, key); name !== ''; name = await after(mail, key)) {
    if (names.includes(name)) throw new Error(`Tab does not leave the pane: ${names.join(', ')}`);
    names.push(name);
  }
  return names;
};

const tabTo = async (mail: Mail, name: string): Promise<void> => {
  const seen: string[] = [];
  for (let presses = 0; presses < 40; presses += 1) {
    const now = await focused(mail);
    if (now === name) return;
    seen.push(now);
    await mail.page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not come to ${name}: ${seen.join(', ')}`);
};

const enter = async (mail: Mail, name: string): Promise<void> => {
  await tabTo(mail, name);
  await mail.page.keyboard.press('Enter');
};

/** Waits until the focus is on what begins so. */
const focusComes = (mail: Mail, begin: RegExp): Promise<void> =>
  mail.pane.locator(':focus').filter({ hasText: begin }).waitFor();

test('where the browser sets the colours, bars, buttons and the focus are still seen', async () => {
  const mail = await openPane({ story: 'lists-in-three-fields' });
  await mail.page.emulateMedia({ forcedColors: 'active' });
  const row = mail.pane.getByRole('listitem').filter({ hasText: 'Estates Team' });
  const seen = await row.locator('[aria-hidden]').evaluate((track) => {
    const { backgroundColor, borderTopStyle, borderTopWidth } = getComputedStyle(track);
    const part = track.firstElementChild;
    if (part === null) return null;
    const isPart = getComputedStyle(part).backgroundColor !== backgroundColor;
    return { isPart, border: `${borderTopWidth} ${borderTopStyle}` };
  });
  expect(seen).toEqual({ isPart: true, border: '1px solid' });
  const button = mail.pane.getByRole('button', { name: 'Remove Estates Team' });
  const edge = (): Promise<string> =>
    button.evaluate((element) => {
      const { borderTopStyle, outlineStyle, outlineWidth, outlineColor } =
        getComputedStyle(element);
      return [borderTopStyle, outlineStyle, outlineWidth, outlineColor].join(' ');
    });
  const unfocused = await edge();
  expect(unfocused).toMatch(/^solid /u);
  await mail.pane.getByRole('button', { name: 'Move all lists to Bcc' }).focus();
  await mail.page.keyboard.press('Tab');
  await tabTo(mail, 'Remove Estates Team');
  expect(await edge()).not.toBe(unfocused);
});

const help = { support: { url: 'https://contoso.example/mail-help' } };

test('Tab stops at everything that can be done, in the order it is seen, and leaves at both ends', async () => {
  const mail = await openPane({ story: 'lists-and-outsiders' }, help);
  const order = [
    'Move all lists to Bcc',
    'Move external people to Bcc',
    'Remove Regional Midwives',
    'Move Regional Midwives to Bcc',
    'Remove Estates Team',
    'Move Estates Team to Bcc',
    'Number of people',
    'Reason',
    'Send to 4,333 people anyway',
    'Show who',
    'Help from your organisation',
  ];
  expect(await stops(mail, 'Tab')).toEqual(order);
  await mail.pane.getByRole('link', { name: 'Help from your organisation' }).focus();
  expect(await stops(mail, 'Shift+Tab')).toEqual(order.slice(0, -1).reverse());
  expect(await mail.page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
    'Close pane',
  );
  await mail.page.keyboard.press('Tab');
  expect(await focused(mail)).toBe(order[0]);
});

test('each kind of repair by keyboard: the focus goes to its Undo, and from there back into the pane', async () => {
  const mail = await openPane({ story: 'lists-and-outsiders' });
  const { keyboard } = mail.page;
  await keyboard.press('Tab');
  for (const repair of [
    'Move all lists to Bcc',
    'Move external people to Bcc',
    'Remove Estates Team',
    'Move Regional Midwives to Bcc',
  ]) {
    await enter(mail, repair);
    await focusComes(mail, /^Undo$/u);
    await keyboard.press('Enter');
    await focusComes(mail, /^Undone\./u);
    await settled(mail);
    expect(await focused(mail)).toMatch(/^Undone\./u);
  }
  await keyboard.press('Shift+Tab');
  await mail.page.waitForFunction(() => document.activeElement?.tagName !== 'IFRAME');
});

test('Reply to sender only by keyboard, and all back', async () => {
  const mail = await openPane({ story: 'nhs-morning', mail: '0' });
  await mail.page.keyboard.press('Tab');
  await enter(mail, 'Reply to sender only');
  await focusComes(mail, /^Undo$/u);
  await mail.pane.getByText('Only Ewan Fletcher gets this reply now.').last().waitFor();
  await settled(mail);
  expect(await focused(mail)).toBe('Undo');
  await mail.page.keyboard.press('Enter');
  await focusComes(mail, /^Undone\./u);
});

test('a refused repair leaves the focus on its button', async () => {
  const mail = await openPane({ story: 'estates' });
  await mail.failWrites({ how: 'fail', count: 2 });
  await mail.page.keyboard.press('Tab');
  await enter(mail, 'Remove Estates Team');
  await mail.pane
    .getByText(/^Outlook refused the change/u)
    .last()
    .waitFor();
  await settled(mail);
  expect(await focused(mail)).toBe('Remove Estates Team');
});

test('confirmed by keyboard: a complaint takes the focus, then the headline, then Tab goes on', async () => {
  const mail = await openPane({ story: 'confirm' }, { confirmReason: 'required' });
  const { keyboard } = mail.page;
  await keyboard.press('Tab');
  await tabTo(mail, 'Number of people');
  await keyboard.type('40,000');
  await enter(mail, 'Send to 4,000 people anyway');
  expect(await focused(mail)).toBe('Number of people');
  const number = mail.pane.getByRole('textbox', { name: 'Number of people', exact: true });
  expect(await number.getAttribute('aria-invalid')).toBe('true');
  await keyboard.press('Control+a');
  await keyboard.type('4 000');
  await keyboard.press('Enter');
  expect(await focused(mail)).toBe('Reason');
  await keyboard.type('Everybody must know.');
  await enter(mail, 'Send to 4,000 people anyway');
  await focusComes(mail, /^This message reaches\s*4,000 people\.$/u);
  await keyboard.press('Tab');
  expect(await focused(mail)).toBe('Remove Regional Midwives');
});

test('by keyboard: the box that nobody knows, and its reason', async () => {
  const mail = await openPane({ story: 'unknown-list' });
  const tick = "I don't know how many people this reaches";
  await mail.page.keyboard.press('Tab');
  await enter(mail, 'Send anyway');
  expect(await focused(mail)).toBe(tick);
  await mail.page.keyboard.press('Space');
  await enter(mail, 'Send anyway');
  expect(await focused(mail)).toBe('Reason');
});

test('by keyboard: who is outside, shown and hidden', async () => {
  const mail = await openPane({ story: 'visible-external' });
  const someone = mail.pane.getByText('guest7@guests.example');
  await mail.page.keyboard.press('Tab');
  await enter(mail, 'Show who');
  await someone.waitFor();
  await mail.page.keyboard.press('Space');
  await someone.waitFor({ state: 'hidden' });
  expect(await focused(mail)).toBe('Show who');
});

test('a repair that ends the need for a confirmation does not lose the focus', async () => {
  const mail = await openPane({ story: 'confirm' });
  await mail.page.keyboard.press('Tab');
  await enter(mail, 'Remove Regional Midwives');
  await mail.pane.getByRole('heading', { name: 'Nothing holds this message.' }).waitFor();
  expect(await focused(mail)).toBe('Undo');
});

/** From now on, everything the status region says. */
const listen = async (mail: Mail): Promise<void> => {
  await mail.pane.getByRole('status').waitFor();
  const frame = paneFrame(mail);
  await frame.evaluate(() => {
    const said: string[] = [];
    let last = '';
    const hear = (): void => {
      const text = document.querySelector('[role="status"]')?.textContent ?? '';
      if (text !== last) said.push(text);
      last = text;
    };
    hear();
    Object.assign(window, { said });
    new MutationObserver(hear).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
};

/** What it has said since it was last asked. */
const heard = async (mail: Mail): Promise<readonly string[]> =>
  paneFrame(mail).evaluate(() => {
    const { said } = window as unknown as { readonly said: string[] };
    return said.splice(0);
  });

test('what is heard: each result with the new number, once', async () => {
  const mail = await simulator.open({ story: 'estates', latency: '60' });
  await showPane(mail);
  await listen(mail);
  await settled(mail);
  const before =
    'This message reaches 300 people. Send warns once more; this message can still leave.';
  const looking = 'Finding out how many people this reaches.';
  const changing = 'Changing the recipients.';
  expect(await heard(mail)).toEqual([looking, before]);
  await mail.pane.getByRole('button', { name: 'Remove Estates Team' }).click();
  await mail.pane.getByRole('heading', { name: 'Nothing holds this message.' }).waitFor();
  const gone = 'Estates Team is no longer among the recipients.';
  expect(await heard(mail)).toEqual([changing, `${gone} Nothing holds this message.`]);
  await mail.pane.getByRole('button', { name: 'Undo' }).click();
  await mail.pane.getByRole('heading', { name: /300 people/u }).waitFor();
  const undone = 'Undone.';
  expect(await heard(mail)).toEqual([changing, `${undone} ${before}`]);
  await mail.failWrites({ how: 'fail', count: 2 });
  await mail.pane.getByRole('button', { name: 'Move Estates Team to Bcc' }).click();
  await mail.pane
    .getByText(/^Outlook refused the change/u)
    .last()
    .waitFor();
  await settled(mail);
  const refused =
    'Outlook refused the change, in two tries. The recipients are as they were before.';
  expect(await heard(mail)).toEqual([changing, `${refused} ${before}`]);
});

test('what is heard: another number, a confirmation, and that it is void', async () => {
  const mail = await openPane({ story: 'confirm' });
  await listen(mail);
  await heard(mail);
  await mail.pane.getByLabel('Number of people').fill('4000');
  await mail.pane.getByRole('button', { name: 'Send to 4,000 people anyway' }).click();
  const reaches = 'This message reaches 4,000 people.';
  await mail.pane
    .getByText(/^Confirmed\./u)
    .last()
    .waitFor();
  const [keeping, confirmed, ...others] = await heard(mail);
  expect(keeping).toBe('Keeping the confirmation.');
  expect(confirmed?.replace(/\d+:\d\d.[AP]M\.$/u, '…')).toBe(
    `${reaches} Confirmed. Press Send now; it passes once, until …`,
  );
  expect(others).toEqual([]);
  await mail.type('Cc', 'priya.abbott@contoso.example');
  await mail.pane.getByRole('heading', { name: /4,001/u }).waitFor();
  const said = await heard(mail);
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(/^The message has changed: the confirmation no longer counts\. .*4,001/u);
});

/** Headings with their level, regions, and everything that takes the focus: as a screen reader lists them. */
const outline = async ({ pane }: Mail): Promise<readonly string[]> => {
  const tree = await pane.locator('body').ariaSnapshot();
  return tree
    .split('\n')
    .map((line) => line.trim().replace(/^- /u, '').replace(/:$/u, ''))
    .filter((line) => /^(?:main|heading|region|button|textbox|checkbox|link)\b/u.test(line));
};

test('a screen reader finds headings, regions, buttons and inputs by their names', async () => {
  const mail = await openPane({ story: 'lists-and-outsiders' }, help);
  expect(await outline(mail)).toEqual([
    'main',
    'heading "This message reaches up to 4,333 people." [level=1]',
    'button "Move all lists to Bcc"',
    'button "Move external people to Bcc"',
    'region "Recipients"',
    'heading "Recipients" [level=2]',
    'button "Remove Regional Midwives"',
    'button "Move Regional Midwives to Bcc"',
    'button "Remove Estates Team"',
    'button "Move Estates Team to Bcc"',
    'region "Confirmation"',
    'heading "Confirmation" [level=2]',
    'textbox "Number of people"',
    'textbox "Reason"',
    'button "Send to 4,333 people anyway"',
    'region "What was found"',
    'heading "What was found" [level=2]',
    'region "Outside your organisation"',
    'heading "Outside your organisation" [level=2]',
    'region "Your organisation’s policy"',
    'heading "Your organisation’s policy" [level=2]',
    'link "Help from your organisation"',
  ]);
});

test.each([
  [{ story: 'nhs-morning', mail: '0' }, 'button', 'Reply to sender only'],
  [{ story: 'unknown-list' }, 'checkbox', "I don't know how many people this reaches"],
  [{ story: 'no-consent' }, 'button', 'Sign in'],
] as const)('%j: %s %s', async (parameters, role, name) => {
  const mail = await openPane(parameters);
  await mail.pane.getByRole(role, { name, exact: true }).waitFor();
});
