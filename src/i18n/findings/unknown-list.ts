import { flatten } from '../../core/flatten';
import { isSome, listsNamed } from '../lists-named';
import { keep, ofRule, type Sentence, type Words } from '../sentence';

const messages = {
  unlisted: { fact: 'unlisted', instead: 'unlisted-instead' },
  unreachable: { fact: 'unreachable', instead: 'unreachable-instead' },
} as const;

export const unknownList: Words = (findings) =>
  flatten(
    ofRule(findings, 'unknown-list').map(({ lists, why, isUnreadable }): readonly Sentence[] => [
      {
        part: 'facts',
        keep: keep.fact,
        say: (voice) =>
          isSome(lists) ? voice.text[messages[why].fact](listsNamed(lists, voice)) : '',
      },
      {
        part: 'facts',
        keep: keep.fact,
        say: ({ text }) => (isUnreadable ? text.unreadable() : ''),
      },
      { part: 'instead', keep: keep.instead, say: ({ text }) => text[messages[why].instead]() },
    ]),
  );
