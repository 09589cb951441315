import type { Draft, Mail } from '../browser/mail';
import { useSimulator } from '../browser/use-simulator';
import type { FakeMessage, FakeRecipient } from './bundle/fake-office';
import type { Expected } from './scenario';
import { stateOf } from './services';
import { scenarios } from './table';

/** The same table with Microsoft's office.js, in a browser: what the sender sees, and which button is there. */

const simulator = useSimulator();

const recipients = (entries: readonly FakeRecipient[] = []) =>
  entries.map(({ emailAddress, displayName = emailAddress, recipientType = 'user' }) => ({
    name: displayName,
    address: emailAddress,
    recipientType,
  }));

const draftOf = (message: FakeMessage): Draft => ({
  kind: message.isMeeting === true ? 'appointment' : 'message',
  composeType: message.composeType ?? 'newMail',
  from: {
    name: 'Sender',
    address: message.from ?? 'sender@contoso.example',
    recipientType: 'user',
  },
  to: recipients(message.to),
  cc: recipients(message.cc),
  bcc: recipients(message.bcc),
  subject: message.subject ?? 'Test',
  conversationId: message.conversationId ?? null,
  inReplyTo: message.inReplyTo ?? null,
});

/** The alert says which action it stands for only to the pane. */
const actionOf = async (mail: Mail): Promise<Expected['action']> => {
  const waysRound = await mail.dialog.locator('[data-action=sendAnyway]').count();
  await mail.dialog.locator('[data-action=takeAction]').click();
  const item = await mail.read('item');
  const { action } = JSON.parse(item?.paneContext ?? '{}');
  expect(waysRound).toBe(action === 'warn' ? 1 : 0);
  return action;
};

test.each(scenarios)('$title', async (scenario) => {
  const { language = 'en-US', mailbox: band = '1.15' } = scenario.client ?? {};
  const mail = await simulator.open({ story: 'reply', lang: language, band });
  await mail.put('state', stateOf(scenario, mail.origin));
  await mail.put('mailbox', scenario.mailbox ?? null);
  await mail.write(draftOf(scenario.message));
  const { outcome, asked } = await mail.send();
  const { action, says = [], requests } = scenario.expected;
  if (outcome === 'held') {
    const { text } = await mail.alert();
    for (const words of says) expect(text).toContain(words);
  }
  expect(outcome === 'allowed' ? 'allow' : await actionOf(mail)).toBe(action);
  // What was looked up while the message was written is not asked again.
  if (requests !== undefined) expect(asked.length).toBeLessThanOrEqual(requests);
});
