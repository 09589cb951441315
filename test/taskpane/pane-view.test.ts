import type { Examined } from '../../src/taskpane/examine';
import { paneView } from '../../src/taskpane/pane-view';
import {
  address,
  aList,
  aPerson,
  at,
  sizeOf,
  somePeople,
  unlisted,
  unreachable,
} from '../builders/facts';
import { aPolicy, withSteps } from '../builders/policy';
import { ordinary, weighed } from './a-message';

const steps = { warn: 10, confirm: 100, block: 25_000 };

const view = (checked: Examined['checked'], language = 'en', isConfirmed = false) =>
  paneView({ checked, isConfirmed, at }, language);

test('ordinary mail has no number and nothing that holds it', () => {
  const shown = view(ordinary);
  expect(shown).toMatchObject({ tone: 'allow', headline: '', ask: null, lists: [] });
  expect(shown.next).toContain('Nothing holds');
});

test.each([
  ['allow', 5],
  ['warn', 50],
  ['confirm', 840],
  ['block', 840_000],
])('says the number at %s', (action, people) => {
  const shown = view(weighed({ lists: [aList('staff', people)] }, withSteps(steps)));
  expect(shown.tone).toBe(action);
  expect(shown.headline).toContain(`${people.toLocaleString('en')} people`);
});

test('has a different word on what happens next for every action', () => {
  const nexts = [5, 50, 840, 840_000].map(
    (people) => view(weighed({ lists: [aList('staff', people)] }, withSteps(steps))).next,
  );
  expect(new Set(nexts).size).toBe(4);
});

test.each([
  ['en', '840,000', 'Send to 840,000 people anyway'],
  ['fr', '840\u00a0000', 'Envoyer quand même à 840\u00a0000 personnes'],
  ['de', '840.000', 'Trotzdem an 840.000 Personen senden'],
  ['sv', '840,000', 'Send to 840,000 people anyway'],
])('asks in %s', (language, number, button) => {
  const policy = withSteps({ confirm: 100 });
  const { ask } = view(weighed({ lists: [aList('staff', 840_000)] }, policy), language);
  expect(ask).toEqual({ people: 840_000, number, reason: 'optional', button });
});

test('has no button at block, and none once it is confirmed', () => {
  const blocked = weighed({ lists: [aList('staff', 840_000)] }, withSteps(steps));
  expect(view(blocked).ask).toBeNull();
  const held = weighed({ lists: [aList('staff', 840)] }, withSteps(steps));
  const confirmed = view(held, 'en', true);
  expect(confirmed).toMatchObject({ ask: null, tone: 'allow' });
  expect(confirmed.next).toBe('Confirmed. Press Send now; it passes once, within 10 minutes.');
});

test('monitor mode says what the policy would do', () => {
  const policy = withSteps(steps, { mode: 'monitor' });
  const nexts = [50, 840, 840_000].map(
    (people) => view(weighed({ lists: [aList('staff', people)] }, policy)).next,
  );
  expect(view(weighed({ lists: [aList('staff', 50)] }, policy)).tone).toBe('trial');
  nexts.forEach((next) => expect(next).toContain('nothing is held'));
  expect(new Set(nexts).size).toBe(3);
  const free = view(weighed({ lists: [aList('staff', 5)] }, policy));
  expect(free.next).not.toContain('Trial');
});

test('a hold does not promise that other recipients help', () => {
  const policy = aPolicy({
    holds: [
      {
        id: 'INC-1',
        until: at + 1,
        lists: [address('staff')],
        subjects: [],
        message: { en: 'Please do not reply' },
      },
    ],
  });
  const shown = view(weighed({ lists: [aList('staff', 5)] }, policy));
  expect(shown.tone).toBe('block');
  expect(shown.next).not.toContain('recipients');
});

test.each([
  ['its size, source and age', sizeOf(840, 840, { asOf: '2026-11-19T15:00:00Z' }), '840 people'],
  ['about', sizeOf(840, 840, { source: 'mailTips', isAbout: true }), 'about 840 people'],
  ['an interval', sizeOf(12, 840), 'up to 840 people'],
  ['a lower end', sizeOf(840, Infinity), 'at least 840 people'],
  ['unlisted', unlisted, 'size not known'],
  ['unreachable', unreachable, 'no answer from the directory'],
  ['nothing but that it exists', sizeOf(0, Infinity), 'size not known'],
])('a list has a row: %s', (_, size, people) => {
  const [row] = view(weighed({ lists: [aList('staff', size)] })).lists;
  expect(row).toMatchObject({ name: 'staff', address: 'staff@contoso.example', people });
});

test('a row names source and age', () => {
  const size = sizeOf(840, 840, { asOf: '2026-11-19T15:00:00Z' });
  const [row] = view(weighed({ lists: [aList('staff', size)] })).lists;
  expect(row?.source).toMatch(/published.*, .*2 days/);
  const [undated] = view(weighed({ lists: [aList('staff', 840)] })).lists;
  expect(undated?.source).not.toContain(',');
});

test('rows of lists without an address differ', () => {
  const groups = [aList('', unlisted), aList('', unlisted)];
  const keys = view(weighed({ lists: groups })).lists.map(({ key }) => key);
  expect(new Set(keys).size).toBe(2);
});

test('tells how many are addressed directly, beside lists only', () => {
  const people = [aPerson('ada'), aPerson('bob')];
  expect(view(weighed({ people, lists: [aList('staff', 5)] })).direct).toContain('2 people');
  expect(view(weighed({ people: somePeople(300) })).direct).toBe('');
});

test('a hostile name is cut and stays on one line', () => {
  const hostile = { ...aList('staff', 5), name: `\u202e<b>[x](https://evil)${'a'.repeat(10_000)}` };
  const [row] = view(weighed({ lists: [hostile] })).lists;
  expect(row?.name.length).toBeLessThanOrEqual(64);
  expect(row?.name).not.toContain('\u202e');
});

test.each([
  ['did not answer', unreachable, true],
  ['does not know', unlisted, false],
  ['answered', sizeOf(50), false],
])('another look is worth it where a source %s', (_, size, isWorthIt) => {
  const shown = view(weighed({ lists: [aList('staff', size)] }));
  expect(shown.isWorthAnotherLook).toBe(isWorthIt);
});

test('tells the lists once, in their rows', () => {
  const shown = view(weighed({ lists: [aList('staff', 840)] }));
  expect(shown.lists).toHaveLength(1);
  expect(shown.findings.join(' ')).not.toContain('staff');
});

test('offers the help the policy names', () => {
  const policy = aPolicy({ support: { url: 'https://contoso.example/help' } });
  expect(view(weighed({}, policy)).helpUrl).toBe('https://contoso.example/help');
  expect(view(weighed({})).helpUrl).toBeNull();
});
