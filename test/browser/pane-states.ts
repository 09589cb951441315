import type { Frame } from 'playwright-core';
import type { Mail } from './mail';
import { changePolicy } from './served-policy';
import type { Parameters } from './use-simulator';

/** Everything the pane can look like, and how to get there. */
export type PaneState = {
  readonly name: string;
  readonly parameters: Parameters;
  /** From the open pane on; in English. */
  readonly reach?: (mail: Mail) => Promise<unknown>;
  /** Before the pane opens. */
  readonly before?: (mail: Mail) => Promise<unknown>;
  /** The pane has not looked at the message yet. */
  readonly isOpening?: true;
};

/** The button of the add-in on the form, in whatever language: beside Send. */
export const showPane = ({ page }: Mail): Promise<void> =>
  page.getByRole('toolbar').getByRole('button').nth(1).click();

export const settled = ({ pane }: Mail): Promise<void> =>
  pane.locator('main[aria-busy="false"]').getByRole('heading', { level: 1 }).waitFor();

const press = async (mail: Mail, name: string): Promise<void> => {
  await mail.pane.getByRole('button', { name, exact: true }).click();
  await settled(mail);
};

const sees = ({ pane }: Mail, text: string | RegExp): Promise<void> =>
  pane.locator('main').getByText(text).last().waitFor();

const confirm = async (mail: Mail): Promise<void> => {
  await mail.pane.getByLabel('Number of people').fill('4,000');
  await press(mail, 'Send to 4,000 people anyway');
  await sees(mail, /^Confirmed\./u);
};

const disclose = ({ pane }: Mail, label: string): Promise<void> => pane.getByText(label).click();

const midwives = [
  {
    name: 'Regional Midwives',
    address: 'regional-midwives@contoso.example',
    recipientType: 'distributionList',
  },
] as const;

/** As many in To as Outlook names: there may be more. */
const cutField = async (mail: Mail): Promise<void> => {
  const { to = [], cc = [] } = (await mail.read('item')) ?? {};
  await mail.write({ to: [...to, ...cc], subject: 'Moving day' });
  await showPane(mail);
  await sees(mail, /^Outlook names only the first/u);
};

const officePath = '**/office-js/office.js';

/** For the pane, Microsoft's file comes and is never ready. */
const withoutOffice = ({ page }: Mail): Promise<unknown> =>
  page.route(officePath, (route) =>
    route.request().frame().url().endsWith('/taskpane.html')
      ? route.fulfill({
          contentType: 'text/javascript',
          body: 'var Office = { context: {}, onReady: () => Promise.reject(new Error("No host.")), onReadyInternal() {} };',
        })
      : route.fallback(),
  );

export const paneStates: readonly PaneState[] = [
  { name: 'calm', parameters: { story: 'three-colleagues' } },
  { name: 'a warning', parameters: { story: 'estates' } },
  { name: 'a confirmation', parameters: { story: 'confirm' } },
  {
    name: 'a confirmation with complaints',
    parameters: { story: 'confirm' },
    reach: async (mail) => {
      await changePolicy(mail, { confirmReason: 'required' });
      await mail.write({ to: midwives, subject: 'Survey' });
      await showPane(mail);
      await sees(mail, 'Needed to confirm');
      await press(mail, 'Send to 4,000 people anyway');
      await sees(mail, 'Please give a reason.');
    },
  },
  { name: 'a list nobody knows', parameters: { story: 'unknown-list' } },
  {
    name: 'a list nobody knows, ticked',
    parameters: { story: 'unknown-list' },
    reach: async (mail) => {
      await press(mail, 'Send anyway');
      await sees(mail, 'Please tick this box to confirm.');
      await mail.pane.getByLabel("I don't know how many people this reaches").check();
    },
  },
  { name: 'confirmed', parameters: { story: 'confirm' }, reach: confirm },
  {
    name: 'a void confirmation',
    parameters: { story: 'confirm' },
    reach: async (mail) => {
      await confirm(mail);
      await mail.type('Cc', 'priya.abbott@contoso.example');
      await sees(mail, /^The message has changed/u);
    },
  },
  { name: 'a stop', parameters: { story: 'all-england' } },
  { name: 'a storm', parameters: { story: 'nhs-morning', mail: '0' } },
  { name: 'a hold', parameters: { story: 'on-hold' } },
  { name: 'monitor mode', parameters: { story: 'monitor' } },
  {
    name: 'an invalid policy',
    parameters: { story: 'invalid-policy' },
    reach: (mail) => disclose(mail, 'Details for the administrator'),
  },
  {
    name: 'the question for consent',
    parameters: { story: 'no-consent' },
    reach: (mail) => mail.pane.getByRole('button', { name: 'Sign in' }).waitFor(),
  },
  {
    name: 'a refused consent',
    parameters: { story: 'no-consent' },
    reach: async (mail) => {
      await mail.pane.getByRole('button', { name: 'Sign in' }).click();
      await mail.consent.cancel();
      await sees(mail, /^You chose not to sign in/u);
    },
  },
  { name: 'a silent directory', parameters: { story: 'directory-down' } },
  { name: 'three lists', parameters: { story: 'lists-in-three-fields' } },
  { name: 'lists that overlap', parameters: { story: 'exact-overlap' } },
  {
    name: 'a repair with Undo',
    parameters: { story: 'lists-in-three-fields' },
    reach: (mail) => press(mail, 'Move Regional Midwives to Bcc'),
  },
  {
    name: 'a repair taken back',
    parameters: { story: 'estates' },
    reach: async (mail) => {
      await press(mail, 'Remove Estates Team');
      await press(mail, 'Undo');
    },
  },
  {
    name: 'a refused repair',
    parameters: { story: 'estates' },
    reach: async (mail) => {
      await mail.failWrites({ how: 'fail', count: 2 });
      await press(mail, 'Remove Estates Team');
      await sees(mail, /^Outlook refused the change, in two tries/u);
    },
  },
  {
    name: 'recipients that Outlook did not take back',
    parameters: { story: 'estates' },
    reach: async (mail) => {
      await mail.failWrites({ how: 'fail', from: 2, count: 40 });
      await press(mail, 'Move Estates Team to Bcc');
    },
  },
  {
    name: 'a contact group',
    parameters: { story: 'contact-group' },
    reach: (mail) => sees(mail, /^Outlook cannot put a contact group back/u),
  },
  { name: 'a field too long to change', parameters: { story: 'many-web' }, reach: cutField },
  {
    name: 'people outside',
    parameters: { story: 'visible-external' },
    reach: (mail) => disclose(mail, 'Show who'),
  },
  { name: 'hostile names', parameters: { story: 'hostile-names' } },
  { name: 'a meeting', parameters: { story: 'meeting' } },
  {
    name: 'recipients that cannot be read',
    parameters: { story: 'estates', fault: 'fail' },
  },
  {
    name: 'a pane that fails',
    parameters: { story: 'estates' },
    before: withoutOffice,
    reach: async ({ page, pane }) => {
      await pane.getByRole('heading', { name: 'This pane could not look' }).waitFor();
      await page.unroute(officePath);
    },
  },
  { name: 'opening', parameters: { story: 'estates', fault: 'silent' }, isOpening: true },
];

export const reachState = async (mail: Mail, state: PaneState): Promise<void> => {
  await state.before?.(mail);
  await showPane(mail);
  if (state.isOpening) await mail.pane.getByRole('heading', { level: 1 }).waitFor();
  else await settled(mail);
  await state.reach?.(mail);
};

export const paneFrame = ({ page }: Mail): Frame => {
  const frame = page.frames().find((one) => one.url().endsWith('/taskpane.html'));
  if (frame === undefined) throw new Error('No pane is open.');
  return frame;
};

/** Turns Outlook to the other look while the pane is open: the browser tells of it, Outlook says which it is. */
export const turn = async (mail: Mail, theme: 'light' | 'dark'): Promise<void> => {
  const frame = paneFrame(mail);
  await frame.evaluate(
    (bodyBackgroundColor) => {
      Object.defineProperty(Office.context, 'officeTheme', {
        value: { bodyBackgroundColor },
        configurable: true,
      });
    },
    theme === 'dark' ? '#1f1f1f' : '#ffffff',
  );
  await mail.page.emulateMedia({ colorScheme: theme === 'dark' ? 'light' : 'dark' });
  await mail.page.emulateMedia({ colorScheme: theme });
  await frame.waitForFunction((wanted) => {
    const provider = document.querySelector('.fui-FluentProvider');
    const [red] =
      /\d+/u.exec(provider === null ? '' : getComputedStyle(provider).backgroundColor) ?? [];
    return red !== undefined && Number(red) > 127 === (wanted === 'light');
  }, theme);
};
