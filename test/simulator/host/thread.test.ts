import { createItem } from '../../../simulator/host/item';
import { withSubject } from '../../../simulator/host/thread';

const jane = { name: 'Jane', address: 'jane@contoso.example', recipientType: 'user' } as const;

const reply = createItem({ from: jane, subject: 'RE: Test', conversationId: 'c' }, 0);

test.each(['Test', 're: test', 'AW: RE: Test'])('%s stays in the conversation', (subject) => {
  expect(withSubject(reply, subject)).toMatchObject({ subject, conversationId: 'c' });
});

test('another subject is another conversation, and the old one is the old conversation', () => {
  const edited = withSubject(reply, 'Please stop');
  expect(edited.conversationId).not.toBe('c');
  expect(edited.conversationId).not.toBeNull();
  expect(withSubject(edited, 'RE: Test').conversationId).toBe('c');
});

test('new mail has no conversation whatever its subject', () => {
  expect(withSubject(createItem({ from: jane }, 0), 'Test').conversationId).toBeNull();
});
