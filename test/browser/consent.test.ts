import type { Mail } from './mail';
import { repairing } from './repairing';
import { useSimulator, type Parameters } from './use-simulator';

/** The first consent to Microsoft Graph: asked for in the pane, by a click alone, and never again by itself. */

const simulator = useSimulator();

const section = ({ pane }: Mail) => pane.getByRole('region', { name: 'Count in your directory' });
const signIn = ({ pane }: Mail) => pane.getByRole('button', { name: 'Sign in', exact: true });
/** What is seen of it, beside what is only heard. */
const quietLine = ({ pane }: Mail) =>
  pane.locator('p, span', { hasText: /^You chose not to sign in\./u });
const heading = ({ pane }: Mail, name: RegExp) => pane.getByRole('heading', { level: 1, name });

const nobodyKnows = /^Nobody can tell how many people/u;
const counted = /\d,\d{3} people/u;

const openPane = async (parameters: Parameters): Promise<Mail> => {
  const mail = await simulator.open(parameters);
  await repairing(mail).open();
  return mail;
};

const isAsked = async (mail: Mail): Promise<boolean> =>
  (await mail.read('consentAsked')) !== undefined;

const ask = async (mail: Mail): Promise<readonly string[]> => {
  await signIn(mail).click();
  return mail.consent.asked();
};

test('says what is read and what is not, and opens no window by itself', async () => {
  const mail = await openPane({ story: 'no-consent' });
  await heading(mail, nobodyKnows).waitFor();
  await signIn(mail).waitFor();
  const said = await section(mail).innerText();
  expect(said).toContain('asks your organisation’s directory how many people are behind a list');
  expect(said).toContain('It does not read the text of any message');
  expect(await isAsked(mail)).toBe(false);
});

test('accepted: the sizes are counted, the section goes, and Send knows them without a question', async () => {
  const mail = await openPane({ story: 'no-consent' });
  const scopes = await ask(mail);
  expect(scopes).toEqual(['Mail.Read', 'GroupMember.Read.All', 'Mail.ReadBasic']);
  await section(mail).getByText('Waiting for the sign-in window.').waitFor();
  await mail.consent.accept();
  await heading(mail, counted).waitFor();
  await section(mail).waitFor({ state: 'detached' });
  await mail.infoBar.getByText(counted).waitFor();
  expect(await mail.infoBar.getByRole('group').count()).toBe(1);

  expect(await mail.send()).toMatchObject({ outcome: 'held' });
  expect((await mail.alert()).text).toMatch(counted);
  await mail.answer("Don't Send");
  const item = await mail.read('item');
  await mail.write({ to: item?.to ?? [], subject: 'Another' });
  await mail.send();
  expect((await mail.alert()).text).toMatch(counted);
  expect(await isAsked(mail)).toBe(false);
});

test('a refusal leaves one quiet line, in this pane, in the next, and beside another message', async () => {
  const mail = await openPane({ story: 'no-consent' });
  await ask(mail);
  await mail.consent.cancel();
  await quietLine(mail).waitFor();
  await heading(mail, nobodyKnows).waitFor();

  const pane = repairing(mail);
  await pane.close();
  await pane.open();
  await quietLine(mail).waitFor();
  expect(await section(mail).count()).toBe(0);

  const item = await mail.read('item');
  await mail.write({ to: item?.to ?? [], subject: 'Another' });
  await pane.open();
  await quietLine(mail).waitFor();
  expect(await section(mail).count()).toBe(0);
  await mail.send();
  expect(await isAsked(mail)).toBe(false);
});

test('who refused may still sign in', async () => {
  const mail = await openPane({ story: 'no-consent' });
  await ask(mail);
  await mail.consent.cancel();
  await ask(mail);
  await mail.consent.accept();
  await heading(mail, counted).waitFor();
  expect(await quietLine(mail).count()).toBe(0);
});

test('a window that was closed by Escape is a refusal', async () => {
  const mail = await openPane({ story: 'no-consent' });
  await ask(mail);
  await mail.page.keyboard.press('Escape');
  await quietLine(mail).waitFor();
});

test('the whole way by keyboard, and the focus comes to the number', async () => {
  const mail = await openPane({ story: 'no-consent' });
  await signIn(mail).focus();
  await mail.page.keyboard.press('Enter');
  await mail.consent.asked();
  await mail.consent.accept();
  await heading(mail, counted).waitFor();
  await heading(mail, counted).and(mail.pane.locator(':focus')).waitFor();
});

test('after a refusal by keyboard the focus is on the button it began with', async () => {
  const mail = await openPane({ story: 'no-consent' });
  await signIn(mail).focus();
  await mail.page.keyboard.press('Enter');
  await mail.consent.asked();
  await mail.page.keyboard.press('Escape');
  await quietLine(mail).waitFor();
  await signIn(mail).and(mail.pane.locator(':focus')).waitFor();
});

test('a client that cannot sign in is offered nothing', async () => {
  const mail = await openPane({ story: 'no-consent', naa: 'off' });
  await heading(mail, nobodyKnows).waitFor();
  expect(await signIn(mail).count()).toBe(0);
  await mail.send();
  expect(await isAsked(mail)).toBe(false);
});

test.each([
  ['consent was given', { consent: 'granted' }],
  ['no policy names Graph', { graph: 'off' }],
])('nothing is offered where %s', async (_, parameters) => {
  const mail = await openPane({ story: 'no-consent', ...parameters });
  await heading(mail, /./u).waitFor();
  expect(await signIn(mail).count()).toBe(0);
  expect(await section(mail).count()).toBe(0);
});

test('nothing is offered where the sizes are known without it', async () => {
  const mail = await openPane({ story: 'all-england', consent: 'missing' });
  await heading(mail, /840,000/u).waitFor();
  expect(await signIn(mail).count()).toBe(0);
});
