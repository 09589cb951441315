import type { Policy } from '../../../core/policy';
import type { RuleId } from '../../../core/verdict';
import type { Tally } from '../replay/tally';

/** What an administrator must know to read the figures of a policy rightly. */
export const notesOn = (
  { mode, sources }: Policy,
  { rules }: Tally,
  knowsBcc: boolean,
): readonly string[] => {
  const has = (rule: RuleId): boolean => rules.has(rule);
  return [
    ...(mode === 'monitor'
      ? ['Its mode is "monitor": it holds nothing. The figures say what its rules find.']
      : []),
    ...(has('visible-external') && !knowsBcc
      ? [
          'A message trace does not tell Bcc from To and Cc: visible-external takes everybody as visible, so its figure is an upper end.',
        ]
      : []),
    ...(sources.graph?.conversations === true
      ? []
      : [
          'Storms are not looked for: Outlook sees them only through Microsoft Graph, which this policy does not ask (sources.graph.conversations).',
        ]),
    ...(has('hold')
      ? ['A hold acts on every message before its end, also on those from before it was set.']
      : []),
  ];
};
