import type { MessageKind } from '../../src/core/facts';
import type { Finding } from '../../src/core/verdict';
import { catalogues } from '../../src/i18n/catalogues';
import { describeNotice, fitNotice } from '../../src/i18n/notice';
import { list, people, reach, verdict } from './held';

type Input = Parameters<typeof describeNotice>[0];

const hold: Finding = { rule: 'hold', action: 'block', id: 'INC-1', until: 0, message: {} };

const notice = (more: Partial<Input> = {}) =>
  describeNotice({
    verdict: verdict('block', people(840_000), []),
    reach: reach({ lists: [list('All England')] }),
    kind: 'new',
    displayLanguage: 'en-GB',
    isPhone: false,
    ...more,
  });

const actions = ['warn', 'confirm', 'block'] as const;

test.each<[string, Partial<Input>, string]>([
  ['a block', {}, 'Send will stop it.'],
  ['a confirmation', { verdict: verdict('confirm', people(840_000), []) }, 'confirmation'],
  ['a warning', { verdict: verdict('warn', people(840_000), []) }, 'warn'],
  ['a hold', { verdict: verdict('block', people(840_000), [hold]) }, 'paused'],
])('%s: how many, and what Send will do', (_, more, words) => {
  const { text, label } = notice(more);
  expect(text).toContain('840,000 people');
  expect(text).toContain(words);
  expect(label).toBe('Who gets this?');
});

test('nobody knows how many: never none', () => {
  const { text } = notice({ verdict: verdict('confirm', people(0, Infinity), []) });
  expect(text).toContain('Nobody can tell');
});

test.each<[MessageKind, string]>([
  ['replyAll', 'sender only'],
  ['new', 'people you mean to reach'],
])('on a phone, where nothing happens at Send, a %s is told what to do instead', (kind, words) => {
  for (const action of actions) {
    const { text } = notice({
      isPhone: true,
      kind,
      verdict: verdict(action, people(840_000), [hold]),
    });
    expect(text).toContain('840,000 people');
    expect(text).toContain(words);
    expect(text).not.toMatch(/\bSend\b/);
  }
});

const most = 9_999_999;
const audiences = [people(most), { ...people(most), isAbout: true }, people(1, most)];
const endless = [people(most, Infinity), people(0, Infinity)];

test.each(Object.keys(catalogues))('in %s every notice fits 150 characters', (displayLanguage) => {
  for (const kind of ['new', 'reply', 'replyAll', 'forward', 'meeting'] as const)
    for (const action of actions)
      for (const findings of [[], [hold]])
        for (const audience of [...audiences, ...endless])
          for (const isPhone of [true, false]) {
            const { text } = notice({
              kind,
              displayLanguage,
              isPhone,
              verdict: verdict(action, audience, findings),
            });
            expect(text.length).toBeGreaterThan(10);
            expect(text.length).toBeLessThanOrEqual(150);
            expect(text).not.toMatch(/…$/);
          }
});

test.each(Object.entries(catalogues))(
  'in %s what Send will do has room beside a reply to all',
  (language, text) => {
    for (const action of actions) {
      const said = notice({
        displayLanguage: language,
        kind: 'replyAll',
        verdict: verdict(action, people(840_000), []),
      });
      expect(said.text).toContain(text[`notice-${action}`]());
    }
  },
);

test.each<[string, number, number, number]>([
  ['both sentences fit', 100, 49, 150],
  ['both are one too long: the first alone', 100, 50, 100],
  ['the first alone is too long: as much as fits', 151, 10, 150],
])('%s', (_, first, second, length) => {
  expect(fitNotice('a'.repeat(first), 'b'.repeat(second))).toHaveLength(length);
});
