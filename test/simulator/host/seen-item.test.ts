import type { Place } from '../../../simulator/host/calls/answer';
import { defaultClient, type Platform } from '../../../simulator/host/client';
import { createItem } from '../../../simulator/host/item';
import { seenItem } from '../../../simulator/host/seen-item';
import { createStore } from '../../../simulator/host/store';

const jane = { name: 'Jane', address: 'jane@contoso.example', recipientType: 'user' } as const;
const reply = createItem({ from: jane, composeType: 'reply', inReplyTo: '<m@x>' }, 0);

const seen = (platform: Platform, place: Place, wasReopened = false) =>
  seenItem({
    place,
    item: createStore({ ...reply, wasReopened }),
    client: () => ({ ...defaultClient, platform }),
  });

test.each<[Platform, Place, string, string | null]>([
  ['OfficeOnline', 'send handler', 'reply', '<m@x>'],
  ['PC', 'handler', 'reply', '<m@x>'],
  ['PC', 'send handler', 'newMail', '<m@x>'],
  ['PC', 'pane', 'reply', '<m@x>'],
  ['Mac', 'handler', 'reply', null],
  ['Mac', 'send handler', 'newMail', null],
  ['Mac', 'pane', 'reply', '<m@x>'],
  ['iOS', 'handler', 'reply', '<m@x>'],
])('a reply on %s in the %s: %s, %s', (platform, place, composeType, inReplyTo) => {
  expect(seen(platform, place)).toEqual({ composeType, inReplyTo });
});

test('on Mac the original is there once the draft was opened again', () => {
  expect(seen('Mac', 'send handler', true).inReplyTo).toBe('<m@x>');
});
