import type { Headline } from '../../src/core/headline';
import type { MessageKind } from '../../src/core/facts';
import { amplified } from '../../src/i18n/amplified';
import { paneVoice } from '../../src/i18n/pane';

const exactly = (people: number): Headline => ({ kind: 'exactly', people });

test.each<[string, Headline, MessageKind, string]>([
  ['840,000 people', exactly(840_000), 'new', '84 million messages'],
  ['up to 1,000,000', { kind: 'upTo', people: 1_000_000 }, 'replyAll', '100 million messages'],
  ['300 people', exactly(300), 'replyAll', '30,000 messages'],
  ['99,999 people: digits', exactly(99_999), 'new', '9,999,900 messages'],
])('%s', (_, headline, kind, expected) => {
  expect(amplified(headline, kind).say(paneVoice('en'))).toBe(
    `If 100 of them reply to all, that is ${expected}.`,
  );
});

test.each<[string, Headline, MessageKind]>([
  ['fewer people than answers', exactly(99), 'new'],
  ['a number nobody knows', { kind: 'unknown' }, 'new'],
  ['a meeting', exactly(840_000), 'meeting'],
])('nothing is said of %s', (_, headline, kind) => {
  expect(amplified(headline, kind).say(paneVoice('en'))).toBe('');
});

test.each([
  ['fr', 'Si 100 d’entre elles répondent à tous, cela fait 84 millions de messages.'],
  ['de', 'Wenn 100 davon allen antworten, sind das 84 Millionen Nachrichten.'],
])('in %s', (language, expected) => {
  expect(amplified(exactly(840_000), 'new').say(paneVoice(language))).toBe(expected);
});
