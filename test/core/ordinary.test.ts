import { couldMatter, lowestThreshold, type RecipientsRead } from '../../src/core/ordinary';
import { address, aRecipient } from '../builders/facts';
import { aListRule, aPolicy } from '../builders/policy';

const read = (more: Partial<RecipientsRead> = {}): RecipientsRead => ({
  isMeeting: false,
  recipients: [],
  cut: [],
  unreadable: [],
  ...more,
});

const users = (count: number) =>
  Array.from({ length: count }, (_, index) => aRecipient(`person${index}`));

const policy = aPolicy();

test('three colleagues are ordinary mail', () => {
  expect(couldMatter(read({ recipients: users(3) }), policy)).toBe(false);
});

test('the lowest threshold of any rule is where ordinary mail ends', () => {
  const lowest = lowestThreshold(policy);
  expect(lowest).toBe(25);
  expect(couldMatter(read({ recipients: users(lowest - 1) }), policy)).toBe(false);
  expect(couldMatter(read({ recipients: users(lowest) }), policy)).toBe(true);
});

test('the same address many times is one', () => {
  const recipients = Array.from({ length: 100 }, () => aRecipient('one'));
  expect(couldMatter(read({ recipients }), policy)).toBe(false);
});

test.each([
  ['a list', { recipients: [aRecipient('all', { type: 'distributionList' })] }],
  ['a contact group', { recipients: [aRecipient('')] }],
  [
    'a dynamic list that Outlook calls other',
    { recipients: [aRecipient('all', { type: 'other' })] },
  ],
  ['a field as long as the cap', { cut: ['to'] }],
  ['a field that could not be read', { unreadable: ['bcc'] }],
] as const)('%s could matter', (_, more) => {
  expect(couldMatter(read(more), policy)).toBe(true);
});

test('what the policy names is a list, whatever Outlook calls it', () => {
  const recipients = [aRecipient('all')];
  expect(couldMatter(read({ recipients }), aPolicy({ lists: [aListRule('all')] }))).toBe(true);
  const hold = { id: 'x', until: 0, lists: [address('all')], subjects: [], message: {} };
  expect(couldMatter(read({ recipients }), aPolicy({ holds: [hold] }))).toBe(true);
});

test('without any threshold nothing but lists can matter', () => {
  const none = aPolicy({
    thresholds: { new: {}, replyAll: {}, meeting: {} },
    externalVisible: {},
    storm: { ...policy.storm, minAudience: Infinity },
  });
  expect(lowestThreshold(none)).toBe(Infinity);
  expect(couldMatter(read({ recipients: users(900) }), none)).toBe(false);
});
