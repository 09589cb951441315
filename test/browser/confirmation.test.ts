import type { Mail } from './mail';
import { repairing } from './repairing';
import { changePolicy } from './served-policy';
import { useSimulator, type Parameters } from './use-simulator';

/** A message that has to be confirmed: what is asked, what passes, and what makes it void. */

const simulator = useSimulator();

const inPane = ({ pane }: Mail) => ({
  number: pane.getByRole('textbox', { name: 'Number of people' }),
  reason: pane.getByRole('textbox', { name: 'Reason' }),
  tick: pane.getByRole('checkbox', { name: "I don't know how many people this reaches" }),
  send: pane.getByRole('button', { name: /^Send .*anyway$/u }),
  confirmed: pane.locator('span, p', { hasText: /^Confirmed\. Press Send now/u }).first(),
  says: (text: string) => pane.locator('main').getByText(text).first().waitFor(),
});

const openPane = async (mail: Mail): Promise<void> => {
  await mail.send();
  await mail.answer('Who gets this?');
  await mail.pane.getByRole('heading', { level: 1 }).waitFor();
};

const opened = async (parameters: Parameters = {}): Promise<Mail> => {
  const mail = await simulator.open({ story: 'confirm', ...parameters });
  await openPane(mail);
  return mail;
};

const confirm = async (mail: Mail, typed = '4000'): Promise<void> => {
  const { number, send, confirmed } = inPane(mail);
  await number.fill(typed);
  await send.click();
  await confirmed.waitFor();
};

const sends = async (mail: Mail, outcome: 'allowed' | 'held'): Promise<void> => {
  expect(await mail.send()).toMatchObject({ outcome });
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
  await confirm(mail);
  await sends(mail, 'allowed');
});

test.each(['4,000', '4.000', '4\u202f000', ' ４０００ '])(
  'the number grouped as %s',
  async (typed) => {
    const mail = await opened();
    await confirm(mail, typed);
    await mail.pane.getByRole('heading', { level: 1 }).and(mail.pane.locator(':focus')).waitFor();
    await sends(mail, 'allowed');
  },
);

test.each(['', '400', '4000.5'])(
  '“%s” confirms nothing, is complained of, and has the focus',
  async (typed) => {
    const mail = await opened();
    const { number, send, says } = inPane(mail);
    await number.fill(typed);
    await send.click();
    await says('Please type 4,000.');
    expect(await number.evaluate((input) => input === document.activeElement)).toBe(true);
    expect(await number.getAttribute('aria-invalid')).toBe('true');
    await sends(mail, 'held');
  },
);

test('Enter in the field is the button', async () => {
  const mail = await opened();
  const { number, confirmed } = inPane(mail);
  await number.fill('4000');
  await number.press('Enter');
  await confirmed.waitFor();
  await sends(mail, 'allowed');
});

const withReason = async (confirmReason: string): Promise<Mail> => {
  const mail = await simulator.open({ story: 'confirm' });
  await changePolicy(mail, { confirmReason });
  await openPane(mail);
  return mail;
};

test('no reason is asked for where the policy wants none', async () => {
  const mail = await withReason('none');
  const { number, reason } = inPane(mail);
  await number.waitFor();
  expect(await reason.count()).toBe(0);
  await confirm(mail);
  await sends(mail, 'allowed');
});

test('an optional reason may be given', async () => {
  const mail = await withReason('optional');
  await inPane(mail).reason.fill('The yearly survey.');
  await confirm(mail);
  await sends(mail, 'allowed');
});

test('a reason that is required is complained of, and has the focus', async () => {
  const mail = await withReason('required');
  const { number, reason, send, says, confirmed } = inPane(mail);
  await number.fill('4000');
  await reason.fill('   ');
  await send.click();
  await says('Please give a reason.');
  expect(await reason.evaluate((input) => input === document.activeElement)).toBe(true);
  await reason.fill('The yearly survey.');
  await send.click();
  await confirmed.waitFor();
  await sends(mail, 'allowed');
});

test('a list nobody knows: ticked and explained, it passes', async () => {
  const mail = await simulator.open({ story: 'unknown-list' });
  await openPane(mail);
  const { number, tick, reason, send, says, confirmed } = inPane(mail);
  await tick.waitFor();
  expect(await number.count()).toBe(0);
  await send.click();
  await says('Please tick this box to confirm.');
  expect(await tick.evaluate((input) => input === document.activeElement)).toBe(true);
  await tick.check();
  await send.click();
  await says('Please give a reason.');
  await reason.fill('The archive is flooded.');
  await send.click();
  await confirmed.waitFor();
  await sends(mail, 'allowed');
});

test('the Send it lets through spends it, and the same words in a new message are held', async () => {
  const mail = await opened();
  const first = await mail.read('item');
  await confirm(mail);
  const writes = async (): Promise<number> => {
    const calls = await mail.read('officeCalls');
    return calls.filter(({ name, ok }) => name === 'sessionData.setAsync' && ok).length;
  };
  await mail.page.waitForFunction(() => window.simulator.isIdle);
  await mail.infoBar.getByRole('group').waitFor({ state: 'detached' });
  const before = await writes();
  await sends(mail, 'allowed');
  expect(await writes()).toBe(before + 1);
  await mail.write({ to: first?.to ?? [], subject: first?.subject ?? '' });
  await sends(mail, 'held');
});

test('another recipient after the confirmation: the pane says so and asks anew, Send holds', async () => {
  const mail = await opened();
  await confirm(mail);
  await mail.type('Cc', 'priya.abbott@contoso.example');
  const { says, number, confirmed } = inPane(mail);
  await says('The message has changed: the confirmation no longer counts.');
  await number.waitFor();
  expect(await confirmed.count()).toBe(0);
  await sends(mail, 'held');
});

test('the recipient taken out again: the message is what was confirmed', async () => {
  const mail = await opened();
  await confirm(mail);
  await mail.type('Cc', 'priya.abbott@contoso.example');
  await inPane(mail).number.waitFor();
  await mail.remove('Cc', 'Priya Abbott');
  await inPane(mail).confirmed.waitFor();
  await sends(mail, 'allowed');
});

test('another subject, of which nothing tells: the pane says so by itself, Send holds', async () => {
  const mail = await opened();
  await confirm(mail);
  await mail.page.getByLabel('Subject').fill('Another survey');
  await inPane(mail).says('The message has changed: the confirmation no longer counts.');
  await sends(mail, 'held');
});

test('another revision of the policy: Send holds, and the pane says so by itself', async () => {
  const mail = await opened();
  await confirm(mail);
  await changePolicy(mail, { revision: 'simulator.2' });
  await sends(mail, 'held');
  await mail.answer("Don't Send");
  await inPane(mail).says(
    'Your organisation’s policy has changed: the confirmation no longer counts.',
  );
  await confirm(mail);
  await sends(mail, 'allowed');
});

test('opened anew, the pane still says that it is confirmed', async () => {
  const mail = await opened();
  await confirm(mail);
  const pane = repairing(mail);
  await pane.close();
  await pane.open();
  await inPane(mail).confirmed.waitFor();
  expect(await inPane(mail).send.count()).toBe(0);
  await sends(mail, 'allowed');
});

test.each(['1.14', '1.13'])(
  'Outlook on Mac, Mailbox %s, is 2 s late with what was confirmed',
  async (band) => {
    const mail = await simulator.open({ story: 'confirm', platform: 'Mac', band });
    const pane = repairing(mail);
    await pane.open();
    await confirm(mail);
    await pane.close();
    await pane.open();
    await inPane(mail).confirmed.waitFor();
    await sends(mail, 'allowed');
  },
);

test('Outlook on Mac: the pane is closed, and Send passes although its page is new', async () => {
  const mail = await simulator.open({ story: 'confirm', platform: 'Mac', band: '1.14' });
  const pane = repairing(mail);
  await pane.open();
  await confirm(mail);
  await pane.close();
  await sends(mail, 'allowed');
});

test('what is blocked cannot be confirmed in the pane either', async () => {
  const mail = await simulator.open({ story: 'all-england' });
  await openPane(mail);
  await mail.pane.getByRole('heading', { level: 1, name: /840,000/u }).waitFor();
  const { number, send, tick } = inPane(mail);
  expect([await number.count(), await send.count(), await tick.count()]).toEqual([0, 0, 0]);
});

test('ten minutes after it was given, a confirmation is over', async () => {
  const mail = await opened();
  await confirm(mail);
  await mail.page.clock.setSystemTime(Date.now() + 10 * 60_000 + 5000);
  await inPane(mail).says('The confirmation is over.');
  await sends(mail, 'held');
});
