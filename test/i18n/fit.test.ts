import type { ListFact } from '../../src/core/facts';
import { headlineOf } from '../../src/core/headline';
import type { Finding, Verdict } from '../../src/core/verdict';
import { describe as describeHeld } from '../../src/i18n/describe';
import { languages } from '../../src/i18n/language';
import { next } from '../../src/i18n/next';
import { sayHeadline } from '../../src/i18n/reached';
import { voiceFor } from '../../src/i18n/voice';
import { held, list, modern, now, older, people, reach, sized, verdict } from './held';

const most = 9_999_999_999;

/** Every character of it needs a backslash in Markdown. */
const name = '[*_'.repeat(40);
const note = { en: '#Note'.repeat(100) };
const big: ListFact = list(
  name,
  sized(most - 1, { source: 'mailTips', asOf: '2026-11-14T16:00:00Z' }),
);
const unknown: ListFact = list(name, { known: false, why: 'unlisted' });
const seven = <T>(of: T): readonly T[] => Array.from({ length: 7 }, () => of);

const found: readonly Finding[] = [
  { rule: 'large-audience', action: 'block', audience: people(most), limit: 1 },
  { rule: 'reply-all', action: 'block', audience: people(most), limit: 1 },
  {
    rule: 'unknown-list',
    action: 'block',
    lists: seven(unknown),
    why: 'unlisted',
    isUnreadable: true,
  },
  { rule: 'visible-external', action: 'block', visible: most, limit: 1 },
  { rule: 'protected-list', action: 'block', list: big, note },
  { rule: 'protected-list', action: 'block', list: big, note: {} },
  { rule: 'storm-in-progress', action: 'block', repliers: most, windowMinutes: 1440 },
  { rule: 'bcc-exposed', action: 'block', visible: most },
];
const hold: Finding = { rule: 'hold', action: 'block', id: 'x', until: 0, message: note };

const audiences = [{ ...people(most), isAbout: true }, people(most, Infinity), people(0, Infinity)];

/** The longest a message can be told, one input for every way to end. */
const longest = languages.flatMap((displayLanguage) =>
  (['warn', 'confirm', 'block'] as const).flatMap((action) =>
    [modern, older].flatMap((client) =>
      audiences.flatMap((audience) =>
        [found, [...found, hold]].map((findings) =>
          held({
            displayLanguage,
            client,
            now,
            kind: 'replyAll',
            reach: reach({ lists: seven(big), isCut: true }),
            verdict: verdict(action, audience, findings),
          }),
        ),
      ),
    ),
  ),
);

const staying = (of: ReturnType<typeof held>, form: 'plain' | 'markdown'): readonly string[] => {
  const voice = voiceFor(of.displayLanguage, form, { name: 0, note: 0 });
  const headline = headlineOf(of.verdict.audience, of.reach);
  const held_: Verdict = of.verdict;
  return [sayHeadline(headline, of.kind, voice), next(held_, headline, of.client).say(voice)];
};

test.each(languages)(
  'in %s the longest alert fits, and says how many and what comes next',
  (language) => {
    for (const of of longest.filter(({ displayLanguage }) => displayLanguage === language)) {
      const { plain, markdown } = describeHeld(of);
      expect(plain.length).toBeLessThanOrEqual(500);
      expect(markdown.length).toBeLessThanOrEqual(500);
      for (const said of staying(of, 'plain')) expect(plain).toContain(said);
      for (const said of staying(of, 'markdown')) expect(markdown).toContain(said);
    }
  },
);

test.each(languages)('in %s there is room for more than must be said', (language) => {
  for (const of of longest.filter(({ displayLanguage }) => displayLanguage === language)) {
    expect(staying(of, 'plain').join(' ').length).toBeLessThanOrEqual(300);
  }
});

test('Japanese has no blank behind its full stops', () => {
  const { plain } = describeHeld(held({ displayLanguage: 'ja' }));
  expect(plain).toContain('。');
  expect(plain).not.toContain('。 ');
});
