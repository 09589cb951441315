import { explain, paneVoice, sendLabel } from '../../src/i18n/pane';
import { held, list, people, reach, verdict } from './held';

test('the headline stands alone, the other sentences follow one by one', () => {
  const explained = explain(held(), paneVoice('en-US'));
  expect(explained.headline).toBe('This message reaches 840,000 people.');
  expect(explained.facts).toEqual([
    expect.stringContaining('“All England”'),
    'If 100 of them reply to all, that is 84 million messages.',
  ]);
  expect(explained.instead).toHaveLength(1);
});

test('an administrator’s note is shown whole', () => {
  const note = { en: `${'Ask the newsroom. '.repeat(30)}End.` };
  const finding = {
    rule: 'protected-list',
    action: 'block',
    list: list('All staff'),
    note,
  } as const;
  const of = held({ verdict: verdict('block', people(840000), [finding]) });
  expect(explain(of, paneVoice('en-US')).instead).toEqual([note.en]);
});

test.each([
  ['en-US', 840000, 'Send to 840,000 people anyway'],
  ['en-US', 1, 'Send to 1 person anyway'],
  ['fr-FR', 840000, 'Envoyer quand même à 840\u00a0000 personnes'],
  ['de-DE', 840000, 'Trotzdem an 840.000 Personen senden'],
])('the button that confirms names the number in %s', (language, count, expected) => {
  expect(sendLabel({ kind: 'upTo', people: count }, paneVoice(language))).toBe(expected);
});

test('where nobody knows the number the button names none', () => {
  expect(sendLabel({ kind: 'unknown' }, paneVoice('en-US'))).toBe('Send anyway');
});

test.each([
  ['pane-number-label', 'Number of people'],
  ['pane-reason-label', 'Reason'],
  ['pane-unknown-tick', "I don't know how many people this reaches"],
] as const)('the English %s is the one the guides rely on', (id, expected) => {
  expect(paneVoice('en-US').text[id]()).toBe(expected);
});

test('the name of a list is plain text, short enough for a button', () => {
  const { name } = paneVoice('en-US');
  expect(name(list('All England'))).toBe('All England');
  expect(name(list('x\u202e'.repeat(10000))).length).toBeLessThanOrEqual(64);
});

test('an empty reach has nothing more to say', () => {
  const of = held({ reach: reach(), verdict: verdict('warn', people(30), []) });
  expect(explain(of, paneVoice('en-US')).facts).toEqual([]);
});
