import { useSimulator } from './use-simulator';

/** What Smart Alerts can do differs by Mailbox requirement set; what is decided does not. */

const simulator = useSimulator();

test.each(['1.12', '1.13'])(
  'on %s a warning has no Send Anyway, and the second press of Send sends',
  async (band) => {
    const mail = await simulator.open({ story: 'estates', band });
    expect(await mail.send()).toMatchObject({ outcome: 'held' });
    const { text, buttons } = await mail.alert();
    expect(text).toContain('300 people');
    expect(text).toContain('press Send again within 2 minutes');
    expect(buttons).toEqual(["Don't Send"]);
    await mail.answer("Don't Send");
    expect(await mail.send()).toMatchObject({ outcome: 'allowed' });
  },
);

test('on 1.12 another recipient between the two presses is a new warning', async () => {
  const mail = await simulator.open({ story: 'estates', band: '1.12' });
  await mail.send();
  await mail.answer("Don't Send");
  await mail.type('Cc', 'priya.abbott@contoso.example');
  expect(await mail.send()).toMatchObject({ outcome: 'held' });
});

test('on 1.13 no second press passes a block', async () => {
  const mail = await simulator.open({ story: 'all-england', band: '1.13' });
  await mail.send();
  await mail.answer("Don't Send");
  expect(await mail.send()).toMatchObject({ outcome: 'held' });
});

test('on 1.13 a confirmation is given in the pane, opened from the ribbon', async () => {
  const mail = await simulator.open({ story: 'confirm', band: '1.13' });
  await mail.send();
  const { text, buttons } = await mail.alert();
  expect(text).toContain('“Who gets this?” in the ribbon');
  expect(buttons).toEqual(["Don't Send"]);
  await mail.answer("Don't Send");
  await mail.press('Who gets this?');
  await mail.pane.getByLabel('Number of people').fill('4000');
  await mail.pane.getByRole('button', { name: 'Send to 4,000 people anyway' }).click();
  await mail.pane.getByRole('heading', { level: 1 }).waitFor();
  await mail.pane.getByText('Confirmed.', { exact: false }).first().waitFor();
  expect(await mail.send()).toMatchObject({ outcome: 'allowed' });
});

test('on 1.14 the alert is plain text, and Don’t Send opens the pane', async () => {
  const mail = await simulator.open({ story: 'estates', band: '1.14' });
  await mail.send();
  const { text, buttons } = await mail.alert();
  expect(text).toContain('300 people');
  expect(text).not.toContain('*');
  expect(await mail.dialog.getByRole('strong').count()).toBe(0);
  expect(buttons).toEqual(['Send Anyway', 'Who gets this?']);
  await mail.answer('Who gets this?');
  await mail.pane.getByRole('heading', { level: 1, name: /300 people/u }).waitFor();
});

test.each(['1.15', '1.16'])('on %s the number is set in bold', async (band) => {
  const mail = await simulator.open({ story: 'estates', band });
  await mail.send();
  expect(await mail.dialog.getByRole('strong').allInnerTexts()).toEqual(['300 people']);
  expect((await mail.alert()).text).not.toContain('*');
});

const people = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    name: `Person ${String(index)}`,
    address: `person${String(index)}@contoso.example`,
    recipientType: 'user' as const,
  }));

test('classic Outlook names 500 recipients of a field and no more: at least 500', async () => {
  const mail = await simulator.open({ story: 'reply', caps: 'classic' });
  await mail.write({ to: people(600), subject: 'Survey' });
  expect(await mail.send()).toMatchObject({ outcome: 'held' });
  expect((await mail.alert()).text).toContain('at least 500 people');
});

test('the web names 600 of 600', async () => {
  const mail = await simulator.open({ story: 'reply' });
  await mail.write({ to: people(600), subject: 'Survey' });
  await mail.send();
  expect((await mail.alert()).text).toContain('reaches 600 people');
});
