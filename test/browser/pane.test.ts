import type { Mail } from './mail';
import { useSimulator } from './use-simulator';

/** From a held message into the pane and back to Send. */

const simulator = useSimulator();

const openPane = async (mail: Mail): Promise<void> => {
  await mail.send();
  await mail.answer('Who gets this?');
  await mail.pane.getByRole('heading', { level: 1 }).waitFor();
};

const confirm = async (mail: Mail, typed: string): Promise<void> => {
  await mail.pane.getByLabel('Number of people').fill(typed);
  await mail.pane.getByRole('button', { name: 'Send to 4,000 people anyway' }).click();
  await mail.pane.getByRole('heading', { level: 1 }).waitFor();
  await mail.pane
    .getByText(/^Confirmed\. Press Send now/u)
    .first()
    .waitFor();
};

test('4,000 people: no Send Anyway; once the number is typed, Send passes', async () => {
  const mail = await simulator.open({ story: 'confirm' });
  await mail.send();
  const { text, buttons } = await mail.alert();
  expect(text).toContain('4,000 people');
  expect(text).toContain('type 4,000');
  expect(buttons).toEqual(['Who gets this?', "Don't Send"]);
  await mail.answer("Don't Send");
  await openPane(mail);
  await confirm(mail, '4,000');
  expect(await mail.send()).toMatchObject({ outcome: 'allowed' });
});

test('a wrong number confirms nothing', async () => {
  const mail = await simulator.open({ story: 'confirm' });
  await openPane(mail);
  await mail.pane.getByLabel('Number of people').fill('400');
  await mail.pane.getByRole('button', { name: 'Send to 4,000 people anyway' }).click();
  await mail.pane.getByText('Please type 4,000.', { exact: false }).waitFor();
  expect(await mail.send()).toMatchObject({ outcome: 'held' });
});

test('the same message a second time is held again', async () => {
  const mail = await simulator.open({ story: 'confirm' });
  const first = await mail.read('item');
  await openPane(mail);
  await confirm(mail, '4000');
  await mail.send();
  await mail.write({ to: first?.to ?? [], subject: first?.subject ?? '' });
  expect(await mail.send()).toMatchObject({ outcome: 'held' });
});

test('another recipient after the confirmation: held again, and the pane asks anew', async () => {
  const mail = await simulator.open({ story: 'confirm' });
  await openPane(mail);
  await confirm(mail, '4 000');
  await mail.type('Cc', 'priya.abbott@contoso.example');
  expect(await mail.send()).toMatchObject({ outcome: 'held' });
  await mail.answer("Don't Send");
  await mail.pane.getByLabel('Number of people').waitFor();
});

test('another subject after the confirmation: held again', async () => {
  const mail = await simulator.open({ story: 'confirm' });
  await openPane(mail);
  await confirm(mail, '4000');
  await mail.page.getByLabel('Subject').fill('Another survey');
  expect(await mail.send()).toMatchObject({ outcome: 'held' });
});

test('a list nobody knows: ticked and explained, it passes', async () => {
  const mail = await simulator.open({ story: 'unknown-list' });
  await openPane(mail);
  await mail.pane.getByLabel("I don't know how many people this reaches").check();
  await mail.pane.getByRole('button', { name: 'Send anyway' }).click();
  await mail.pane.getByText('Please give a reason.').waitFor();
  await mail.pane.getByLabel('Reason').fill('The archive is flooded.');
  await mail.pane.getByRole('button', { name: 'Send anyway' }).click();
  await mail.pane
    .getByText(/^Confirmed\. Press Send now/u)
    .first()
    .waitFor();
  expect(await mail.send()).toMatchObject({ outcome: 'allowed' });
});

test('what is blocked cannot be confirmed in the pane either', async () => {
  const mail = await simulator.open({ story: 'all-england' });
  await openPane(mail);
  await mail.pane.getByRole('heading', { level: 1, name: /840,000/u }).waitFor();
  expect(await mail.pane.getByLabel('Number of people').count()).toBe(0);
  expect(await mail.pane.getByRole('button', { name: /anyway/iu }).count()).toBe(0);
});

test('an invalid policy: still stopped, and the pane says which rules hold', async () => {
  const mail = await simulator.open({ story: 'invalid-policy' });
  await openPane(mail);
  await mail.pane.getByRole('heading', { level: 1, name: /840,000/u }).waitFor();
  await mail.pane.getByText('The published policy could not be used', { exact: false }).waitFor();
  await mail.pane.getByText('Details for the administrator').click();
  for (const path of ['thresholds.new.warn', 'budgetMs']) {
    await mail.pane.getByText(path, { exact: false }).waitFor();
  }
});

test('monitor mode: the pane says what would have happened', async () => {
  const mail = await simulator.open({ story: 'monitor' });
  await mail.press('Who gets this?');
  await mail.pane.getByText('Trial run', { exact: false }).first().waitFor();
});

test('the pane looks again when the recipients change', async () => {
  const mail = await simulator.open({ story: 'three-colleagues' });
  await mail.press('Who gets this?');
  await mail.pane.getByRole('heading', { level: 1, name: 'Nothing holds this message.' }).waitFor();
  await mail.type('Cc', 'estates@contoso.example');
  await mail.pane.getByRole('heading', { level: 1, name: /303/u }).waitFor();
});
