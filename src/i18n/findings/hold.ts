import { keep, ofRule, type Words } from '../sentence';

export const hold: Words = (findings) => [
  {
    part: 'facts',
    keep: keep.note,
    say: ({ text, note }) =>
      ofRule(findings, 'hold')
        .map(({ message }) => note(message))
        .find((said) => said !== '') ?? text.hold(),
  },
];
