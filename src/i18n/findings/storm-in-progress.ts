import { keep, ofRule, type Words } from '../sentence';

/** The way out stands before everything else: who reads only one sentence shall read this one. */
export const stormInProgress: Words = (findings) => [
  {
    part: 'first',
    keep: keep.note,
    say: ({ text, number }) =>
      ofRule(findings, 'storm-in-progress')
        .map(({ repliers, windowMinutes }) =>
          text['storm-in-progress']({
            count: repliers,
            number: number(repliers),
            minutes: windowMinutes,
          }),
        )
        .join(' '),
  },
];
