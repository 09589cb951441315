import type { RecipientsRead } from '../../../src/core/ordinary';
import { smtpAddress, type Field, type Recipient } from '../../../src/core/recipient';
import { obstacleOf } from '../../../src/outlook/repair/open';
import { nothingRead } from '../../../src/outlook/recipients';
import type { Obstacle, RecipientEntry, Repair } from '../../../src/ports';
import { closeOutlook, openInOutlook } from './fake-item';
import { group, people, person } from './recipients';

afterEach(closeOutlook);

const inField =
  (field: Field) =>
  ({ name, address }: RecipientEntry): Recipient => ({
    name,
    address: smtpAddress(address),
    type: 'user',
    field,
  });

const list = person('all');
const all = smtpAddress(list.address);
const toBcc: Repair = { kind: 'move-to-bcc', addresses: [all] };
const remove: Repair = { kind: 'remove', address: all };
const reply: Repair = { kind: 'reply-to-sender', sender: smtpAddress(person('ann').address) };
const unknownSender: Repair = { kind: 'reply-to-sender', sender: smtpAddress('') };

type Fields = { readonly [field in Field]?: readonly RecipientEntry[] };

const read = ({ to = [], cc = [], bcc = [] }: Fields, more: Partial<RecipientsRead> = {}) => ({
  isMeeting: false,
  recipients: [...to.map(inField('to')), ...cc.map(inField('cc')), ...bcc.map(inField('bcc'))],
  cut: [],
  unreadable: [],
  ...more,
});

const both: Fields = { to: [list, person('ann')], cc: people(3) };
const full: Fields = { to: [list], bcc: people(998) };
const thousand: Fields = { to: people(1000), cc: [list] };

test.each<readonly [string, Repair, RecipientsRead, Obstacle | null]>([
  ['take a list out', remove, read(both), null],
  ['move a list to Bcc', toBcc, read(both), null],
  ['reply to the sender', reply, read(both), null],
  ['reply to nobody', unknownSender, read(both), 'contact-group'],
  ['take out of a cut field', remove, read(both, { cut: ['to'] }), 'cut'],
  ['another field is cut', remove, read(thousand, { cut: ['to'] }), null],
  ['reply and a field is cut', reply, read(thousand, { cut: ['to'] }), 'cut'],
  ['one field could not be read', remove, read(both, { unreadable: ['bcc'] }), 'unreadable'],
  ['nothing was read', remove, nothingRead, 'unreadable'],
  ['take out beside a contact group', remove, read({ to: [list, group] }), 'contact-group'],
  ['a contact group in another field', remove, read({ to: [list], cc: [group] }), null],
  ['reply and there is a contact group', reply, read({ cc: [group] }), 'contact-group'],
  ['move beside a contact group', toBcc, read({ to: [list], bcc: [group] }), 'contact-group'],
  ['Bcc has room', toBcc, read(full), null],
  ['Bcc would be full', toBcc, read({ ...full, bcc: people(999) }), 'full'],
  ['Bcc is cut', toBcc, read({ ...full, bcc: people(1000) }, { cut: ['bcc'] }), 'full'],
  ['who is in Bcc needs no room', toBcc, read({ ...full, bcc: [list, ...people(998)] }), null],
  ['a meeting has no Bcc', toBcc, read(both, { isMeeting: true }), 'unreadable'],
  ['an attendee leaves', remove, read(both, { isMeeting: true }), null],
])('%s: %#', (_, repair, given, expected) => {
  openInOutlook({ item: {}, platform: 'OfficeOnline' });
  expect(obstacleOf(repair, given)).toBe(expected);
});

test('where nobody knows the cap, the smallest possible one counts', () => {
  openInOutlook({ item: {}, platform: 'unnamed' });
  expect(obstacleOf(toBcc, read({ to: [list], bcc: people(499) }))).toBe('full');
  expect(obstacleOf(toBcc, read({ to: [list], bcc: people(600) }))).toBe(null);
});

test('a client without a cap never cuts', () => {
  openInOutlook({ item: {}, platform: 'Mac' });
  expect(obstacleOf(toBcc, read({ to: [list], bcc: people(1500) }))).toBe(null);
});
