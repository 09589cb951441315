import { paneVoice } from '../../src/i18n/pane';
import type { LoadedPolicy } from '../../src/policy/load';
import { policyNotice } from '../../src/taskpane/policy-notice';
import { aPolicy } from '../builders/policy';
import { loadedAs } from './a-message';

const notice = (loaded: Partial<LoadedPolicy>, language = 'en') =>
  policyNotice(loadedAs(aPolicy(), loaded), paneVoice(language), language);

const problem = {
  copy: 'published',
  path: 'lists[3].address',
  found: '5',
  expected: 'an address',
} as const;

test('says nothing while the published policy is in use, or none was asked for', () => {
  expect(notice({})).toBeNull();
  expect(notice({ origin: 'lastGood', fetchedAt: 1 })).toBeNull();
  expect(notice({ origin: 'bakedIn' })).toBeNull();
});

test.each(['late', 'unreachable', 'status', 'page', 'invalid'] as const)(
  'speaks when the published policy is %s',
  (failure) => {
    expect(notice({ origin: 'lastGood', failure, fetchedAt: 1 })).not.toBeNull();
  },
);

test.each([
  ['en', /copy of .*November.*2026/],
  ['en-GB', /copy of 21 November 2026/],
  ['fr', /copie du 21 novembre 2026/],
  ['de-AT', /Kopie vom 21\. November 2026/],
  ['sv', /copy of November 21, 2026/],
  ['en-u-!!', /copy of November 21, 2026/],
])('names the day of the copy in %s', (language, sentence) => {
  const fetchedAt = Date.parse('2026-11-21T12:00:00Z');
  const said = notice({ origin: 'lastGood', failure: 'late', fetchedAt }, language);
  expect(said?.sentence).toMatch(sentence);
});

test('names the copy that came with the add-in', () => {
  expect(notice({ origin: 'bakedIn', failure: 'invalid' })?.sentence).toContain(
    'came with the add-in',
  );
});

test('tells the first problems and how many more there are', () => {
  const problems = Array.from({ length: 7 }, () => problem);
  const said = notice({ origin: 'bakedIn', failure: 'invalid', problems });
  expect(said?.problems).toHaveLength(5);
  expect(said?.problems[0]).toBe('lists[3].address: found 5, expected an address');
  expect(said?.more).toContain('2 more');
  expect(notice({ origin: 'bakedIn', failure: 'invalid', problems: [problem] })?.more).toBe('');
});
