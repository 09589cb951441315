import type { FrameLocator, Locator, Page } from 'playwright-core';
import type { WriteFaultPlan } from '../../simulator/host/write-faults';
import type { Inspection } from '../../simulator/web/inspection';
import type { Watch } from './watch';

declare global {
  interface Window {
    readonly simulator: Inspection;
  }
}

export type Alert = {
  readonly text: string;
  /** As they are labelled, in their order. */
  readonly buttons: readonly string[];
};

/** What came of a press on Send. */
export type Sending = {
  readonly outcome: string;
  readonly ms: number;
  /** What the add-in asked policy, sizes and Graph meanwhile. */
  readonly asked: readonly string[];
};

export type Draft = Parameters<Inspection['write']>[0];

/** The window in which the sender is asked to agree. */
export type Consent = {
  /** Waits for the question; the permissions it names. */
  readonly asked: () => Promise<readonly string[]>;
  readonly accept: () => Promise<void>;
  readonly cancel: () => Promise<void>;
};

/** The page as its user and its tester have it. */
export type Mail = {
  readonly page: Page;
  readonly origin: string;
  readonly read: <K extends keyof Inspection>(key: K) => Promise<Inspection[K]>;
  readonly write: (draft: Draft) => Promise<void>;
  /** Types an address into a field and settles it with Enter. */
  readonly type: (field: string, address: string) => Promise<void>;
  /** Takes a recipient, by the name that is shown, out of a field. */
  readonly remove: (field: string, name: string) => Promise<void>;
  /** A button of the page; the link of an InfoBar may have the same name. */
  readonly press: (button: string) => Promise<void>;
  /** Presses Send once the handlers of before are done, and waits for what comes of it. */
  readonly send: () => Promise<Sending>;
  /** Presses Send whatever still runs. */
  readonly sendAtOnce: () => Promise<Sending>;
  readonly dialog: Locator;
  readonly alert: () => Promise<Alert>;
  /** Presses a button of the alert. */
  readonly answer: (button: string) => Promise<void>;
  /** What the add-in wrote above the body: text, the link to the pane (a button), Dismiss. */
  readonly infoBar: Locator;
  readonly consent: Consent;
  /** What becomes of the add-in's next writes to a recipient field; null for nothing unusual. */
  readonly failWrites: (plan: WriteFaultPlan | null) => Promise<void>;
  /** The inside of the add-in's pane. */
  readonly pane: FrameLocator;
  /** Changes what stands behind the page: the health of the services, or the owner's mailbox. */
  readonly put: (what: 'state' | 'mailbox', value: object | null) => Promise<void>;
};

export const consentOn = (page: Page): Consent => {
  const question = page.getByRole('dialog', { name: 'Permissions requested' });
  const answer = async (button: string): Promise<void> => {
    await question.getByRole('button', { name: button, exact: true }).click();
    await question.waitFor({ state: 'hidden' });
  };
  return {
    asked: async () => {
      await question.waitFor();
      return page.evaluate(() => window.simulator.consentAsked ?? []);
    },
    accept: () => answer('Accept'),
    cancel: () => answer('Cancel'),
  };
};

/** Takes a recipient out of a field, by keyboard. */
export const removeFrom = async (page: Page, field: string, name: string): Promise<void> => {
  const people = page.getByRole('listbox', { name: `People in ${field}`, exact: true });
  const person = people.getByRole('option', { name, exact: true });
  await person.focus();
  await page.keyboard.press('Delete');
  await person.waitFor({ state: 'detached' });
};

const isIdle = (): boolean => window.simulator.isIdle;
const isAnswered = (): boolean => window.simulator.lastSend?.endedAt !== undefined;

export const mailOn = (page: Page, watching: Watch, origin: string): Mail => {
  const dialog = page.getByRole('alertdialog');
  const read = async <K extends keyof Inspection>(key: K): Promise<Inspection[K]> =>
    (await page.evaluate((name) => window.simulator[name], key)) as Inspection[K];
  const press = (button: string): Promise<void> =>
    page
      .getByRole('button', { name: button, exact: true })
      .and(page.locator(':not([aria-label="Notifications"] *)'))
      .click();

  const sendAtOnce = async (): Promise<Sending> => {
    const before = watching.asked().length;
    await press('Send');
    await page.waitForFunction(isAnswered);
    const last = await read('lastSend');
    if (last?.endedAt === undefined) throw new Error('Nothing was sent.');
    return {
      outcome: last.outcome,
      ms: last.endedAt - last.startedAt,
      asked: watching.asked().slice(before),
    };
  };

  return {
    page,
    origin,
    read,
    press,
    dialog,
    infoBar: page.getByRole('region', { name: 'Notifications', exact: true }),
    consent: consentOn(page),
    failWrites: (plan) => page.evaluate((given) => window.simulator.failWrites(given), plan),
    pane: page.frameLocator('aside iframe'),
    write: (draft) => page.evaluate((given) => window.simulator.write(given), draft),
    type: async (field, address) => {
      const input = page.getByRole('combobox', { name: field, exact: true });
      await input.fill(address);
      await input.press('Enter');
      await page.waitForFunction(
        (wanted) =>
          [window.simulator.item].some(
            (item) =>
              item !== undefined &&
              [...item.to, ...item.cc, ...item.bcc].some((one) => one.address === wanted),
          ),
        address,
      );
    },
    remove: (field, name) => removeFrom(page, field, name),
    send: async () => {
      await page.waitForFunction(isIdle);
      return sendAtOnce();
    },
    sendAtOnce,
    alert: async () => ({
      text: await dialog
        .getByRole('paragraph')
        .allInnerTexts()
        .then((lines) => lines.join('\n')),
      buttons: await dialog.getByRole('button').allInnerTexts(),
    }),
    answer: (button) => dialog.getByRole('button', { name: button, exact: true }).click(),
    put: async (what, value) => {
      const answer = await page.request.put(`${origin}/simulator/api/${what}`, {
        headers: { 'content-type': 'application/json' },
        data: JSON.stringify(value),
      });
      if (!answer.ok()) throw new Error(await answer.text());
    },
  };
};
