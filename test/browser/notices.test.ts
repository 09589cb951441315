import type { Mail } from './mail';
import { repairing } from './repairing';
import { changePolicy } from './served-policy';
import { useSimulator, type Parameters } from './use-simulator';

/** What stands above a message while it is being written. */

const simulator = useSimulator();

const idle = async ({ page }: Mail): Promise<void> => {
  await page.waitForFunction(() => window.simulator.isIdle);
};

/** Every bar with its link, once the handlers are done. */
const bars = async (mail: Mail): Promise<readonly string[]> => {
  await idle(mail);
  const all = await mail.infoBar.getByRole('group').allInnerTexts();
  return all.map((text) => text.replace(/\s+/gu, ' ').trim());
};

const opened = async (parameters: Parameters): Promise<readonly string[]> =>
  bars(await simulator.open(parameters));

/** Waits for what the pane does in the background. */
const becomes = async ({ infoBar }: Mail, text: RegExp): Promise<void> => {
  await infoBar.getByRole('group').filter({ hasText: text }).waitFor();
  expect(await infoBar.getByRole('group').count()).toBe(1);
};

const goes = ({ infoBar }: Mail): Promise<void> =>
  infoBar.getByRole('group').waitFor({ state: 'detached' });

const colleague = 'priya.abbott@contoso.example';
const hold = {
  id: 'INC-1',
  until: '2099-01-01',
  lists: ['estates@contoso.example'],
  subjects: [],
  message: { en: 'Please wait.' },
};

test.each([
  ['estates', 'This message reaches 300 people. Send will warn once more. Who gets this?'],
  [
    'confirm',
    'This message reaches 4,000 people. Send will ask for a confirmation. Who gets this?',
  ],
  ['all-england', 'This message reaches 840,000 people. Send will stop it. Who gets this?'],
  [
    'unknown-list',
    'Nobody can tell how many people this message reaches. Send will ask for a confirmation. Who gets this?',
  ],
  [
    'meeting',
    'This invitation reaches up to 4,001 people. Send will ask for a confirmation. Who gets this?',
  ],
])('%s: one sentence and the way to the pane', async (story, text) => {
  expect(await opened({ story })).toEqual([text]);
});

test.each([
  ['message', 'estates', 'breakwater.message.pane', '300'],
  ['meeting', 'meeting', 'breakwater.appointment.pane', '4,001'],
])('the link opens the pane of a %s', async (_, story, commandId, number) => {
  const mail = await simulator.open({ story });
  await mail.infoBar.getByRole('button', { name: 'Who gets this?' }).click();
  await mail.pane.getByRole('heading', { level: 1, name: new RegExp(number, 'u') }).waitFor();
  expect(await mail.read('pane')).toMatchObject({
    commandId,
    context: expect.stringMatching(/^\{"v":1,"action":"(?:warn|confirm)"\}$/u) as string,
  });
});

test.each(['three-colleagues', 'reply', 'monitor'])('%s: nothing', async (story) => {
  const mail = await simulator.open({ story });
  expect(await bars(mail)).toEqual([]);
});

test('monitor mode: nothing beside the open pane either', async () => {
  const mail = await simulator.open({ story: 'monitor' });
  const pane = repairing(mail);
  await pane.open();
  await mail.type('Cc', colleague);
  await mail.pane.getByRole('heading', { level: 1, name: /840,00\d/u }).waitFor();
  await pane.settle();
  expect(await bars(mail)).toEqual([]);
});

test('it follows the recipients, one at a time, and goes with the last list', async () => {
  const mail = await simulator.open({ story: 'three-colleagues' });
  expect(await bars(mail)).toEqual([]);
  await mail.type('Cc', 'estates@contoso.example');
  expect(await bars(mail)).toEqual([expect.stringContaining('reaches up to 303 people')]);
  await mail.type('Bcc', 'regional-midwives@contoso.example');
  expect(await bars(mail)).toEqual([expect.stringMatching(/4,30\d people.*confirmation/u)]);
  await mail.remove('Bcc', 'Regional Midwives');
  expect(await bars(mail)).toEqual([expect.stringContaining('reaches up to 303 people')]);
  await mail.remove('Cc', 'Estates Team');
  expect(await bars(mail)).toEqual([]);
});

test('it goes with a repair in the pane, and comes back with its undo', async () => {
  const mail = await simulator.open({ story: 'all-england' });
  await becomes(mail, /840,000/u);
  const pane = repairing(mail);
  await pane.open();
  await pane.press('Remove All England');
  await goes(mail);
  await pane.press('Undo');
  await becomes(mail, /840,000/u);
  await pane.press('Remove All England');
  await goes(mail);
});

test('a sentence dismissed does not come back; another one does', async () => {
  const mail = await simulator.open({ story: 'estates' });
  await becomes(mail, /300 people/u);
  await mail.infoBar.getByRole('button', { name: 'Dismiss' }).click();
  await goes(mail);
  await mail.type('Cc', colleague);
  expect(await bars(mail)).toEqual([expect.stringContaining('301 people')]);
  await mail.remove('Cc', 'Priya Abbott');
  expect(await bars(mail)).toEqual([]);
  const pane = repairing(mail);
  await pane.open();
  await pane.press('Remove Estates Team');
  await pane.press('Undo');
  expect(await bars(mail)).toEqual([]);
  await mail.type('Cc', 'all-england@contoso.example');
  expect(await bars(mail)).toEqual([expect.stringContaining('840,')]);
});

test('a hold that was served before the message was begun', async () => {
  const mail = await simulator.open({ story: 'estates' });
  await becomes(mail, /300 people/u);
  const item = await mail.read('item');
  await changePolicy(mail, { holds: [hold] });
  // A copy of the policy is good for a minute.
  await mail.page.evaluate(() => localStorage.clear());
  await mail.write({ to: item?.to ?? [], subject: 'Test' });
  expect(await bars(mail)).toEqual([
    expect.stringMatching(/^This message reaches 300 people\. Mail .* is paused/u),
  ]);
});

test('a hold that begins while somebody writes: the pane looks, and the bar says it', async () => {
  const mail = await simulator.open({ story: 'estates' });
  await becomes(mail, /Send will warn/u);
  await changePolicy(mail, { holds: [hold] });
  await repairing(mail).open();
  await mail.infoBar.getByText('Send will warn').waitFor({ state: 'detached' });
  expect(await mail.infoBar.getByRole('group').count()).toBe(1);
});

test('a policy that grows mild while somebody writes: the pane looks, and the bar goes', async () => {
  const mail = await simulator.open({ story: 'estates' });
  await becomes(mail, /300 people/u);
  await changePolicy(mail, { mode: 'monitor' });
  await repairing(mail).open();
  await goes(mail);
});

test('once confirmed there is nothing to say; after another recipient there is', async () => {
  const mail = await simulator.open({ story: 'confirm' });
  await becomes(mail, /4,000 people/u);
  await repairing(mail).open();
  await mail.pane.getByLabel('Number of people').fill('4000');
  await mail.pane.getByRole('button', { name: 'Send to 4,000 people anyway' }).click();
  await goes(mail);
  await mail.type('Cc', colleague);
  await becomes(mail, /4,001 people.*confirmation/u);
});

test.each([
  ['fr', 'Ce message atteindrait 840 000 personnes. L’envoi sera bloqué.', 'Qui le recevra ?'],
  ['ja', 'このメッセージは 840,000 人に届きます。送信は止められます。', '誰に届きますか?'],
])('in %s', async (lang, text, link) => {
  const mail = await simulator.open({ story: 'all-england', lang });
  expect(await bars(mail)).toEqual([`${text} ${link}`]);
  await mail.infoBar.getByRole('button', { name: link.replace(' ?', '\u00a0?') }).click();
  await mail.pane.getByRole('heading', { level: 1, name: /840/u }).waitFor();
});

const people = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    name: `Person ${String(index)}`,
    address: `person${String(index)}@contoso.example`,
    recipientType: 'user' as const,
  }));

describe.each(['iOS', 'Android'])('on %s', (platform) => {
  test('one plain sentence that tells what to do instead, and no word of Send', async () => {
    const mail = await simulator.open({ story: 'all-england', platform });
    const [text, ...more] = await bars(mail);
    expect(more).toEqual([]);
    expect(text).toMatch(/^This message reaches 840,000 people\. ./u);
    expect(text).not.toMatch(/Send will|Who gets this/u);
    expect(await mail.infoBar.getByRole('button').count()).toBe(1);
    await mail.remove('To', 'All England');
    expect(await bars(mail)).toEqual([]);
  });

  test('ordinary mail: nothing', async () => {
    const mail = await simulator.open({ story: 'phone-ordinary', platform });
    expect(await bars(mail)).toEqual([]);
  });

  test('150 recipients, of which it is told 100: at least 100', async () => {
    const mail = await simulator.open({ story: 'three-colleagues', platform });
    await mail.write({ to: people(150), subject: 'Survey' });
    expect(await bars(mail)).toEqual([expect.stringContaining('reaches at least 100 people')]);
  });

  test('dismissed stays dismissed', async () => {
    const mail = await simulator.open({ story: 'all-england', platform });
    await becomes(mail, /840,000/u);
    await mail.infoBar.getByRole('button', { name: 'Dismiss' }).click();
    await mail.type('Cc', colleague);
    expect(await bars(mail)).toEqual([expect.stringContaining('840,001')]);
    await mail.remove('Cc', 'Priya Abbott');
    expect(await bars(mail)).toEqual([]);
  });
});

test.each(['fail', 'silent'])(
  'an Outlook whose calls %s: no bar, and Send is answered',
  async (fault) => {
    const mail = await simulator.open({ story: 'all-england', fault });
    expect(await mail.sendAtOnce()).toMatchObject({ outcome: 'held' });
    expect(await mail.infoBar.getByRole('group').count()).toBe(0);
  },
);
