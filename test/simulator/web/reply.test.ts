import { expect, test } from '@jest/globals';
import { replyTo } from '../../../simulator/web/reply';
import { allEngland, colleagues, owner, person } from '../../../simulator/stories/cast';

const sender = person('Ewan Fletcher');

const message = {
  id: 'm1',
  from: sender,
  to: [allEngland, owner],
  cc: colleagues,
  subject: 'Test',
  body: 'Test',
  minutesAgo: 1,
};

test('Reply goes to the sender alone', () => {
  const draft = replyTo(message, 'reply', owner);
  expect(draft.to).toEqual([sender]);
  expect(draft.cc).toEqual([]);
  expect(draft).toMatchObject({ composeType: 'reply', subject: 'RE: Test' });
  expect(draft.inReplyTo).toBe('<m1@contoso.example>');
});

test('Reply all goes to everybody but oneself', () => {
  const draft = replyTo(message, 'replyAll', owner);
  expect(draft.to).toEqual([sender, allEngland]);
  expect(draft.cc).toEqual(colleagues);
});

test('Forward goes to nobody yet', () => {
  const draft = replyTo({ ...message, subject: 'FW: Test' }, 'forward', owner);
  expect(draft.to).toBeUndefined();
  expect(draft).toMatchObject({ composeType: 'forward', subject: 'FW: Test' });
});
