import { keep, ofRule, type Words } from '../sentence';

export const visibleExternal: Words = (findings) => [
  {
    part: 'facts',
    keep: keep.fact,
    say: ({ text, number }) =>
      ofRule(findings, 'visible-external')
        .map(({ visible }) => text['visible-external']({ count: visible, number: number(visible) }))
        .join(' '),
  },
  { part: 'instead', keep: keep.instead, say: ({ text }) => text['visible-external-instead']() },
];
