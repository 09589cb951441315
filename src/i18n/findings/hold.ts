import { keep, ofRule, type Words } from '../sentence';

/** The administrator's own words stand before ours. */
export const hold: Words = (findings) => [
  {
    part: 'first',
    keep: keep.note,
    say: ({ text, note }) =>
      ofRule(findings, 'hold')
        .map(({ message }) => note(message))
        .find((said) => said !== '') ?? text.hold(),
  },
];
