import { paneVoice } from '../../src/i18n/pane';
import type { Examined } from '../../src/taskpane/examine';
import { paneView } from '../../src/taskpane/pane-view';
import { wholeHeadline } from '../../src/taskpane/headline-parts';
import { address, aList, at, sizeOf, unlisted, unreachable } from '../builders/facts';
import { aPolicy, withSteps } from '../builders/policy';
import { ordinary, weighed } from './a-message';

const steps = { warn: 10, confirm: 100, block: 25_000 };

const view = (checked: Examined['checked'], displayLanguage = 'en', isConfirmed = false) =>
  paneView(
    {
      checked,
      isConfirmed,
      confirmedUntil: isConfirmed ? at + 7 * 60_000 : null,
      mailboxOwner: address('sender'),
      startedAt: at,
      at,
    },
    { displayLanguage, voice: paneVoice(displayLanguage), obstacleOf: () => null },
  );

test('ordinary mail has no number and nothing that holds it', () => {
  const shown = view(ordinary);
  expect(shown).toMatchObject({ tone: 'allow', headline: null, ask: null, rows: [] });
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
  expect(shown.headline?.people).toBe(`${people.toLocaleString('en')} people`);
  expect(shown.headline && wholeHeadline(shown.headline)).toBe(
    `This message reaches ${people.toLocaleString('en')} people.`,
  );
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
  const until = new Intl.DateTimeFormat('en', { timeStyle: 'short' }).format(at + 7 * 60_000);
  expect(confirmed.next).toBe(`Confirmed. Press Send now; it passes once, until ${until}.`);
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
  ['did not answer', unreachable, true],
  ['does not know', unlisted, false],
  ['answered', sizeOf(50), false],
])('another look is worth it where a source %s', (_, size, isWorthIt) => {
  const shown = view(weighed({ lists: [aList('staff', size)] }));
  expect(shown.isWorthAnotherLook).toBe(isWorthIt);
});

test('tells the lists once, in their rows', () => {
  const shown = view(weighed({ lists: [aList('staff', 840)] }));
  expect(shown.rows).toHaveLength(1);
  expect(shown.reasons.map(({ said }) => said).join(' ')).not.toContain('staff');
});

test('a meeting is called an invitation throughout', () => {
  const meeting = (people: number) =>
    view(
      weighed(
        { kind: 'meeting', lists: [aList('staff', people)] },
        aPolicy({ thresholds: { ...aPolicy().thresholds, meeting: steps } }),
      ),
    );
  [5, 50, 840, 840_000].map(meeting).forEach(({ headline, next, reasons }) => {
    expect(headline?.before).toContain('invitation');
    expect([next, ...reasons.map(({ said }) => said)].join(' ')).not.toContain('message');
  });
});

test('offers the help the policy names', () => {
  const policy = aPolicy({ support: { url: 'https://contoso.example/help' } });
  expect(view(weighed({}, policy)).helpUrl).toBe('https://contoso.example/help');
  expect(view(weighed({})).helpUrl).toBeNull();
});
