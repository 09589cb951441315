import { useSimulator } from './use-simulator';

/** Names from outside, and a client, a sign-in or a handler page that does not do its part. */

const simulator = useSimulator();

test('a list’s name with a link, HTML and a direction override is text', async () => {
  const mail = await simulator.open({ story: 'hostile-name' });
  await mail.send();
  const { text } = await mail.alert();
  expect(text).toContain('[Click here](https://evil.example) <img src=x onerror=alert(1)>');
  expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u);
  expect(await mail.dialog.locator('a, img, em').count()).toBe(0);
  expect(await mail.dialog.getByRole('strong').allInnerTexts()).toEqual(['320 people']);
  await mail.answer('Who gets this?');
  await mail.pane.getByText('[Click here]', { exact: false }).first().waitFor();
  expect(await mail.pane.locator('main').locator('a, img').count()).toBe(0);
  expect(await mail.pane.locator('main').innerText()).not.toMatch(/[\u202a-\u202e]/u);
});

test('a name of 10,000 characters is cut', async () => {
  const mail = await simulator.open({ story: 'reply' });
  await mail.press('New mail');
  await mail.type('To', 'long-name@contoso.example');
  await mail.send();
  const { text } = await mail.alert();
  expect(text).toContain('320 people');
  expect(text).toContain('…');
  expect(text.length).toBeLessThanOrEqual(500);
});

test('an address full of signs that mean something elsewhere is asked for as it is', async () => {
  const mail = await simulator.open({ story: 'reply' });
  await mail.press('New mail');
  await mail.type('To', "it's&co+test#1@contoso.example");
  await mail.send();
  expect((await mail.alert()).text).toContain('260 people');
});

test.each([
  ['fail', 1_000],
  // The budget of 3 s, and the start of the handler page.
  ['silent', 5_000],
])('every Office call is lost (%s): answered, and the sender decides', async (fault, limitMs) => {
  const mail = await simulator.open({ story: 'all-england', fault });
  const { outcome, ms } = await mail.sendAtOnce();
  expect(outcome).toBe('held');
  expect(ms).toBeLessThan(limitMs);
  const { text, buttons } = await mail.alert();
  expect(text).toContain('Not all recipients could be read.');
  expect(buttons).toContain('Send Anyway');
});

test('a handler page that cannot be loaded stops no mail: the manifest says SoftBlock', async () => {
  const mail = await simulator.open({ story: 'all-england', fault: 'unavailable' });
  expect(await mail.send()).toMatchObject({ outcome: 'unavailable' });
  await mail.answer('Send Anyway');
  expect(await mail.read('sent')).toHaveLength(1);
});

test.each([
  ['consent is missing', { story: 'no-consent' }],
  ['the client has no nested app authentication', { story: 'overlap-above', naa: 'off' }],
])('%s: nobody can tell, and the sender is warned', async (_, parameters) => {
  const mail = await simulator.open(parameters);
  const { outcome, ms } = await mail.send();
  expect(outcome).toBe('held');
  expect(ms).toBeLessThan(5_000);
  const { text, buttons } = await mail.alert();
  expect(text).toContain('Nobody can tell');
  expect(buttons).toContain('Send Anyway');
});

test('nothing of policy, sizes and Graph ever answers: answered within the budget', async () => {
  const mail = await simulator.open({ story: 'reply' });
  await mail.put('state', { hang: true });
  await mail.write({
    to: [
      {
        name: 'All England',
        address: 'all-england@contoso.example',
        recipientType: 'distributionList',
      },
    ],
    subject: 'Test',
  });
  const { outcome, ms } = await mail.sendAtOnce();
  expect(outcome).toBe('held');
  expect(ms).toBeLessThan(5_000);
});
