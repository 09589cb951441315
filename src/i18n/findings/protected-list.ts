import { isSome, listsNamed } from '../lists-named';
import { keep, ofRule, type Words } from '../sentence';

export const protectedList: Words = (findings) => {
  const own = ofRule(findings, 'protected-list');
  const lists = own.map(({ list }) => list);
  return [
    {
      part: 'facts',
      keep: keep.fact,
      say: (voice) => (isSome(lists) ? voice.text['protected-list'](listsNamed(lists, voice)) : ''),
    },
    {
      part: 'instead',
      keep: keep.note,
      say: ({ text, note }) =>
        own.map((finding) => note(finding.note)).find((said) => said !== '') ??
        text['protected-list-instead'](),
    },
  ];
};
