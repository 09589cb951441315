import { useSimulator } from './use-simulator';

/** What a sender meets, story by story, on the client most have. */

const simulator = useSimulator();

/** Outlook shows a dialog of its own after this; the add-in has answered by then. */
const patienceMs = 5_000;

test('three colleagues: leaves at once, and nobody is asked', async () => {
  const mail = await simulator.open({ story: 'three-colleagues' });
  expect(await mail.send()).toMatchObject({ outcome: 'allowed', asked: [] });
  expect(await mail.read('sent')).toMatchObject([{ departure: 'allowed' }]);
});

test('"Test" to All England: stopped, with the number, and no way round', async () => {
  const mail = await simulator.open({ story: 'all-england' });
  expect(await mail.send()).toMatchObject({ outcome: 'held' });
  const { text, buttons } = await mail.alert();
  expect(text).toContain('840,000');
  expect(text).toContain('All England');
  expect(buttons).toEqual(['Who gets this?', "Don't Send"]);
  await mail.answer("Don't Send");
  expect(await mail.read('sent')).toEqual([]);
  expect(await mail.send()).toMatchObject({ outcome: 'held' });
});

test('the same, written by hand', async () => {
  const mail = await simulator.open({ story: 'reply' });
  await mail.press('New mail');
  await mail.type('To', 'all-england@contoso.example');
  await mail.page.getByLabel('Subject').fill('Test');
  expect(await mail.send()).toMatchObject({ outcome: 'held' });
  expect((await mail.alert()).text).toContain('840,000');
});

test('300 people: a warning; Send Anyway sends, and the add-in is not asked again', async () => {
  const mail = await simulator.open({ story: 'estates' });
  await mail.send();
  const { text, buttons } = await mail.alert();
  expect(text).toContain('300 people');
  expect(buttons).toEqual(['Send Anyway', 'Who gets this?', "Don't Send"]);
  await mail.answer('Send Anyway');
  expect(await mail.read('sent')).toMatchObject([{ departure: 'sent anyway' }]);
  const runs = await mail.read('handlerRuns');
  expect(runs.filter(({ event }) => event === 'OnMessageSend')).toHaveLength(1);
});

test('a list nobody knows: to be confirmed, with a reason', async () => {
  const mail = await simulator.open({ story: 'unknown-list' });
  await mail.send();
  const { text, buttons } = await mail.alert();
  expect(text).toContain('Nobody can tell');
  expect(text).toContain('Innocent List');
  expect(buttons).not.toContain('Send Anyway');
});

const members = /^\/graph\/.*\/transitiveMembers\//u;

test('three overlapping lists, 700 people: members are read, and it leaves', async () => {
  const mail = await simulator.open({ story: 'overlap-below' });
  const { outcome, asked } = await mail.send();
  expect(outcome).toBe('allowed');
  expect(asked.filter((path) => members.test(path)).length).toBeGreaterThan(0);
});

test('three overlapping lists, 1,100 people: members are read, and the sender is warned', async () => {
  const mail = await simulator.open({ story: 'overlap-above' });
  const { outcome, asked } = await mail.send();
  expect(outcome).toBe('held');
  expect(asked.filter((path) => members.test(path)).length).toBeGreaterThan(0);
  const { text, buttons } = await mail.alert();
  expect(text).toMatch(/1,[01]\d\d people/u);
  expect(buttons).toContain('Send Anyway');
});

test('a meeting with 4,000 people is held like a message', async () => {
  const mail = await simulator.open({ story: 'meeting' });
  expect(await mail.send()).toMatchObject({ outcome: 'held' });
  const { text, buttons } = await mail.alert();
  expect(text).toContain('This invitation reaches');
  expect(buttons).not.toContain('Send Anyway');
});

test('a meeting with All England is stopped', async () => {
  const mail = await simulator.open({ story: 'reply' });
  await mail.press('New meeting');
  await mail.type('Required', 'all-england@contoso.example');
  expect(await mail.send()).toMatchObject({ outcome: 'held' });
  const { text, buttons } = await mail.alert();
  expect(text).toContain('840,000');
  expect(buttons).not.toContain('Send Anyway');
});

test('Reply to an All England message: one person, leaves', async () => {
  const mail = await simulator.open({ story: 'reply' });
  await mail.press('Reply');
  expect(await mail.send()).toMatchObject({ outcome: 'allowed', asked: [] });
  expect(await mail.read('sent')).toMatchObject([{ to: ['ewan.fletcher@contoso.example'] }]);
});

test('Reply all to it: stopped, and a reply to the sender is advised', async () => {
  const mail = await simulator.open({ story: 'reply-all' });
  await mail.press('Reply all');
  expect(await mail.send()).toMatchObject({ outcome: 'held' });
  const { text, buttons } = await mail.alert();
  expect(text).toContain('Your reply to all reaches');
  expect(text).toMatch(/840,00[01]/u);
  expect(text).toContain('the sender only');
  expect(buttons).not.toContain('Send Anyway');
});

test('30 outsiders in To: Bcc is advised', async () => {
  const mail = await simulator.open({ story: 'visible-external' });
  await mail.send();
  const { text, buttons } = await mail.alert();
  expect(text).toContain('30 addresses outside your organisation');
  expect(text).toContain('Bcc');
  expect(buttons).toContain('Send Anyway');
});

test('monitor mode holds nothing', async () => {
  const mail = await simulator.open({ story: 'monitor' });
  expect(await mail.send()).toMatchObject({ outcome: 'allowed' });
});

test.each([
  ['slow', 'directory-slow', '4,000 people'],
  ['throttled', 'directory-throttled', 'gave no answer'],
  ['down', 'directory-down', 'gave no answer'],
])('directory %s: answered before Outlook loses patience', async (_, story, words) => {
  const mail = await simulator.open({ story });
  const { outcome, ms } = await mail.sendAtOnce();
  expect(outcome).toBe('held');
  expect(ms).toBeLessThan(patienceMs);
  expect((await mail.alert()).text).toContain(words);
});
