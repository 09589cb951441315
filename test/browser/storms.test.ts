import type { Mail } from './mail';
import { useSimulator } from './use-simulator';

/** Replies that do not look like replies, a storm that breaks out, and the hold that ends it. */

const simulator = useSimulator();

const whoReplied = /(\d+) people have replied to all in the last hour/u;

const repliers = async (mail: Mail): Promise<number> =>
  Number(whoReplied.exec((await mail.alert()).text)?.[1]);

const inbox = (mail: Mail) =>
  mail.page.getByRole('region', { name: 'Message list' }).getByRole('listitem');

const arrivals = (mail: Mail, count: number): Promise<unknown> =>
  mail.page.waitForFunction((wanted) => window.simulator.arrived >= wanted, count);

test('the NHS morning: the way out first, then how many have replied to all', async () => {
  const mail = await simulator.open({ story: 'nhs-morning', mail: '0' });
  expect(await mail.read('item')).toMatchObject({ subject: 'RE: Test', composeType: 'reply' });
  expect(await mail.send()).toMatchObject({ outcome: 'held' });
  const { text, buttons } = await mail.alert();
  expect(text).toMatch(/^Reply to the sender only/u);
  expect(text).toContain('6 people have replied to all in the last hour');
  expect(text).toMatch(/840,00[01]/u);
  expect(buttons).toEqual(['Who gets this?', "Don't Send"]);
  await mail.answer('Who gets this?');
  await mail.pane.getByRole('heading', { level: 1, name: /840,00[01]/u }).waitFor();
  await mail.pane.getByRole('button', { name: 'Reply to sender only' }).click();
  await mail.pane.getByRole('button', { name: 'Undo' }).waitFor();
  expect(await mail.send()).toMatchObject({ outcome: 'allowed' });
  expect(await mail.read('sent')).toMatchObject([{ to: ['ewan.fletcher@contoso.example'] }]);
});

test('the inbox fills while one writes, and the next Send knows of more', async () => {
  const mail = await simulator.open({ story: 'nhs-morning', mail: '5' });
  await mail.send();
  const first = await repliers(mail);
  const shown = await inbox(mail).count();
  await mail.answer("Don't Send");
  const before = await mail.read('arrived');
  await arrivals(mail, before + 3);
  expect(await inbox(mail).count()).toBeGreaterThanOrEqual(shown + 3);
  await mail.send();
  expect(await repliers(mail)).toBeGreaterThanOrEqual(first + 3);
});

test('the newest reply is on top, what is written stays, and the storm ends after 30', async () => {
  const mail = await simulator.open({ story: 'nhs-morning', mail: '40' });
  const { page } = mail;
  const body = page.getByLabel('Body');
  await body.fill('I am writing.');
  await arrivals(mail, 30);
  await page.getByRole('button', { name: 'Inbox (30)' }).waitFor();
  expect(await inbox(mail).first().innerText()).toMatch(/Jack Barker\s+now\s+RE: Test/u);
  expect(await body.inputValue()).toBe('I am writing.');
  expect(await body.evaluate((it) => it === document.activeElement)).toBe(true);
  expect(await page.getByRole('status', { name: 'New mail' }).innerText()).toBe(
    '30 new messages in the inbox',
  );
  await mail.send();
  expect(await repliers(mail)).toBe(36);
});

test('another story is not rained on', async () => {
  const mail = await simulator.open({ story: 'nhs-morning', mail: '40' });
  await arrivals(mail, 2);
  await mail.page.getByLabel('Story').selectOption('hold-goes-live');
  await mail.page.waitForFunction(() => window.simulator.story === 'hold-goes-live');
  await mail.page.waitForFunction(() => window.simulator.isIdle);
  const quiet = await inbox(mail).count();
  await mail.page.waitForTimeout(400);
  expect(await inbox(mail).count()).toBe(quiet);
  expect(await mail.read('arrived')).toBe(0);
});

test('who wants no motion sees mail come without any', async () => {
  const mail = await simulator.open({ story: 'nhs-morning', mail: '10' });
  await mail.page.emulateMedia({ reducedMotion: 'reduce' });
  try {
    const before = await mail.read('arrived');
    await arrivals(mail, before + 2);
    const moving = await mail.page.evaluate(() =>
      document
        .getAnimations()
        .filter(({ effect }) => Number(effect?.getTiming().duration) > 1)
        .map(({ playState }) => playState),
    );
    expect(moving).toEqual([]);
  } finally {
    await mail.page.emulateMedia({ reducedMotion: null });
  }
});

/** The recipients of what is open now, as a new message. */
const asNew = async (mail: Mail) => {
  const item = await mail.read('item');
  await mail.write({ to: item?.to ?? [], cc: item?.cc ?? [], subject: 'Something new' });
};

test('a reply to all, saved and opened again: held by the thresholds of replies', async () => {
  const mail = await simulator.open({ story: 'reopened-draft' });
  await mail.press('Nadia Hussain, Digital Programme RE: Which browser do you use? Draft');
  expect(await mail.read('item')).toMatchObject({ composeType: 'newMail', sessionData: {} });
  expect(await mail.send()).toMatchObject({ outcome: 'held' });
  const { text, buttons } = await mail.alert();
  expect(text).toContain('Your reply to all reaches');
  expect(text).toMatch(/15[01] people/u);
  expect(buttons).toContain('Send Anyway');
  const opened = (await mail.read('handlerRuns')).map(({ event }) => event);
  expect(opened).toContain('OnMessageCompose');
  expect(opened).not.toContain('OnNewMessageCompose');
  await mail.answer("Don't Send");
  await asNew(mail);
  expect(await mail.send()).toMatchObject({ outcome: 'allowed' });
});

test('a draft saved by hand while the reply is written is the same', async () => {
  const mail = await simulator.open({ story: 'edited-subject' });
  await mail.press('Save and close');
  await mail.press('Drafts (1)');
  await inbox(mail).getByRole('button').click();
  expect(await mail.read('item')).toMatchObject({ composeType: 'newMail' });
  await mail.send();
  expect((await mail.alert()).text).toContain('Your reply to all reaches');
});

/** What office.js tells the pane. */
const platformIn = (mail: Mail): Promise<unknown> =>
  mail.pane.locator('body').evaluate(() => {
    const { Office } = window as unknown as {
      readonly Office: { readonly context: { readonly platform: unknown } };
    };
    return Office.context.platform;
  });

test('on Mac, where Send is told of new mail without an original: no Send Anyway', async () => {
  const mail = await simulator.open({ story: 'mac-reply' });
  expect(await mail.read('client')).toMatchObject({ platform: 'Mac', band: '1.14' });
  expect(await mail.send()).toMatchObject({ outcome: 'held' });
  const { text, buttons } = await mail.alert();
  expect(text).toContain('Your reply to all reaches');
  expect(text).toMatch(/70[01] people/u);
  expect(buttons).not.toContain('Send Anyway');
  await mail.answer(buttons.find((label) => label !== "Don't Send") ?? '');
  await mail.pane.getByRole('heading', { level: 1, name: /^Your reply to all/u }).waitFor();
  expect(await platformIn(mail)).toBe('Mac');
  await asNew(mail);
  await mail.send();
  const fresh = await mail.alert();
  expect(fresh.text).toContain('This message reaches');
  expect(fresh.buttons).toContain('Send Anyway');
});

test('on Mac, sent before the compose handler is done: recognised all the same', async () => {
  const mail = await simulator.open({ story: 'mac-reply', latency: '40' });
  await mail.sendAtOnce();
  expect((await mail.alert()).text).toContain('Your reply to all reaches');
});

test('the story on Mac leaves the next one on the web', async () => {
  const mail = await simulator.open({ story: 'mac-reply' });
  await mail.page.getByLabel('Story').selectOption('estates');
  await mail.page.waitForFunction(() => window.simulator.story === 'estates');
  await mail.page.waitForFunction(() => window.simulator.isIdle);
  expect(await mail.read('client')).toMatchObject({ platform: 'OfficeOnline', band: '1.15' });
});

test.each([
  ['web', {}],
  ['classic', { platform: 'PC' }],
  ['Mac', { platform: 'Mac', band: '1.14' }],
])('%s: another subject takes it out of the conversation, not out of sight', async (_, client) => {
  const mail = await simulator.open({ story: 'edited-subject', ...client });
  await mail.page.waitForFunction(() => window.simulator.isIdle);
  const before = await mail.read('item');
  await mail.page.getByLabel('Subject').fill('My badge');
  const after = await mail.read('item');
  expect(after?.conversationId).not.toBe(before?.conversationId);
  expect(await mail.send()).toMatchObject({ outcome: 'held' });
  const { text, buttons } = await mail.alert();
  expect(text).toContain('Your reply to all reaches');
  expect(text).toMatch(/18,00[01] people/u);
  expect(text).toContain('It cannot be sent to these recipients');
  expect(buttons).not.toContain('Send Anyway');
});

const words = {
  en: 'A mail storm is being cleaned up. Please do not reply',
  fr: 'Une tempête de messages est en cours de traitement',
  de: 'Ein E-Mail-Sturm wird gerade beseitigt',
};

test.each(Object.entries(words))(
  'a hold begins while one writes, in %s: stopped, and free once it ends',
  async (lang, message) => {
    const mail = await simulator.open({ story: 'hold-goes-live', lang });
    await mail.page.waitForFunction(() => window.simulator.isIdle);
    const { id } = (await mail.read('item')) ?? {};
    await mail.press('Start the hold');
    await mail.page.getByRole('button', { name: 'End the hold' }).waitFor();
    const { outcome, asked } = await mail.send();
    expect(outcome).toBe('held');
    expect(asked).toContain('/policy.json');
    expect((await mail.alert()).text).toContain(message);
    await mail.dialog.getByRole('button').last().click();
    await mail.press('End the hold');
    await mail.page.getByRole('button', { name: 'Start the hold' }).waitFor();
    expect((await mail.read('item'))?.id).toBe(id);
    expect(await mail.send()).toMatchObject({ outcome: 'allowed' });
  },
);

test('without a hold the same reply leaves', async () => {
  const mail = await simulator.open({ story: 'hold-goes-live' });
  expect(await mail.send()).toMatchObject({ outcome: 'allowed' });
});

test('a hold written into the policy editor stops the next Send, and one that is over does not', async () => {
  const mail = await simulator.open({ story: 'hold-goes-live' });
  const { page } = mail;
  const writeHold = async (until: string): Promise<void> => {
    await mail.press('Edit policy');
    const editor = page.getByLabel('policy.json as it is served');
    const policy = JSON.parse(await editor.inputValue()) as Record<string, unknown>;
    const hold = { id: 'INC-1', until, subjects: ['cover for BANK holiday'] };
    const holds = [{ ...hold, message: { en: 'Paused until noon.' } }];
    await editor.fill(JSON.stringify({ ...policy, holds }, null, 2));
    await page.getByText('This policy is valid.').waitFor();
    await mail.press('Apply');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  };
  await writeHold('2099-12-31');
  expect(await mail.send()).toMatchObject({ outcome: 'held' });
  expect((await mail.alert()).text).toContain('Paused until noon.');
  await mail.answer("Don't Send");
  await writeHold('2016-11-14T18:00:00Z');
  expect(await mail.send()).toMatchObject({ outcome: 'allowed' });
});
