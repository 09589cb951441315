import { keep, ofRule, type Words } from '../sentence';

export const stormInProgress: Words = (findings) => [
  {
    part: 'facts',
    keep: keep.fact,
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
  { part: 'instead', keep: keep.instead, say: ({ text }) => text['storm-in-progress-instead']() },
];
