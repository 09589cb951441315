import { outcomeOf, type ExampleKind } from '../../../src/policy-page/draft/examples';
import { aPolicy } from '../../builders/policy';

test.each<[ExampleKind, number, string]>([
  ['replyAll', 49, 'let go'],
  ['replyAll', 50, 'warned (from 50 on)'],
  ['replyAll', 3000, 'to be confirmed (from 500 on)'],
  ['replyAll', 5000, 'blocked (from 5,000 on)'],
  ['new', 3000, 'to be confirmed (from 2,500 on)'],
  ['meeting', 25_000, 'blocked (from 25,000 on)'],
  ['storm', 100, 'blocked (storm)'],
  ['storm', 99, 'warned (from 50 on)'],
  ['external', 25, 'warned (from 25 on)'],
  ['external', 24, 'let go'],
  ['unlisted', 1, 'to be confirmed (size unknown)'],
  ['unreachable', 1, 'warned (size unknown)'],
])('%s, %d: %s', (kind, people, words) => {
  expect(outcomeOf({ kind, people }, aPolicy()).words).toBe(words);
});

test('in monitor mode it is let go, and what would be is said', () => {
  expect(outcomeOf({ kind: 'replyAll', people: 5000 }, aPolicy({ mode: 'monitor' }))).toEqual({
    action: 'allow',
    words: 'let go by monitor mode, else blocked (from 5,000 on)',
  });
});
