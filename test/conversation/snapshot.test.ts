import { most, readSnapshot, writeSnapshot } from '../../src/conversation/snapshot';
import { smtpAddress } from '../../src/core/recipient';

const recipients = ['a@contoso.example', 'B@contoso.example'].map(smtpAddress);

test('what is written is read again', () => {
  const snapshot = { composeType: 'reply', recipients } as const;
  expect(readSnapshot(writeSnapshot(snapshot))).toEqual(snapshot);
});

test('only the first recipients are kept, for the room in sessionData', () => {
  const many = Array.from({ length: 1000 }, (_, n) => smtpAddress(`${String(n)}@contoso.example`));
  const read = readSnapshot(writeSnapshot({ composeType: 'newMail', recipients: many }));
  expect(read?.recipients).toEqual(many.slice(0, most));
});

test.each(['', 'null', '[]', '{', '{"composeType":"reply"}', '{"composeType":7,"recipients":[]}'])(
  'no snapshot: %s',
  (text) => {
    expect(readSnapshot(text)).toBeNull();
  },
);

test('an entry that is no text is left out', () => {
  expect(readSnapshot('{"composeType":"reply","recipients":[1,"A@b.example",null]}')).toEqual({
    composeType: 'reply',
    recipients: ['a@b.example'],
  });
});
